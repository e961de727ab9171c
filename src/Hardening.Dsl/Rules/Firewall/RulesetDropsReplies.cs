namespace Hardening.Rules;

/// <summary>A user-defined ruleset drops replies to the host's own connections.</summary>
public sealed class RulesetDropsReplies : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8404", Layer.Firewall, Severity.Warning)
    {
        Title = "Ruleset drops replies to connections of the host",
        Why = "The input chain drops what no rule names and has no rule for established connections. Replies from DNS servers, package caches and backup targets are dropped with everything else.",
        Fix = "Add ct state established,related accept to the input chain.",
        Threat = Threats.Outage,
        References = [Reference.Man("nft(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.OwnRuleset() is not var (ruleset, origins) || !ruleset.IsWhole || ruleset.Drops("input", "ip") != true) yield break;
        if (ruleset.Chains.SelectMany(static chain => chain.Rules).Any(static rule => rule.IndexOf("established", StringComparison.Ordinal) >= 0 || rule.IndexOf("ct state", StringComparison.Ordinal) >= 0 || rule.IndexOf('$') >= 0)) yield break;
        yield return At(origins[0], $"The nftables ruleset of {host.Name} drops inbound packets by default and has no rule for established connections.").With(origins).With(host.RulesetSwitches());
    }
}
