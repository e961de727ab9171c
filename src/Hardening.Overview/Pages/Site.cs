using Hardening.Overview.Facets;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>All pages of an overview, in the order in which they are read.</summary>
internal static class Site
{
    public const string Front = "index.md";

    public static IReadOnlyList<Page> Of(FleetView fleet, Links links) => [FrontPage.Of(fleet, links), .. Each(fleet.Hosts, host => PagesOf(host, fleet, links)).SelectMany(pages => pages)];

    public static string HostPage(HostView host) => $"hosts/{host.Name}/index.md";

    public static string FacetPage(HostView host, FacetOverview facet) => $"hosts/{host.Name}/{facet.Page}.md";

    /// <summary>The pages of a host that say something: facets that share a page, and of which at least one is described.</summary>
    public static IEnumerable<IReadOnlyList<FacetOverview>> Groups(HostView host) => FacetOverview.All
        .GroupBy(facet => facet.Page)
        .Where(group => group.Any(facet => host.SettingsOf(facet).Any() || host.Measures.Any(found => found.Facet == facet)))
        .Select(group => (IReadOnlyList<FacetOverview>)[.. group]);

    private static Page[] PagesOf(HostView host, FleetView fleet, Links links) =>
        [HostPages.Of(host, fleet, links), .. Groups(host).Select(group => FacetPages.Of(host, group, links))];

    // Hosts do not know of each other; a few are done before the first thread has started.
    private static T[] Each<T>(IReadOnlyList<HostView> hosts, Func<HostView, T> make)
    {
        var made = new T[hosts.Count];
        if (hosts.Count < 8) for (var i = 0; i < made.Length; i++) made[i] = make(hosts[i]);
        else Parallel.For(0, made.Length, i => made[i] = make(hosts[i]));
        return made;
    }
}
