namespace Hardening.Rules;

/// <summary>A gateway that is in none of the networks its interface is in.</summary>
public sealed class GatewayOutOfReach : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2001", Layer.Network, Severity.Error)
    {
        Title = "Gateway is not on any network of its interface",
        Why = "A gateway is reached within the network of its interface. systemd-networkd refuses the route; with scripted networking the host cannot resolve the gateway. Either way it reaches nothing beyond its own network.",
        Fix = "Use the router's address in the network of Address(...), or correct the prefix length.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("tasks/network-interfaces-systemd.nix"), Reference.NixosModule("tasks/network-interfaces-scripted.nix"), Reference.Man("systemd.network(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, nic) in host.Network.Described())
        {
            foreach (var found in OverIPv6(host, name, nic)) yield return found;
            if (!nic.Gateway.TryGet(out var gateway) || !nic.Dhcp.IsUnset || nic.Addresses.IsOpen) continue;
            var own = nic.Addresses.ToArray();
            if (own.Length == 0 || own.Any(item => item.Value.Contains(gateway))) continue;
            var finding = At(nic.Gateway, $"Gateway {gateway} is not in a network of {name} ({string.Join(", ", own.Select(static item => item.Value.Network))}), so {host.Name} cannot reach it.");
            finding = own.Aggregate(finding, static (f, item) => f.With(item.Origin));
            if (host.Network.Networkd.Is(true)) yield return finding.With(host.Network.Networkd);
            else if (host.Network.Networkd.IsUnset && own.All(item => IsHomeNetwork(item.Value, gateway))) yield return finding.As(Severity.Warning);
        }
    }

    // A router is usually named by its link-local address, which every interface reaches.
    private IEnumerable<Finding> OverIPv6(HostModel host, InterfaceName name, NetworkInterfaceModel nic)
    {
        if (!nic.IPv6Gateway.TryGet(out var gateway) || gateway.IsLinkLocal || !nic.Dhcp.IsUnset || nic.IPv6Addresses.IsOpen || !host.Network.Networkd.Is(true)) yield break;
        var own = nic.IPv6Addresses.ToArray();
        if (own.Length == 0 || own.Any(item => item.Value.Contains(gateway))) yield break;
        var finding = At(nic.IPv6Gateway, $"Gateway {gateway} is not in a network of {name} ({string.Join(", ", own.Select(static item => item.Value.Network))}), so {host.Name} cannot reach it.");
        yield return own.Aggregate(finding, static (f, item) => f.With(item.Origin)).With(host.Network.Networkd);
    }

    // Without networkd NixOS adds a route to the gateway itself, which is how some data centres work; private networks do not.
    private static bool IsHomeNetwork(IPv4Cidr own, IPv4Address gateway) => own.Address.IsPrivate && gateway.IsPrivate && own.PrefixLength <= 30;
}
