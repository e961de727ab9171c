namespace Hardening.Rules;

/// <summary>A server that stops at warnings of the kernel.</summary>
public sealed class PanicOnWarning : HostRule
{
    private static readonly SysctlKey OnWarn = SysctlKey.Unlisted("kernel.panic_on_warn");
    private static readonly SysctlKey WarnLimit = SysctlKey.Unlisted("kernel.warn_limit");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1011", Layer.Kernel, Severity.Warning)
    {
        Title = "Server panics on the first kernel warning",
        Why = "Kernel warnings are not rare, can be caused by a user or a packet, and are mostly harmless. Each becomes an outage.",
        Fix = "Call Sysctl(\"kernel.warn_limit\", 100) instead: it only stops attacks that need many attempts.",
        Threat = Threats.Outage,
        References = [Reference.Kernel("admin-guide/sysctl/kernel"), Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Kind.Is(HostKind.Server)) yield break;
        var kernel = host.Kernel;
        var (parameter, sysctl, limit) = (kernel.Parameter("panic_on_warn"), kernel.Sysctl(OnWarn), kernel.Sysctl(WarnLimit));
        if (parameter.Is(static p => p.Value is null or not "0")) yield return At(parameter, Message(parameter.ToString())).FixByRemoving(parameter);
        if (sysctl.IsNumber(n => n != 0)) yield return At(sysctl, Message($"{OnWarn} = {sysctl}")).FixByRemoving(sysctl);
        if (limit.IsNumber(1)) yield return At(limit, Message($"{WarnLimit} = 1")).FixBySetting(limit, 100);
    }

    private static string Message(string setting) => $"{setting} panics the server at the first kernel warning.";
}
