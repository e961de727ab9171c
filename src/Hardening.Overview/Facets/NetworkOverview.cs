using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets;

/// <summary>Interfaces, addresses, name servers, NAT, and what the network stack takes.</summary>
internal sealed class NetworkOverview : FacetOverview
{
    private const string Interfaces = "Interfaces";
    private const string Services = "Network services";

    public override string Page => "network";

    public override string Title => "Network";

    public override string Module => "network.nix";

    public override IEnumerable<Measure> Measures(HostView host) => PacketClaims.All.Select(claim => claim.Judge(host.Model).Holds).OfType<Measure>();

    public override IEnumerable<FailedClaim> Failed(HostView host) => PacketClaims.All.Select(claim => claim.Judge(host.Model).Fails).OfType<FailedClaim>();

    public override IEnumerable<StatedSetting> Settings(HostView host)
    {
        var network = host.Model.Network;
        return
        [
            .. network.Interfaces.Certain.SelectMany(name => Interface(name, network.Interface(name))),
            .. Stated(Services, "name servers", network.NameServers, static address => address.ToString()),
            .. Stated(Services, "DHCP client", network.Dhcp, OnOff),
            .. Stated(Services, "systemd-resolved", network.Resolved, OnOff),
            .. Stated(Services, "systemd-networkd", network.Networkd, OnOff),
            .. Stated(Services, "boot waits for the network", network.WaitOnline, Phrases.YesOrNo),
            .. Stated(Services, "IPv6", network.IPv6, OnOff),
            .. network.Unmanaged.Certain.SelectMany(file => Stated(Services, $"unmanaged interfaces ({file})", network.UnmanagedPattern(file), static pattern => pattern.ForNftables)),
            .. Stated(Services, "NAT, outside", network.NatExternal, static name => name.ToString()),
            .. Stated(Services, "NAT, inside", network.NatInternal, static pattern => pattern.ForNftables),
            .. KernelOverview.SysctlsOf(host.Model, isNetwork: true),
        ];
    }

    public override IEnumerable<OutboundPath> Outbound(HostView host)
    {
        var network = host.Model.Network;
        if (!network.NameServers.IsEmpty)
            yield return new("name resolution", string.Join(", ", network.NameServers.Certain), "looks up names (53/UDP and TCP)", [.. network.NameServers.Select(item => item.Origin).Distinct()]);
        if (network.NatExternal.TryGet(out var outside))
            yield return new("NAT", $"anywhere through {outside}", $"carries what runs behind {string.Join(", ", network.NatInternal.Certain.Select(pattern => pattern.ForNftables))}", network.NatExternal.Origins);
    }

    private static IEnumerable<StatedSetting> Interface(InterfaceName name, NetworkInterfaceModel nic) =>
    [
        .. Stated(Interfaces, $"{name} address", nic.Addresses, static cidr => cidr.ToString()),
        .. Stated(Interfaces, $"{name} gateway", nic.Gateway, static address => address.ToString()),
        .. Stated(Interfaces, $"{name} DHCP", nic.Dhcp, OnOff),
        .. Stated(Interfaces, $"{name} hardware address", nic.MacAddress, static mac => mac.ToString()),
        .. Stated(Interfaces, $"{name} wake-on-LAN", nic.WakeOnLan, OnOff)
            .Select(static stated => stated with { Note = stated.Value == "on" ? "anybody on the network can switch the machine on" : null }),
    ];

    private static string OnOff(bool on) => on ? "on" : "off";
}
