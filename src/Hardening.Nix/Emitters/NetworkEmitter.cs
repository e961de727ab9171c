using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Interfaces, addresses, name servers, NAT.</summary>
internal sealed class NetworkEmitter : Emitter
{
    public override string Facet => "network";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        var network = host.Network;
        return
        [
            .. network.Interfaces.Certain.SelectMany(name => Interface(name, network.Interface(name))),
            .. Gateway(network),
            .. Option("networking.nameservers", network.NameServers, static address => address.ToString()),
            .. Option("networking.enableIPv6", network.IPv6),
            .. Option("networking.useDHCP", network.Dhcp),
            .. network.Dhcp.Is(false) ? [Option("networking.dhcpcd.enable", false)] : Array.Empty<Assignment>(),
            .. Option("networking.useNetworkd", network.Networkd),
            .. Option("systemd.network.wait-online.enable", network.WaitOnline),
            .. network.Unmanaged.Certain.SelectMany(file => Unmanaged(file, network.UnmanagedPattern(file))),
            .. Option("services.resolved.enable", network.Resolved),
            .. Nat(host),
        ];
    }

    private static IEnumerable<Assignment> Interface(InterfaceName name, NetworkInterfaceModel nic)
    {
        var path = $"networking.interfaces.{Nixos.Part(name)}";
        return
        [
            .. Option($"{path}.ipv4.addresses", nic.Addresses, static cidr => NixSyntax.Attrs(
                NixSyntax.SetKey("address", cidr.Address.ToString()), NixSyntax.SetKey("prefixLength", cidr.PrefixLength))),
            .. Option($"{path}.macAddress", nic.MacAddress, static mac => mac.ToString()),
            .. Option($"{path}.useDHCP", nic.Dhcp),
            .. Option($"{path}.wakeOnLan.enable", nic.WakeOnLan),
        ];
    }

    private static IEnumerable<Assignment> Gateway(NetworkModel network)
    {
        foreach (var name in network.Interfaces.Certain)
            if (network.Interface(name).Gateway.TryGet(out var gateway))
            {
                yield return Option("networking.defaultGateway", NixSyntax.Attrs(
                    NixSyntax.SetKey("address", gateway.ToString()), NixSyntax.SetKey("interface", name.ToString())));
                yield break; // NixOS takes one
            }
    }

    private static IEnumerable<Assignment> Unmanaged(NetworkFileName file, Setting<InterfacePattern> pattern)
    {
        if (!pattern.TryGet(out var interfaces)) yield break;
        var path = $"systemd.network.networks.{Nixos.Part(file)}";
        yield return Option($"{path}.matchConfig.Name", interfaces.ForNftables);
        yield return Option($"{path}.linkConfig.Unmanaged", true);
    }

    private static IEnumerable<Assignment> Nat(HostModel host)
    {
        if (!host.Network.HasNat) return [];
        return
        [
            Option("networking.nat.enable", true),
            .. Option("networking.nat.externalInterface", host.Network.NatExternal, static name => name.ToString()),
            .. Option("networking.nat.internalInterfaces", host.Network.NatInternal, pattern => pattern.Text(host)),
        ];
    }
}
