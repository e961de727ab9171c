namespace Hardening.Rules;

/// <summary>A loose check of source addresses for all interfaces, which wins over the strict one of each.</summary>
public sealed class LooseSourceCheckWins : HostRule
{
    private static readonly SysctlKey All = SysctlKey.Unlisted("net.ipv4.conf.all.rp_filter");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1310", Layer.Network, Severity.Warning)
    {
        Title = "Loose reverse path check overrides the strict one",
        Why = "For this key the kernel takes the larger of conf.all and the interface's value, and 2 is loose. Loose for all is therefore loose for every interface.",
        Fix = "Set net.ipv4.conf.all.rp_filter to 0 or 1.",
        Threat = Threats.NetworkAttack,
        References = [Reference.Kernel("networking/ip-sysctl")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var all = host.Kernel.Sysctl(All);
        if (!all.IsNumber(2)) yield break;
        foreach (var (key, _, setting) in host.Kernel.KnownSysctls())
        {
            if (key != All && key.Name.StartsWith("net.ipv4.conf.", StringComparison.Ordinal) && key.Name.EndsWith(".rp_filter", StringComparison.Ordinal) && setting.IsNumber(1))
                yield return At(setting, $"{key} = 1 (strict) has no effect: {All} = 2 (loose) is larger, and the larger value applies.").With(all).FixBySetting(all, 0);
        }
    }
}
