namespace Hardening.Rules;

/// <summary>The BPF compiler is hardened and switched off.</summary>
public sealed class BpfHardenedWithoutCompiler : HostRule
{
    private static readonly SysctlKey Harden = SysctlKey.Unlisted("net.core.bpf_jit_harden");
    private static readonly SysctlKey Enable = SysctlKey.Unlisted("net.core.bpf_jit_enable");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1315", Layer.Kernel, Severity.Info)
    {
        Title = "The BPF compiler is hardened and switched off at once",
        Why = "Hardening concerns compiled programs only. Without the compiler the kernel interprets them, which is slower and gives attacks of the Spectre kind more to work with.",
        Fix = "Leave out net.core.bpf_jit_enable.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("admin-guide/sysctl/net")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (harden, enable) = (host.Kernel.Sysctl(Harden), host.Kernel.Sysctl(Enable));
        if (enable.IsNumber(0) && harden.IsNumber(n => n > 0))
            yield return At(enable, $"{Enable} = 0 switches off the compiler that {Harden} = {harden} hardens.").With(harden).FixByRemoving(enable);
    }
}
