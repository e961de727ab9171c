namespace Hardening.Rules;

/// <summary>A user-defined ruleset replaces the firewall and lets in what it does not name.</summary>
public sealed class RulesetAcceptsEverything : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8401", Layer.Firewall, Severity.Warning)
    {
        Title = "Ruleset accepts inbound traffic that no rule names",
        Why = "NixOS's firewall is off, and no input chain of the ruleset has the policy drop or ends in drop or reject. Each service that listens is reachable from every network.",
        Fix = "Write policy drop; in the chain with hook input, and rules for what is to be reached.",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.Man("nft(8)"), Reference.NixosModule("services/networking/nftables.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.OwnRuleset() is var (ruleset, origins) && ruleset.Drops("input", "ip") == false)
            yield return At(origins[0], $"The nftables ruleset of {host.Name} drops no inbound packet that its rules do not name, and NixOS's firewall is off.").With(origins).With(host.RulesetSwitches());
    }
}
