namespace Hardening.Rules;

/// <summary>A filter that the firewall's backend does not have.</summary>
public sealed class FilterNeedsNftables : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6215", Layer.Containers, Severity.Error)
    {
        Title = "Forward filter needs nftables",
        Why = "Only the nftables back end filters forwarded packets. With iptables, the default, NixOS refuses to build the host.",
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
        yield return At(firewall.FilterForwarded, $"{host.Name} filters forwarded packets, which needs the nftables back end.").With(firewall.Backend)
            .Fix(new Edit.Append(firewall.FilterForwarded.Origins[0], "Backend(FirewallBackend.Nftables)"));
    }
}
