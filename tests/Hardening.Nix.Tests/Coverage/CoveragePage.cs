using System.Text;

namespace Hardening.Nix.Tests.Coverage;

/// <summary>The page that says which measure the sample emits as which option.</summary>
internal static class CoveragePage
{
    public static string Write(IReadOnlyList<Measure> measures, SampleFiles files)
    {
        var page = new StringBuilder()
            .Append("# Coverage\n\n")
            .Append("Which measures of a hardened home server and its laptop [the sample](../samples/Homelab) describes, and as which NixOS option each is emitted.\n")
            .Append("The tests evaluate the emitted modules with Nix, look every option up, and write this page.\n\n")
            .Append("| host | measures | options | as meant | deviating on purpose | missing |\n|---|---|---|---|---|---|\n");
        foreach (var host in measures.GroupBy(measure => measure.Host))
            Count(page, host.Key, [.. host]);
        Count(page, "together", measures);
        page.Append("\nValues: `*` stands for any, `-` for an option that is not emitted, `has` and `lacks` for elements of a list or parts of a text, `count` for the number of elements.\n");
        foreach (var section in measures.GroupBy(measure => (measure.Host, measure.Section)))
        {
            page.Append($"\n## {section.Key.Section} ({section.Key.Host})\n\n| measure | option | value | in the sample | note |\n|---|---|---|---|---|\n");
            foreach (var measure in section)
                page.Append($"| {Cell(measure.Name)} | {Code(measure.Option)} | {Code(measure.Expected.Text)} | {string.Join(", ", files.Of(measure).Select(Link))} | {Cell(measure.Note)} |\n");
        }

        return page.ToString();
    }

    private static void Count(StringBuilder page, string name, IReadOnlyList<Measure> measures)
    {
        var (deviating, missing) = (measures.Count(measure => measure.Deviates), measures.Count(measure => measure.IsMissing));
        page.Append($"| {name} | {measures.Count} | {measures.Sum(measure => measure.Options.Count)} | {measures.Count - deviating - missing} | {deviating} | {missing} |\n");
    }

    private static string Link(string file) => $"[{Path.GetFileName(file)}](../{file})";

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {Cell(text)} ``" : $"`{Cell(text)}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
