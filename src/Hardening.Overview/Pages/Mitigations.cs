using Hardening.Overview.Facets;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>What a host has against a threat, as links; sections with many protections are one link.</summary>
internal static class Mitigations
{
    public const string Gap = "gap: nothing found";
    private const int Listed = 3;

    public static Prose Of(HostView host, Threat threat) => Linked(host, host.Against(threat)) is { IsEmpty: false } found ? found : Prose.Of($"{Gap:alert}");

    public static Prose Linked(HostView host, IEnumerable<(FacetOverview Facet, Measure Measure)> measures) =>
        Prose.Join("; ", measures.GroupBy(one => (one.Facet, one.Measure.Section)).SelectMany(group => group.Count() > Listed
            ? [(Prose)new Inline.PageLink($"{group.Key.Facet.Title}, {group.Key.Section.ToLowerInvariant()}: {group.Count().Of("protection")}", Site.FacetPage(host, group.Key.Facet), group.Key.Section)]
            : group.Select(one => (Prose)new Inline.PageLink(one.Measure.Title, Site.FacetPage(host, one.Facet), one.Measure.Section))));
}
