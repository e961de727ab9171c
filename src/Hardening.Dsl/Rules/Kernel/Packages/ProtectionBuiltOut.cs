namespace Hardening.Rules;

/// <summary>A protection that kernels have by default is left out of the host's own build.</summary>
public sealed class ProtectionBuiltOut : HostRule
{
    private static readonly (KernelConfigSymbol Symbol, string Lost)[] Protections =
    [
        .. new (string Name, string Lost)[]
        {
            ("BUG_ON_DATA_CORRUPTION", "corrupted kernel lists are no longer detected"),
            ("CPU_MITIGATIONS", "no CPU vulnerability is mitigated, whatever the boot parameters say"),
            ("FORTIFY_SOURCE", "the size of copies inside the kernel is no longer checked"),
            ("HARDENED_USERCOPY", "copies between user space and the kernel are no longer checked"),
            ("INIT_STACK_ALL_ZERO", "variables on the kernel's stack are not initialized"),
            ("MITIGATION_PAGE_TABLE_ISOLATION", "user space shares page tables with the kernel (Meltdown)"),
            ("MITIGATION_RETPOLINE", "indirect branches of the kernel can be steered (Spectre)"),
            ("RANDOMIZE_BASE", "the kernel is at the same address at every boot"),
            ("RANDOMIZE_MEMORY", "the kernel's memory regions are at the same addresses at every boot"),
            ("RANDOMIZE_KSTACK_OFFSET", "the kernel stack starts at the same offset in every system call"),
            ("SECCOMP", "programs and units can no longer filter their system calls"),
            ("SLAB_FREELIST_HARDENED", "the kernel's free lists are easy to forge"),
            ("SLAB_FREELIST_RANDOM", "the kernel's allocation order is predictable"),
            ("STACKPROTECTOR", "stack overflows in the kernel are no longer detected"),
            ("STACKPROTECTOR_STRONG", "stack overflows in the kernel are detected in few functions only"),
            ("STRICT_DEVMEM", "root can read and write all memory through /dev/mem"),
            ("STRICT_KERNEL_RWX", "kernel code can be overwritten"),
            ("STRICT_MODULE_RWX", "module code can be overwritten"),
            ("VMAP_STACK", "a kernel stack overflow corrupts adjacent memory"),
        }.Select(static protection => (KernelConfigSymbol.From(protection.Name), protection.Lost)),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1107", Layer.Kernel, Severity.Warning)
    {
        Title = "Kernel is built without a protection",
        Why = "What is not compiled in cannot be enabled at boot or at run time. Parameters that rely on it are accepted and have no effect.",
        Fix = "Leave out the Configure call, so that the kernel keeps the protection.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("security/self-protection")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (symbol, lost) in Protections)
        {
            var setting = host.Kernel.ConfigurationOf(symbol);
            if (setting.Is(KernelConfigValue.No)) yield return At(setting, $"The kernel is built without {symbol}: {lost}.").FixByRemoving(setting);
        }
    }
}
