using Hardening.Terminals;

namespace Hardening.Findings;

/// <summary>Findings in the form that MSBuild reads from a tool: <c>file(line,column): warning HD1101: text</c>.</summary>
internal static class BuildLines
{
    public static void Write(Pen pen, Judgment judgment, CompilerLog compiler)
    {
        foreach (var finding in judgment.Findings)
        {
            if (compiler.Has(finding)) continue;
            // MSBuild knows errors and warnings; what is neither does not belong in a build's output.
            if (compiler.SeverityOf(finding.Rule) is not { } severity || severity == Severity.Info) continue;
            var place = FindingPlace.Of(finding.Origin, finding.Message);
            pen.WriteLine($"{place.File}({place.Line},{place.Column}): {FindingsReport.Word(severity)} {finding.Rule.Id}: {finding.FullMessage}");
        }
    }
}
