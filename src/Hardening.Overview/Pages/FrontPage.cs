using Hardening.Overview.Facets;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>The first page: the whole fleet.</summary>
internal static class FrontPage
{
    // Beyond these, a table with a column or a row for each host is no longer read.
    private const int SideBySide = 6;

    public static Page Of(FleetView fleet, Links links) => new(Site.Front, $"Security overview of {fleet.Name}", $"Protections of the hosts of {fleet.Name}, open ports, and gaps.",
    [
        new Block.Paragraph($"{FacetPages.Capital(fleet.Hosts.Count.Of("host"))}, built from NixOS {fleet.Model.Release.Number()}. Generated from the description of the flake: a protection is listed only if all its settings are there, and no rule finds that it has no effect."),
        new Block.Bullets([.. fleet.Hosts.Select(host => Prose.Of($"{new Inline.PageLink(host.Name, Site.HostPage(host))}, a {HostPages.KindOf(host)}: {HostPages.Contents(host)}"))]),
        .. SummarySection.Of(fleet),
        new Block.Heading(2, "Threats and mitigations"),
        Threats(fleet),
        new Block.Heading(2, "Attack surface"),
        .. fleet.Hosts.Count <= SideBySide ? fleet.Hosts.SelectMany(host => SurfaceSection.Of(host, links, 3)) : [Surface(fleet)],
        new Block.Heading(2, "Defence in depth"),
        .. fleet.Hosts.Count <= SideBySide ? fleet.Hosts.Select(host => (Block)new Block.Figure(LayerFigure.Of(host))) : [],
        Layers(fleet),
        new Block.Heading(2, "Hosts side by side"),
        Comparison(fleet),
        .. fleet.Hosts.Count <= SideBySide ? WaysSection.Of(fleet) : [],
        .. Risks.Of(fleet, fleet.Hosts, 2, links),
    ]);

    private static Block.Table Threats(FleetView fleet) => fleet.Hosts.Count <= SideBySide
        ? new(["Threat", .. fleet.Hosts.Select(host => host.Name)],
            [.. ThreatPicture.All.Select(IReadOnlyList<Prose> (threat) => [threat.Name, .. fleet.Hosts.Select(host => Mitigations.BriefOf(host, threat))])])
        : new(["Threat", "Hosts with mitigations", "Gaps"], [.. ThreatPicture.All.Select(IReadOnlyList<Prose> (threat) =>
            [threat.Name, $"{fleet.Hosts.Count(host => host.Against(threat).Any())} of {fleet.Hosts.Count}", Prose.Join(", ", Linked(fleet.Hosts.Where(host => !host.Against(threat).Any())))])]);

    private static Block.Table Surface(FleetView fleet) => new(["Host", "Open ports"], [.. fleet.Hosts.Select(IReadOnlyList<Prose> (host) =>
        [new Inline.PageLink(host.Name, Site.HostPage(host)), string.Join(", ", [.. host.Exposures.Select(exposure => exposure.Span).Distinct().Order().Select(span => span.ToString()), .. host.PerhapsMore.Count > 0 ? ["perhaps more"] : Array.Empty<string>()]) is { Length: > 0 } open ? open : "none"])]);

    private static Block.Table Layers(FleetView fleet) => fleet.Hosts.Count <= SideBySide
        ? new(["Layer", .. fleet.Hosts.Select(host => host.Name)],
            [.. DefenceLayers.All.Zip(Transposed([.. fleet.Hosts.Select(LayerFigure.Rows)]), IReadOnlyList<Prose> (layer, cells) => [layer.Title(), .. cells])])
        : new(["Layer", "Hosts with protections"], [.. DefenceLayers.All.Select(IReadOnlyList<Prose> (layer) =>
            [layer.Title(), $"{fleet.Hosts.Count(host => host.Measures.Any(one => one.Measure.Layer == layer))} of {fleet.Hosts.Count}"])]);

    private static Block.Table Comparison(FleetView fleet)
    {
        var features = fleet.Hosts.Select(host => host.Features.ToArray()).ToArray();
        var names = features.SelectMany(own => own.Select(feature => feature.Name)).Distinct().ToArray();
        return fleet.Hosts.Count <= SideBySide
            ? new(["Feature", .. fleet.Hosts.Select(host => host.Name)], [.. names.Select(IReadOnlyList<Prose> (name) => [name, .. features.Select(own => (Prose)Cell(own, name))])])
            : new(["Host", .. names], [.. fleet.Hosts.Zip(features, IReadOnlyList<Prose> (host, own) => [new Inline.PageLink(host.Name, Site.HostPage(host)), .. names.Select(name => (Prose)Cell(own, name))])]);
    }

    private static string Cell(Feature[] features, string name) => features.FirstOrDefault(feature => feature.Name == name)?.Value ?? "no";

    private static IEnumerable<IReadOnlyList<Prose>> Transposed(IReadOnlyList<IReadOnlyList<IReadOnlyList<Prose>>> rows) =>
        Enumerable.Range(0, DefenceLayers.All.Count).Select(IReadOnlyList<Prose> (layer) => [.. rows.Select(host => host[layer][1])]);

    private static IEnumerable<Prose> Linked(IEnumerable<HostView> hosts) => hosts.Select(host => (Prose)new Inline.PageLink(host.Name, Site.HostPage(host)));
}
