using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets;

/// <summary>Interfaces, addresses, name servers, NAT, and what the network stack takes.</summary>
internal sealed class NetworkOverview : FacetOverview
{
    public override string Page => "network";

    public override string Title => "Network";

    public override string Module => "network.nix";

    public override IEnumerable<Measure> Measures(HostView host) => PacketClaims.All.Select(claim => claim.Evaluate(host.Model).Holds).OfType<Measure>();

    public override IEnumerable<FailedClaim> Failed(HostView host) => PacketClaims.All.Select(claim => claim.Evaluate(host.Model).Fails).OfType<FailedClaim>();

    public override IEnumerable<StatedSetting> Settings(HostView host) =>
    [
        .. Declared(host, NetworkSettings.Keys).Select(static stated => stated with { Note = IsWakeOnLan(stated) ? "any client on the network can wake the machine" : null }),
        .. KernelOverview.SysctlsOf(host.Model, isNetwork: true),
    ];

    public override IEnumerable<OutboundPath> Outbound(HostView host)
    {
        var network = host.Model.Network;
        if (!network.NameServers.IsEmpty)
            yield return new("name resolution", string.Join(", ", network.NameServers.Certain), "resolves names (53/UDP and TCP)", [.. network.NameServers.Select(item => item.Origin).Distinct()]);
        if (network.NatExternal.TryGet(out var outside))
            yield return new("NAT", $"anywhere through {outside}", $"forwards traffic of {string.Join(", ", network.NatInternal.Certain.Select(pattern => pattern.ForNftables))}", network.NatExternal.Origins);
    }

    private static bool IsWakeOnLan(StatedSetting stated) =>
        stated.Value == "on" && stated.Name.EndsWith(NetworkInterfaceSettings.WakeOnLan.Says, StringComparison.Ordinal);
}
