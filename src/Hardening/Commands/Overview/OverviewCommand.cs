using System.CommandLine;
using System.Text;
using Hardening.Nix.Output;
using Hardening.Overview.Facts;
using Hardening.Overview.Pages;
using Hardening.Overview.Rendering;
using Hardening.Overview.Text;
using Hardening.Terminals;

namespace Hardening.Commands.Overview;

/// <summary>Writes the security overview.</summary>
internal sealed class OverviewCommand : FleetCommand
{
    private readonly Option<string> output = new("--output") { Description = "The output folder; it may contain other pages.", HelpName = "DIR", DefaultValueFactory = static _ => "docs" };

    private readonly Option<bool> html = new("--html") { Description = "Write one self-contained page, overview.html, instead of Markdown." };

    private readonly Option<bool> mdBook = new("--mdbook") { Description = "Write Markdown for mdBook: a SUMMARY.md, and no front matter." };

    private readonly Option<string> flake = Choices.Flake("--flake");

    private readonly Option<bool> force = new("--force") { Description = "Replace edited and foreign pages; the old version is kept as NAME.edited." };

    public override string Name => "overview";

    public override string Description => "Write the security overview: threats, attack surface, layers, gaps, and a page for each side of each host.";

    public override IReadOnlyList<Option> Options => [output, html, mdBook, flake, force];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var folder = parsed.GetRequiredValue(output);
        var view = FleetViews.Of(fleet, parsed.GetRequiredValue(flake));
        var pages = Site.Of(view, FileLinks.From(folder, parsed.GetRequiredValue(flake)));
        var result = FlakeOutput.Write(folder, OutputFiles.From(Files(pages, parsed)), new OutputOptions
        {
            ToolVersion = ToolVersion.Text,
            Force = parsed.GetValue(force),
            Owns = static path => Path.GetExtension(path.Value) is ".md" or ".html",
        });
        Tell(folder, view, result, screen);
        return ExitCode.Ok;
    }

    private IEnumerable<OutputFile> Files(IReadOnlyList<Page> pages, ParseResult parsed)
    {
        if (parsed.GetValue(html)) return [File("overview.html", HtmlDocument.Write(pages))];
        var site = new MarkdownSite(frontMatter: !parsed.GetValue(mdBook));
        var files = pages.Select(page => File(page.Path, site.Write(page)));
        return parsed.GetValue(mdBook) ? files.Append(File("SUMMARY.md", MarkdownSite.Summary(pages))) : files;
    }

    private static OutputFile File(string path, string text) => new(OutputPath.From(path), Encoding.UTF8.GetBytes(text));

    private static void Tell(string folder, FleetView view, OutputResult result, Screen screen)
    {
        var changed = result.Files.Length - result.Count(FileChange.Unchanged);
        foreach (var file in result.Files)
            if (file.KeptAs is { } beside) screen.Out.WriteLine($"  {file.Path} had been edited; that version is kept as {beside}.", Tone.Warning);
        screen.Out.Write(folder.TrimEnd('/') + "/", Tone.Strong);
        screen.Out.WriteLine(changed == 0 ? " is up to date." : $" {changed} of {result.Files.Length} files changed.");
        var gaps = view.Hosts.Sum(host => host.Failed.Count + ThreatPicture.All.Count(threat => !host.Against(threat).Any()));
        if (gaps > 0) screen.Out.WriteLine($"{gaps.Of("gap")}: see the section Gaps.", Tone.Warning);
    }
}
