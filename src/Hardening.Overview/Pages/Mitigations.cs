using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>What a host has against a threat, as links; sections with many protections are one link.</summary>
internal static class Mitigations
{
    public const string Gap = "gap: nothing found";
    private const int Listed = 3;

    public static Prose Of(HostView host, Threat threat)
    {
        var found = host.Against(threat).GroupBy(one => (one.Facet, one.Measure.Section)).ToArray();
        if (found.Length == 0) return Prose.Of($"{Gap:strong}");
        return Prose.Join("; ", found.SelectMany(group => group.Count() > Listed
            ? [(Prose)new Inline.PageLink($"{group.Count().Of("protection")} in “{group.Key.Section}”", Site.FacetPage(host, group.Key.Facet), group.Key.Section)]
            : group.Select(one => (Prose)new Inline.PageLink(one.Measure.Title, Site.FacetPage(host, one.Facet), one.Measure.Section))));
    }
}
