using System.Text.RegularExpressions;
using Hardening.Errors;
using Hardening.Terminals;

namespace Hardening.Findings;

/// <summary>Shows findings to a person: what, where, the line, the fix. In a pipe, each begins as a compiler's message does.</summary>
internal static class FindingsReport
{
    private const int Longest = 40;
    private const int OthersShown = 8;

    /// <param name="pen">Where to.</param>
    /// <param name="judgment">What there is to say.</param>
    /// <param name="forTerminal">Whether a person sees it as it comes.</param>
    /// <param name="from">What is less severe is counted, and not shown.</param>
    public static void Write(Pen pen, Judgment judgment, bool forTerminal, Severity from)
    {
        var alike = judgment.Findings.Where(f => f.Rule.Severity >= from).GroupBy(Kind).OrderByDescending(g => g.First().Rule.Severity).ToArray();
        foreach (var group in alike.Take(Longest)) Write(pen, [.. group], forTerminal);
        if (alike.Length > Longest) pen.WriteLine($"  and {alike.Length - Longest} more; --sarif FILE or --json writes them all.", Tone.Faint);
        foreach (var accepted in judgment.Accepted) Write(pen, accepted);
        if (judgment.Known.Count > 0) pen.WriteLine($"  {judgment.Known.Count} in the baseline", Tone.Faint);
        var notes = judgment.Findings.Count(f => f.Rule.Severity < from);
        if (notes > 0) pen.WriteLine($"  {notes} {(notes == 1 ? "note" : "notes")}, shown by: dotnet run -- check", Tone.Faint);
        if (forTerminal && judgment.Accepted.Count + judgment.Known.Count + notes > 0) pen.WriteLine();
    }

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    // The same fault on many hosts is told once.
    private static (string Rule, string Message) Kind(Finding finding) =>
        (finding.Rule.Id, finding.Host is { } host ? Regex.Replace(finding.Message, $@"(?<![\w-]){Regex.Escape(host)}(?![\w-])", "\0") : $"{finding.Origin} {finding.Message}");

    private static void Write(Pen pen, IReadOnlyList<Finding> alike, bool forTerminal)
    {
        var finding = alike[0];
        var place = new SourcePlace(finding.Origin.File, finding.Origin.Line, finding.Origin.Method) { Column = FindingPlace.Of(finding.Origin, finding.Message).Column };
        if (forTerminal) WriteHead(pen, finding, place);
        else WriteLine(pen, finding, place);
        if (Excerpt.Of(place, finding.Message) is { } excerpt) ErrorReport.WriteExcerpt(pen, place.Line, excerpt, ToneOf(finding.Rule.Severity));
        if (forTerminal)
            foreach (var related in finding.Related) pen.WriteLine($"     with {related.Method}   {new SourcePlace(related.File, related.Line, null)}", Tone.Faint);
        if (alike.Count > 1) pen.WriteLine($"     also on {Others(alike)}");
        pen.Write($"     {finding.Rule.Fix}");
        pen.WriteLine($"   dotnet run -- explain {finding.Rule.Id}", Tone.Faint);
        if (forTerminal) pen.WriteLine();
    }

    private static string Others(IReadOnlyList<Finding> alike)
    {
        var first = alike[0];
        var others = alike.Skip(1).Select(f => (f.Host == first.Host || f.Host is null ? "" : f.Host) + (f.Origin.Equals(first.Origin) ? "" : $" ({new SourcePlace(f.Origin.File, f.Origin.Line, null)})"))
            .Select(text => text.Trim()).Where(text => text.Length > 0).Distinct().ToArray();
        return string.Join(", ", others.Take(OthersShown)) + (others.Length > OthersShown ? $" and {others.Length - OthersShown} more" : "");
    }

    private static void WriteHead(Pen pen, Finding finding, SourcePlace place)
    {
        pen.Write($"  {Word(finding.Rule.Severity)} {finding.Rule.Id}", ToneOf(finding.Rule.Severity));
        pen.Write($"  {finding.Message}");
        pen.WriteLine($"   {place}", Tone.Strong);
    }

    private static void WriteLine(Pen pen, Finding finding, SourcePlace place)
    {
        pen.Write($"{place}: ", Tone.Strong);
        pen.Write(Word(finding.Rule.Severity), ToneOf(finding.Rule.Severity));
        pen.WriteLine($" {finding.Rule.Id}: {finding.FullMessage}");
    }

    private static void Write(Pen pen, AcceptedFinding accepted)
    {
        var (because, until) = accepted.Acceptance.TryGet(out var acceptance) ? (acceptance.Because, acceptance.Until) : ("", null);
        var host = accepted.Finding.Host is { } name ? $" on {name}" : "";
        pen.WriteLine($"  accepted {accepted.Finding.Rule.Id}{host}  {accepted.Finding.Rule.Title}: {because}{(until is null ? "" : $" (until {until})")}", Tone.Faint);
    }

    private static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Error,
        Severity.Warning => Tone.Warning,
        _ => Tone.Faint,
    };
}
