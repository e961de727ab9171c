namespace Hardening.Rules;

/// <summary>A user-defined ruleset filters IPv4 only.</summary>
public sealed class RulesetLeavesIPv6Open : HostRule
{
    private static readonly OptionTest IPv6 = OptionTest.Read("networking.enableIPv6 = true");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8402", Layer.Firewall, Severity.Warning)
    {
        Title = "Ruleset filters IPv4 and leaves IPv6 open",
        Why = "A table of family ip sees no IPv6 packet. Each service that is closed over IPv4 is reachable over IPv6, which providers and home routers assign without being asked.",
        Fix = "Use the family inet in place of ip: table inet filter { ... }.",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.Man("nft(8)"), Reference.NixosModule("services/networking/nftables.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.OwnRuleset() is var (ruleset, origins) && ruleset.Drops("input", "ip") == true && ruleset.Drops("input", "ip6") == false && host.Holds(IPv6))
            yield return At(origins[0], $"The nftables ruleset of {host.Name} drops inbound IPv4 packets only; IPv6 is on and not filtered.").With(origins).With(host.RulesetSwitches());
    }
}
