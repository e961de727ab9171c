using Hardening.Overview.Facts;

namespace Hardening.Overview.Comparing;

/// <summary>What reaches the hosts of a fleet, and what they reach, as JSON.</summary>
internal sealed record SurfaceReport(string Fleet, SurfaceHost[] Hosts)
{
    public static SurfaceReport Of(FleetView fleet) => new(fleet.Name, [.. fleet.Hosts.Select(SurfaceHost.Of)]);
}

/// <summary>One host of it.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Open">The ways in.</param>
/// <param name="NotReached">What listens and is not reached from outside.</param>
/// <param name="Outbound">Connections that the host opens.</param>
/// <param name="PerhapsMore">Options through which more may be open.</param>
internal sealed record SurfaceHost(string Host, SurfaceRow[] Open, HiddenRow[] NotReached, OutboundRow[] Outbound, string[] PerhapsMore)
{
    public static SurfaceHost Of(HostView host) => new(
        host.Name,
        [.. host.Exposures.Select(e => new SurfaceRow(e.Network, e.Span.First, e.Span.Last, e.Span.Protocol.ToLowerInvariant(), e.Process, e.Authentication, e.Why))],
        [.. host.Hidden.Select(l => new HiddenRow(l.Span.First, l.Span.Last, l.Span.Protocol.ToLowerInvariant(), l.Process, [.. l.Addresses]))],
        [.. host.Outbound.Select(path => new OutboundRow(path.Process, path.Destination, path.Purpose, path.CarriesInbound))],
        [.. host.PerhapsMore]);
}

/// <summary>An open port.</summary>
internal sealed record SurfaceRow(string Network, int FirstPort, int LastPort, string Protocol, string Process, string Authentication, string Why);

/// <summary>Something that listens and is not reached from outside.</summary>
internal sealed record HiddenRow(int FirstPort, int LastPort, string Protocol, string Process, string[] Addresses);

/// <summary>A connection that the host opens.</summary>
internal sealed record OutboundRow(string Process, string Destination, string Purpose, bool CarriesInbound);
