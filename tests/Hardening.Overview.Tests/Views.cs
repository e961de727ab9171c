using Hardening.Overview.Comparing;
using Hardening.Overview.Facts;
using Hardening.Overview.Pages;
using Hardening.Overview.Rendering;
using Hardening.Overview.Text;

namespace Hardening.Overview.Tests;

/// <summary>Fleets as the overview sees them.</summary>
internal static class Views
{
    public static FleetView Of(Fleet fleet) => Of(fleet.ToModel());

    public static FleetView Of(FleetModel model) => FleetView.Of(model, CheckResult.Of(model).Everything);

    public static FleetView OfServer(Action<Server> describe)
    {
        var fleet = new Fleet("test");
        describe(fleet.Server("server"));
        return Of(fleet);
    }

    public static FleetFacts FactsOfServer(Action<Server> describe) => FleetFacts.Of(OfServer(describe));

    /// <summary>All pages as one text, for tests that look for words.</summary>
    public static string Markdown(FleetView view)
    {
        var site = new MarkdownSite(frontMatter: true);
        return string.Concat(Site.Of(view, Links.None).Select(page => $"=== {page.Path}\n{site.Write(page)}"));
    }

    public static string Html(FleetView view) => HtmlDocument.Write(Site.Of(view, Links.None));
}
