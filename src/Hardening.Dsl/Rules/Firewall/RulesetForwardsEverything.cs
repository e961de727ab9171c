namespace Hardening.Rules;

/// <summary>A user-defined ruleset forwards between all networks.</summary>
public sealed class RulesetForwardsEverything : HostRule
{
    private static readonly OptionTest[] Forwarding =
    [
        .. new[]
        {
            "networking.nat.enable = true", "boot.kernel.sysctl.\"net.ipv4.ip_forward\" = 1 \"1\" true", "boot.kernel.sysctl.\"net.ipv4.conf.all.forwarding\" = 1 \"1\" true",
            "services.tailscale.useRoutingFeatures = \"server\" \"both\"", "systemd.network.config.networkConfig.IPv4Forwarding = true",
        }.Select(OptionTest.Read),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8403", Layer.Firewall, Severity.Warning)
    {
        Title = "Ruleset forwards traffic between all networks",
        Why = "The host routes, and no forward chain drops what its rules do not name. A machine on one network reaches every machine on the others through it, also from the internet where routes allow it.",
        Fix = "Add a chain with hook forward and policy drop; and accept the directions that are wanted, with ct state established,related.",
        Threat = Threats.NetworkAttack,
        References = [Reference.Man("nft(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.OwnRuleset() is not var (ruleset, origins) || ruleset.Drops("forward", "ip") != false) yield break;
        if (Forwarding.FirstOrDefault(test => test.Of(host.InForce(test)) == true) is not { } forwarding) yield break;
        yield return At(origins[0], $"{host.Name} forwards packets, and its nftables ruleset drops none of them.").With(origins).With(host.InForce(forwarding).Origins).With(host.RulesetSwitches());
    }
}
