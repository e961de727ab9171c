using Hardening.Overview.Facets;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>What a host has against a threat, as links; sections with many protections are one link.</summary>
internal static class Mitigations
{
    public const string Gap = "gap: nothing found";
    private const int Listed = 3;
    private const int Brief = 4;

    public static Prose Of(HostView host, Threat threat) => Linked(host, host.Against(threat)) is { IsEmpty: false } found ? found : Prose.Of($"{Gap:alert}");

    /// <summary>At most four phrases, one for each facet, and how many more the host's page has.</summary>
    public static Prose BriefOf(HostView host, Threat threat)
    {
        var all = host.Against(threat).ToArray();
        if (all.Length == 0) return Prose.Of($"{Gap:alert}");
        var shown = all.GroupBy(static one => one.Facet).Select(static group => group.First()).Take(Brief).ToArray();
        var phrases = shown.Select(one => (Prose)new Inline.PageLink(one.Measure.Title, Site.FacetPage(host, one.Facet), one.Measure.Section));
        return Prose.Join("; ", all.Length == shown.Length ? phrases : phrases.Append(new Inline.PageLink($"and {all.Length - shown.Length} more", Site.HostPage(host), "Threats and mitigations")));
    }

    public static Prose Linked(HostView host, IEnumerable<(FacetOverview Facet, Measure Measure)> measures) =>
        Prose.Join("; ", measures.GroupBy(one => (one.Facet, one.Measure.Section)).SelectMany(group => group.Count() > Listed
            ? [(Prose)new Inline.PageLink($"{group.Key.Facet.Title}, {group.Key.Section.ToLowerInvariant()}: {group.Count().Of("protection")}", Site.FacetPage(host, group.Key.Facet), group.Key.Section)]
            : group.Select(one => (Prose)new Inline.PageLink(one.Measure.Title, Site.FacetPage(host, one.Facet), one.Measure.Section))));
}
