using Hardening.Overview.Pages;
using Hardening.Overview.Rendering;

namespace Hardening.Overview.Tests;

/// <summary>Every text of the sample's overview, as a person has read it: samples/Homelab/docs.</summary>
public sealed class SnapshotTests
{
    private static readonly string Folder = Path.Combine(SampleSources.Folder, "docs");

    [Fact]
    public void The_overview_of_the_sample_is_what_stands_beside_it()
    {
        var pages = Site.Of(Views.Of(SampleFleet.Load().Run()!), new Links(static origin => Path.GetRelativePath(Folder, origin.File), static _ => null));
        var site = new MarkdownSite(frontMatter: true);
        Assert.All(pages, page => Repository.Matches(Path.Combine(Folder, page.Path), site.Write(page)));
        var known = pages.Select(page => page.Path).Order(StringComparer.Ordinal);
        Assert.Equal(known, Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_link_to_a_file_of_the_sample_leads_there()
    {
        foreach (var page in Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories))
            Assert.All(MarkdownLinks.In(File.ReadAllText(page)).Where(link => link.EndsWith(".cs", StringComparison.Ordinal)),
                link => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(page)!, link)), $"{page} links to {link}."));
    }
}
