namespace Hardening.Rules;

/// <summary>Questions that several rules ask of the network; each is true only when the answer is certain.</summary>
internal static class NetworkReading
{
    private static readonly SysctlKey DisableIPv6 = SysctlKey.Unlisted("net.ipv6.conf.all.disable_ipv6");

    /// <summary>The interfaces that are described for certain.</summary>
    public static IEnumerable<(InterfaceName Name, NetworkInterfaceModel Nic)> Described(this NetworkModel network) =>
        network.Interfaces.Certain.Select(name => (name, network.Interface(name)));

    /// <summary>The addresses that the host has for certain.</summary>
    public static IEnumerable<(InterfaceName Interface, IPv4Cidr Cidr, Origin Origin)> OwnAddresses(this NetworkModel network) =>
        network.Described().SelectMany(static described => described.Nic.Addresses.Where(static item => item.IsCertain)
            .Select(item => (described.Name, item.Value, item.Origin)));

    /// <summary>The IPv6 addresses that the host has for certain.</summary>
    public static IEnumerable<(InterfaceName Interface, IPv6Cidr Cidr, Origin Origin)> OwnIPv6Addresses(this NetworkModel network) =>
        network.Described().SelectMany(static described => described.Nic.IPv6Addresses.Where(static item => item.IsCertain)
            .Select(item => (described.Name, item.Value, item.Origin)));

    /// <summary>True when the host has no address but those described: it asks for none.</summary>
    public static bool DescribesEveryAddress(HostModel host) =>
        host.Network.Dhcp.Is(false) && !host.Network.Interfaces.IsOpen
        && host.Network.Interfaces.All(item => host.Network.Interface(item.Value) is var nic && nic.Dhcp.IsUnset && !nic.Addresses.IsOpen && !nic.IPv6Addresses.IsOpen);

    /// <summary>The interfaces that lead to the outside, with the calls that say so.</summary>
    public static IEnumerable<(InterfaceName Name, Origin Origin)> Uplinks(this NetworkModel network)
    {
        if (network.NatExternal.TryGet(out var external)) yield return (external, network.NatExternal.Origins[0]);
        foreach (var (name, nic) in network.Described())
            if (name != external && (nic.Gateway.TryGet(out _) ? nic.Gateway.Origins[0] : nic.IPv6Gateway.TryGet(out _) ? nic.IPv6Gateway.Origins[0] : null) is { } gateway) yield return (name, gateway);
    }

    /// <summary>The call that takes IPv6 from the host, or null.</summary>
    public static Origin? IPv6Off(this HostModel host) =>
        host.Network.IPv6.Is(false) ? host.Network.IPv6.Origins[0]
        : host.Kernel.Parameter("ipv6.disable") is var parameter && parameter.Is(static p => p.Value == "1") ? parameter.Origins[0]
        : null;

    /// <summary>Whether nothing takes IPv6 from the host.</summary>
    public static bool SpeaksIPv6(this HostModel host) =>
        host.Network.IPv6.IsUnset && host.Kernel.Parameter("ipv6.disable").IsUnset && host.Kernel.Parameter("ipv6.disable_ipv6").IsUnset
        && host.Kernel.Sysctl(DisableIPv6).IsUnset;

    /// <summary>Whether an interface can be one of both.</summary>
    public static bool Overlaps(this InterfacePattern one, InterfacePattern other)
    {
        var (a, b) = (one.ForNftables.TrimEnd('*'), other.ForNftables.TrimEnd('*'));
        return a == b || (one.IsWildcard && b.StartsWith(a, StringComparison.Ordinal)) || (other.IsWildcard && a.StartsWith(b, StringComparison.Ordinal));
    }
}
