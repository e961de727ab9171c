using Hardening.Overview.Facets;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>A page about one side of one host: what protects it, and every setting that is described.</summary>
internal static class FacetPages
{
    public static Page Of(HostView host, IReadOnlyList<FacetOverview> facets, Links links) => new(
        Site.FacetPage(host, facets[0]), $"{TitleOf(facets)} of {host.Name}", $"{TitleOf(facets)} of the host {host.Name}: protections, and every described setting.",
        [.. Blocks(host, facets, links)]);

    public static string TitleOf(IReadOnlyList<FacetOverview> facets) => facets[0].Title;

    private static IEnumerable<Block> Blocks(HostView host, IReadOnlyList<FacetOverview> facets, Links links)
    {
        var described = facets.Where(facet => host.SettingsOf(facet).Any()).ToArray();
        if (described.Length > 0)
            yield return new Block.Paragraph($"Emitted as {Prose.Join(" and ", described.SelectMany(facet => facet.Modules(host)).Select(module => links.Module($"hosts/{host.Name}/{module}")))}.");
        foreach (var facet in facets)
            foreach (var block in facet.Introduction(host)) yield return block;
        foreach (var facet in facets)
            foreach (var block in Sections(host, facet, links)) yield return block;
    }

    private static IEnumerable<Block> Sections(HostView host, FacetOverview facet, Links links)
    {
        var measures = host.Measures.Where(found => found.Facet == facet).Select(found => found.Measure).ToArray();
        var settings = host.SettingsOf(facet).ToArray();
        foreach (var section in measures.Select(measure => measure.Section).Concat(settings.Select(setting => setting.Section)).Distinct())
        {
            yield return new Block.Heading(2, section);
            foreach (var block in facet.Before(host, section)) yield return block;
            if (measures.Where(measure => measure.Section == section).ToArray() is { Length: > 0 } here) yield return Protections(here, links);
            if (settings.Where(setting => setting.Section == section).ToArray() is { Length: > 0 } stated) yield return Settings(stated, links);
        }
    }

    private static Block.Table Protections(Measure[] measures, Links links) => new(
        ["Protection", "Against", "Settings", "Set at"],
        [.. measures.Select(IReadOnlyList<Prose> (measure) =>
        [
            Capital(measure.Title),
            string.Join("; ", measure.Threats.Select(threat => threat.Name)),
            Prose.Join(", ", measure.Evidence.Select(evidence => (Prose)new Inline.Code(evidence.Text))),
            links.Calls(measure.Evidence.SelectMany(evidence => evidence.Origins)),
        ])]);

    private static Block.Table Settings(StatedSetting[] settings, Links links)
    {
        var hasNotes = settings.Any(setting => setting.Note is not null || setting.Because is not null);
        return new(hasNotes ? ["Setting", "Value", "Purpose", "Set at"] : ["Setting", "Value", "Set at"],
            [.. settings.Select(IReadOnlyList<Prose> (setting) => (Prose[])
            [
                Prose.Of($"{setting.Name:code}"), setting.Value,
                .. hasNotes ? [NoteOf(setting)] : Array.Empty<Prose>(),
                links.Calls(setting.Origins),
            ])]);
    }

    private static Prose NoteOf(StatedSetting setting) =>
        Prose.Join("; ", [setting.Note ?? Prose.Empty, setting.Because is { } because ? Prose.Of($"“{because}”") : Prose.Empty]);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
