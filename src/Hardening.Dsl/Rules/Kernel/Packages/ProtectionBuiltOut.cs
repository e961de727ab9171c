namespace Hardening.Rules;

/// <summary>A protection that kernels have by default is left out of the host's own build.</summary>
public sealed class ProtectionBuiltOut : HostRule
{
    private static readonly (KernelConfigSymbol Symbol, string Lost)[] Protections =
    [
        .. new (string Name, string Lost)[]
        {
            ("BUG_ON_DATA_CORRUPTION", "a damaged list in the kernel no longer stops what damaged it"),
            ("CPU_MITIGATIONS", "no fault of the processor is mitigated, whatever the boot parameters say"),
            ("FORTIFY_SOURCE", "copies inside the kernel are no longer checked against the size of their target"),
            ("HARDENED_USERCOPY", "copies between programs and the kernel are no longer checked"),
            ("INIT_STACK_ALL_ZERO", "variables on the kernel's stack keep what stood there before"),
            ("MITIGATION_PAGE_TABLE_ISOLATION", "programs share page tables with the kernel (Meltdown)"),
            ("MITIGATION_RETPOLINE", "indirect jumps of the kernel can be steered (Spectre)"),
            ("RANDOMIZE_BASE", "the kernel lies at the same address at every boot"),
            ("RANDOMIZE_MEMORY", "the kernel's memory regions lie at the same addresses at every boot"),
            ("RANDOMIZE_KSTACK_OFFSET", "the kernel's stack starts at the same place in every system call"),
            ("SECCOMP", "programs and units can no longer limit their own system calls"),
            ("SLAB_FREELIST_HARDENED", "the kernel's lists of free objects are easy to forge"),
            ("SLAB_FREELIST_RANDOM", "the kernel hands out objects in an order that can be foreseen"),
            ("STACKPROTECTOR", "an overflow on the kernel's stack is no longer noticed"),
            ("STACKPROTECTOR_STRONG", "an overflow on the kernel's stack is noticed in few functions only"),
            ("STRICT_DEVMEM", "root can read and write all memory through /dev/mem"),
            ("STRICT_KERNEL_RWX", "the kernel's own code can be overwritten"),
            ("STRICT_MODULE_RWX", "the code of modules can be overwritten"),
            ("VMAP_STACK", "an overflow of the kernel's stack runs into other memory"),
        }.Select(static protection => (KernelConfigSymbol.From(protection.Name), protection.Lost)),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1107", Layer.Kernel, Severity.Warning)
    {
        Title = "A protection is left out of the kernel's build",
        Why = "What is not compiled in cannot be turned on later, neither at boot nor while the kernel runs. Parameters that rely on it are accepted and do nothing.",
        Fix = "Leave out the call of Configure, so that the kernel keeps the protection.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("security/self-protection")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (symbol, lost) in Protections)
        {
            var setting = host.Kernel.ConfigurationOf(symbol);
            if (setting.Is(KernelConfigValue.No)) yield return At(setting, $"{symbol} is left out of the kernel: {lost}.").FixByRemoving(setting);
        }
    }
}
