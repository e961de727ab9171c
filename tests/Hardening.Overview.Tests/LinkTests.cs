using System.Text.RegularExpressions;
using Hardening.Overview.Pages;
using Hardening.Overview.Rendering;

namespace Hardening.Overview.Tests;

/// <summary>Every link inside the overview leads somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Fleets => ["sample", "many"];

    [Theory]
    [MemberData(nameof(Fleets))]
    public void Every_link_between_pages_leads_to_a_page_and_a_heading_on_it(string which)
    {
        var site = new MarkdownSite(frontMatter: true);
        var pages = Site.Of(Views.Of(Model(which)), Links.None).ToDictionary(page => page.Path, site.Write);
        var anchors = pages.ToDictionary(page => page.Key, page => MarkdownLinks.Anchors(page.Value).ToHashSet());
        var inner = pages.SelectMany(page => MarkdownLinks.In(page.Value).Where(link => !link.StartsWith("https://", StringComparison.Ordinal)).Select(link => (page.Key, Link: link))).ToArray();
        Assert.True(inner.Length > 50);
        Assert.All(inner, link =>
        {
            var parts = link.Link.Split('#');
            var target = Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(link.Key)!, parts[0])));
            Assert.True(anchors.ContainsKey(target), $"{link.Key} links to {link.Link}.");
            if (parts.Length > 1) Assert.Contains(parts[1], anchors[target]);
        });
    }

    [Theory]
    [MemberData(nameof(Fleets))]
    public void Every_link_inside_the_document_leads_to_exactly_one_place(string which)
    {
        var html = Views.Html(Views.Of(Model(which)));
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        var inner = Target().Matches(html).Select(match => match.Groups[1].Value).ToArray();
        Assert.True(inner.Length > 50);
        Assert.All(inner, target => Assert.Contains(target, ids));
    }

    private static FleetModel Model(string which)
    {
        if (which == "sample") return SampleFleet.Load().Run()!;
        var fleet = new Fleet("many");
        for (var i = 0; i < 9; i++) fleet.Server($"server{i}").Ssh.KeyOnly();
        return fleet.ToModel();
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#([^\"]+)\"")]
    private static partial Regex Target();
}
