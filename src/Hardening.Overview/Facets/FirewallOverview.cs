using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>What may come in from the network.</summary>
internal sealed class FirewallOverview : FacetOverview
{
    private const string Section = FirewallSettings.Section;

    public override string Page => "network";

    public override string Title => "Firewall";

    public override string Module => "firewall.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var firewall = host.Model.Firewall;
        if (firewall.Enabled.Is(false) || firewall.Enabled.IsUnknown) yield break;
        // What listens before the firewall is there is not its doing.
        var ports = host.Exposures.Select(exposure => exposure.Span).Distinct().Except(host.Model.Boot.UnlockPort.TryGet(out var early) ? [PortSpan.Of(Transport.Tcp, early)] : []).Count();
        // Where more may be open, how much is let in is not said.
        if (host.PerhapsMore.Count == 0) yield return new("firewall.on", DefenceLayer.Network, $"{BackendOf(firewall)} allows {(ports == 0 ? "no inbound traffic" : $"only {ports.Of("port")}")}")
        {
            Threats = [RemoteCodeExecution, NetworkAttack],
            Evidence = [new("networking.firewall.enable", firewall.Enabled.Origins)],
            Section = Section,
            RefutedBy = ["HD2103", "HD2105"],
        };
        if (firewall.Ping.Is(false))
            yield return new("firewall.pings", DefenceLayer.Network, "pings are dropped")
            {
                Threats = [NetworkAttack], Evidence = [Evidence.Of("networking.firewall.allowPing=false", firewall.Ping)], Section = Section,
            };
        if (firewall.FilterForwarded.Is(true))
            yield return new("firewall.forward", DefenceLayer.Network, "forwarded packets are filtered")
            {
                Threats = [LateralMovement, NetworkAttack], Evidence = [Evidence.Of("networking.firewall.filterForward", firewall.FilterForwarded)], Section = Section,
            };
        if (firewall.ReversePath.Is(ReversePathCheck.Strict))
            yield return new("firewall.reverse-path", DefenceLayer.Network, "strict reverse path filter")
            {
                Threats = [NetworkAttack], Evidence = [Evidence.Of("networking.firewall.checkReversePath", firewall.ReversePath)], Section = Section,
            };
    }

    public override IEnumerable<Opening> Openings(HostView host)
    {
        var firewall = host.Model.Firewall;
        return [.. Of(host, firewall.Everywhere, null), .. firewall.Interfaces.Certain.SelectMany(name => Of(host, firewall.On(name), name.ToString()))];
    }

    public override IEnumerable<Feature> Features(HostView host)
    {
        var exposures = host.Exposures;
        var services = exposures.Select(exposure => exposure.Process).Distinct().Count();
        var more = host.PerhapsMore.Count > 0 ? ", perhaps more" : "";
        yield return new("firewall", host.Model.Firewall.Enabled.IsUnknown ? "unknown"
            : host.Model.Firewall.Enabled.Is(false) ? "off"
            : exposures.Count == 0 ? more.Length > 0 ? "on, open ports unknown" : "on, no open ports"
            : $"on, {exposures.Select(exposure => exposure.Span).Distinct().Count().Of("open port")}"
                + (exposures.Any(exposure => !exposure.IsAnswered) ? "" : $" of {services.Of("service")}") + more);
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) => Declared(host, FirewallSettings.Keys);

    private static string BackendOf(FirewallModel firewall) => firewall.Backend.Match(static () => "iptables", static backend => backend == FirewallBackend.Nftables ? "nftables" : "iptables", static () => "the firewall");

    private static IEnumerable<Opening> Of(HostView host, OpenPortsModel open, string? name) =>
    [
        .. open.Tcp.Select(item => Of(host, PortSpan.Of(Transport.Tcp, item.Value), name, item.Origin)),
        .. open.TcpRanges.Select(item => Of(host, PortSpan.Of(Transport.Tcp, item.Value), name, item.Origin)),
        .. open.Udp.Select(item => Of(host, PortSpan.Of(Transport.Udp, item.Value), name, item.Origin)),
        .. open.UdpRanges.Select(item => Of(host, PortSpan.Of(Transport.Udp, item.Value), name, item.Origin)),
    ];

    private static Opening Of(HostView host, PortSpan span, string? name, Origin origin) =>
        new(span, name, origin.Because ?? (host.Options.NamesOf([origin]).FirstOrDefault() is { } option ? $"{option} opens it" : "AllowTcp or AllowUdp opens it"), origin);
}
