namespace Hardening.Overview.Facts;

/// <summary>A network that a host hangs on.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Interface">The host's end, or null where none is described.</param>
/// <param name="IsTrusted">Whether the packet filter lets everything in from there.</param>
/// <param name="IsOwn">True for the network of the host's own containers.</param>
internal sealed record ReachableNetwork(string Name, string? Interface, bool IsTrusted = false, bool IsOwn = false)
{
    public bool Has(Opening opening) => opening.Interface is null || opening.Interface == Interface;
}

/// <summary>The networks of a host, as far as they are described.</summary>
internal static class Networks
{
    public static IReadOnlyList<ReachableNetwork> Of(HostView host)
    {
        var model = host.Model;
        var networks = model.Network.Interfaces.Certain.Select(name => Lan(model, name)).ToList();
        if (networks.Count == 0) networks.Add(new("every network", null));
        networks.AddRange(model.Firewall.Interfaces.Certain.Where(name => !model.Network.Interfaces.Has(name))
            .Select(name => new ReachableNetwork($"network on {name}", name.ToString(), Trusts(model, name.ToString()))));
        networks.AddRange(model.Network.NatInternal.Certain
            .Select(pattern => new ReachableNetwork($"own containers ({pattern.ForNftables})", null, model.Firewall.Trusted.Has(pattern), IsOwn: true)));
        return networks;
    }

    private static ReachableNetwork Lan(HostModel model, InterfaceName name)
    {
        var addresses = model.Network.Interface(name).Addresses.Certain.Select(cidr => cidr.Network.ToString()).ToArray();
        var where = addresses.Length > 0 ? string.Join(", ", addresses) : "address by DHCP";
        return new($"LAN {where} ({name})", name.ToString(), Trusts(model, name.ToString()));
    }

    private static bool Trusts(HostModel model, string name) => model.Firewall.Trusted.Certain.Any(pattern => Covers(pattern.ForNftables, name));

    private static bool Covers(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == name;
}
