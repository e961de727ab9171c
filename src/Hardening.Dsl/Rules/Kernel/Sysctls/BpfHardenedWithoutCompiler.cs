namespace Hardening.Rules;

/// <summary>The BPF compiler is hardened and switched off.</summary>
public sealed class BpfHardenedWithoutCompiler : HostRule
{
    private static readonly SysctlKey Harden = SysctlKey.Unlisted("net.core.bpf_jit_harden");
    private static readonly SysctlKey Enable = SysctlKey.Unlisted("net.core.bpf_jit_enable");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1315", Layer.Kernel, Severity.Info)
    {
        Title = "BPF JIT hardening is set, but the JIT compiler is off",
        Why = "Hardening applies to compiled programs only. Without the compiler the kernel interprets them, which is slower and easier to attack with Spectre.",
        Fix = "Leave out net.core.bpf_jit_enable.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("admin-guide/sysctl/net")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (harden, enable) = (host.Kernel.Sysctl(Harden), host.Kernel.Sysctl(Enable));
        if (enable.IsNumber(0) && harden.IsNumber(n => n > 0))
            yield return At(enable, $"{Enable} = 0 disables the compiler that {Harden} = {harden} hardens.").With(harden).FixByRemoving(enable);
    }
}
