namespace Hardening.Rules;

/// <summary>A gateway that lies in none of the networks its interface is in.</summary>
public sealed class GatewayOutOfReach : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2001", Layer.Network, Severity.Error)
    {
        Title = "The gateway lies outside every network of its interface",
        Why = "A packet reaches the gateway only within the network of the interface. systemd-networkd refuses such a route, and the host reaches nothing beyond its own network; without networkd the host looks for a gateway that nobody there answers for.",
        Fix = "Write the router's address in the same network as Address(...), or correct the prefix length.",
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
            var finding = At(nic.Gateway, $"The gateway {gateway} is in no network of {name} ({string.Join(", ", own.Select(static item => item.Value.Network))}), so {host.Name} does not reach it.");
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
        var finding = At(nic.IPv6Gateway, $"The gateway {gateway} is in no network of {name} ({string.Join(", ", own.Select(static item => item.Value.Network))}), so {host.Name} does not reach it.");
        yield return own.Aggregate(finding, static (f, item) => f.With(item.Origin)).With(host.Network.Networkd);
    }

    // Without networkd NixOS adds a route to the gateway itself, which is how some data centres work; private networks do not.
    private static bool IsHomeNetwork(IPv4Cidr own, IPv4Address gateway) => own.Address.IsPrivate && gateway.IsPrivate && own.PrefixLength <= 30;
}
