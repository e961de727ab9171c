namespace Hardening.Rules;

/// <summary>A filter that the firewall's backend does not have.</summary>
public sealed class FilterNeedsNftables : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6215", Layer.Containers, Severity.Error)
    {
        Title = "What is passed on is to be filtered, and the firewall cannot do it",
        Why = "Only the nftables backend has that filter. With iptables, which is the default, NixOS refuses to build the host.",
        Fix = "Call Firewall.Backend(FirewallBackend.Nftables).",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var firewall = host.Firewall;
        if (!firewall.FilterForwarded.Is(true)) yield break;
        if (!firewall.Backend.IsUnset && !firewall.Backend.Is(FirewallBackend.Iptables)) yield break;
        yield return At(firewall.FilterForwarded, $"{host.Name} cannot filter what it passes on: that needs nftables.").With(firewall.Backend)
            .Fix(new Edit.Append(firewall.FilterForwarded.Origins[0], "Backend(FirewallBackend.Nftables)"));
    }
}
