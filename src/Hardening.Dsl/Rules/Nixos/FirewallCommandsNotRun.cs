namespace Hardening.Rules;

/// <summary>Rules that the firewall does not run.</summary>
public sealed class FirewallCommandsNotRun() : NixosAssertionRule("firewall")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8009", Layer.Firewall, Severity.Error)
    {
        Title = "Firewall rules are written for the other back end",
        Why = "Commands for iptables are not run by nftables, and nftables rules are not read by iptables. NixOS stops, or the rules have no effect.",
        Fix = "Write the rules for the back end in use: extraInputRules for nftables, extraCommands for iptables.",
        Threat = Threats.NetworkAttack,
        References = [Reference.NixosModule("services/networking/firewall-nftables.nix"), Reference.NixosModule("services/networking/nat-nftables.nix")],
    };
}
