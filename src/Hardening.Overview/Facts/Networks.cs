using System.Net;

namespace Hardening.Overview.Facts;

/// <summary>A network that a host is connected to.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Interface">The host's end, or null where none is described.</param>
/// <param name="TrustedBecause">Why the packet filter lets everything in from there; null where it filters.</param>
/// <param name="IsOwn">True for the network of the host's own containers.</param>
internal sealed record ReachableNetwork(string Name, string? Interface, string? TrustedBecause = null, bool IsOwn = false)
{
    public bool Has(Opening opening) => opening.Interface is null || opening.Interface == Interface;
}

/// <summary>The networks of a host, as far as they are described.</summary>
internal static class Networks
{
    private const string Trusted = "the firewall trusts this interface";

    // IANA, IPv4 and IPv6 special-purpose address registries: what no router on the Internet passes on. Documentation ranges stand for global addresses.
    private static readonly IPNetwork[] NotGlobal =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "240.0.0.0/4",
            "::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10",
        ]).Select(IPNetwork.Parse),
    ];

    public static IReadOnlyList<ReachableNetwork> Of(HostView host)
    {
        var model = host.Model;
        var networks = model.Network.Interfaces.Certain.Select(name => Network(model, name)).ToList();
        if (networks.Count == 0) networks.Add(new("every network", null));
        networks.AddRange(model.Firewall.Interfaces.Certain.Where(name => !model.Network.Interfaces.Has(name))
            .Select(name => new ReachableNetwork($"network on {name}", name.ToString(), Trusts(model, name.ToString()))));
        networks.AddRange(model.Firewall.Trusted.Certain
            .Where(pattern => networks.All(network => network.Interface is not { } name || !Covers(pattern.ForNftables, name)) && !model.Network.NatInternal.Has(pattern))
            .Select(pattern => new ReachableNetwork($"network of {pattern.ForNftables}", pattern.ForNftables, Trusted)).ToArray());
        networks.AddRange(model.Network.NatInternal.Certain
            .Select(pattern => new ReachableNetwork($"local containers ({pattern.ForNftables})", null, model.Firewall.Trusted.Has(pattern) ? Trusted : null, IsOwn: true)));
        networks.AddRange(Tailnets(host).Where(tailnet => networks.All(network => network.Interface != tailnet.Interface)).ToArray());
        return networks;
    }

    /// <summary>Whether an address is one that the Internet reaches.</summary>
    public static bool IsGlobal(string address) =>
        IPAddress.TryParse(address, out var ip) && !NotGlobal.Any(network => network.Contains(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip));

    private static ReachableNetwork Network(HostModel model, InterfaceName name)
    {
        string[] addresses = [.. model.Network.Interface(name).Addresses.Certain.Select(cidr => cidr.ToString()!), .. model.Network.Interface(name).IPv6Addresses.Certain.Select(cidr => cidr.ToString()!)];
        string[] global = [.. addresses.Where(cidr => IsGlobal(AddressOf(cidr)))];
        var where = addresses.Length == 0 ? "LAN address by DHCP"
            : string.Join(" and ", [.. global.Length > 0 ? [$"Internet, {string.Join(", ", global.Select(AddressOf))}"] : Array.Empty<string>(),
                .. addresses.Except(global).ToArray() is { Length: > 0 } local ? [$"LAN {string.Join(", ", local.Select(NetworkOf))}"] : Array.Empty<string>()]);
        return new($"{where} ({name})", name.ToString(), Trusts(model, name.ToString()));
    }

    // tailscaled accepts everything from its interface before the host's own rules see it (NixOS/nixpkgs#454518).
    private static IEnumerable<ReachableNetwork> Tailnets(HostView host)
    {
        if (host.Options.Find(NixosPath.From("services.tailscale.enable")) is not { IsOff: false }) return [];
        var name = host.Options.Find(NixosPath.From("services.tailscale.interfaceName")) is { Value: NixosValue.Text(var text) } ? text : "tailscale0";
        return name == "userspace-networking" ? [] : [new($"tailnet ({name})", name, "Tailscale allows all traffic from its interface")];
    }

    private static string AddressOf(string cidr) => cidr.Split('/')[0];

    private static string NetworkOf(string cidr)
    {
        var (address, length) = (IPAddress.Parse(AddressOf(cidr)), int.Parse(cidr.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture));
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return $"{new IPAddress(bytes)}/{length}";
    }

    private static string? Trusts(HostModel model, string name) => model.Firewall.Trusted.Certain.Any(pattern => Covers(pattern.ForNftables, name)) ? Trusted : null;

    private static bool Covers(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == name;
}
