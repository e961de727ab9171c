namespace Hardening.Rules;

/// <summary>The BPF compiler is switched off on a kernel that is built to keep it on.</summary>
public sealed class BpfCompilerAlwaysOn : HostRule
{
    private static readonly SysctlKey Enable = SysctlKey.Unlisted("net.core.bpf_jit_enable");
    private static readonly KernelConfigSymbol AlwaysOn = KernelConfigSymbol.From("BPF_JIT_ALWAYS_ON");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1316", Layer.Kernel, Severity.Error)
    {
        Title = "The BPF JIT compiler cannot be disabled on this kernel",
        Why = "A kernel built with BPF_JIT_ALWAYS_ON has no interpreter and refuses 0. A refused value, unlike a missing key, makes systemd-sysctl fail at every boot.",
        Fix = "Leave out net.core.bpf_jit_enable.",
        Threat = Threats.Outage,
        References = [Reference.Kernel("admin-guide/sysctl/net"), Reference.Man("systemd-sysctl.service(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (enable, built) = (host.Kernel.Sysctl(Enable), host.Kernel.ConfigurationOf(AlwaysOn));
        if (enable.IsNumber(0) && built.Is(KernelConfigValue.Yes))
            yield return At(enable, $"{Enable} = 0 is refused: the kernel is built with BPF_JIT_ALWAYS_ON.").With(built).FixByRemoving(enable);
    }
}
