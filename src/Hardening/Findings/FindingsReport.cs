using Hardening.Errors;
using Hardening.Terminals;

namespace Hardening.Findings;

/// <summary>Shows findings to a person: what, where, the line, the way out.</summary>
internal static class FindingsReport
{
    private const int Longest = 40;

    public static void Write(Pen pen, Judgment judgment)
    {
        foreach (var alike in judgment.Findings.GroupBy(f => (f.Rule.Id, f.Origin, f.Message)).OrderByDescending(g => g.First().Rule.Severity).Take(Longest))
            Write(pen, alike.First(), [.. alike.Select(f => f.Host).OfType<string>()]);
        var hidden = judgment.Findings.GroupBy(f => (f.Rule.Id, f.Origin, f.Message)).Count() - Longest;
        if (hidden > 0) pen.WriteLine($"  and {hidden} more; --sarif FILE or --json FILE writes them all.", Tone.Faint);
        foreach (var accepted in judgment.Accepted)
        {
            var (because, until) = accepted.Acceptance.TryGet(out var acceptance) ? (acceptance.Because, acceptance.Until) : ("", null);
            pen.Write($"  accepted {accepted.Finding.Rule.Id}", Tone.Faint);
            pen.WriteLine($"  {accepted.Finding.Rule.Title}: {because}{(until is null ? "" : $" (until {until})")}", Tone.Faint);
        }
        if (judgment.Known.Count > 0) pen.WriteLine($"  {judgment.Known.Count} in the baseline", Tone.Faint);
    }

    private static void Write(Pen pen, Finding finding, IReadOnlyList<string> hosts)
    {
        var place = new SourcePlace(finding.Origin.File, finding.Origin.Line, finding.Origin.Method);
        pen.Write($"{place}: ", Tone.Strong);
        pen.Write(Word(finding.Rule.Severity), finding.Rule.Severity == Severity.Error ? Tone.Error : Tone.Warning);
        pen.Write($" {finding.Rule.Id}: ");
        pen.WriteLine(finding.FullMessage);
        if (Excerpt.Of(place, finding.Message) is { } excerpt) ErrorReport.WriteExcerpt(pen, place.Line, excerpt);
        pen.WriteLine($"     {finding.Rule.Mend}   explain {finding.Rule.Id}{(hosts.Count > 1 ? $"   ({string.Join(", ", hosts)})" : "")}", Tone.Faint);
    }

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
