using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace Hardening.Analyzers.Tests.Fixes;

/// <summary>Tries every fix that is offered for the findings of a rule.</summary>
internal static class FixTrial
{
    private const string Usings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.IO;\nglobal using System.Linq;\nglobal using System.Threading.Tasks;\n";

    /// <summary>After each fix the program compiles and the finding is gone, and what was not edited is as it was.</summary>
    public static void EveryFixEndsItsFinding(string program, string rule) => TryAll(program, rule).GetAwaiter().GetResult();

    private static async Task TryAll(string program, string rule)
    {
        using var workspace = new FixWorkspace(("Program.cs", program), ("Usings.cs", Usings));
        var findings = await workspace.Findings(rule);
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
            foreach (var offer in await workspace.Offers(finding))
                await Try(workspace, offer, finding, findings.Length);
    }

    private static async Task Try(FixWorkspace workspace, CodeAction offer, Diagnostic finding, int before)
    {
        var changed = (await FixWorkspace.Apply(offer)).GetProject(workspace.Project.Id)!;
        var text = (await FixWorkspace.Texts(changed))[0];
        var compilation = (await changed.GetCompilationAsync(FixWorkspace.Cancel))!;
        Assert.Empty(compilation.GetDiagnostics(FixWorkspace.Cancel).Where(static told => told.Severity == DiagnosticSeverity.Error).Select(told => $"{told}\n{offer.Title}\n{text}"));
        var after = (await FixWorkspace.Findings(changed)).Where(left => left.Id == finding.Id).ToArray();
        Assert.True(after.Length < before && after.All(left => left.GetMessage() != finding.GetMessage()), $"\"{offer.Title}\" leaves {finding}\n{text}");
        Assert.DoesNotContain(await FixWorkspace.Findings(changed), told => told.Id == "HD0001");
        await OnlyOneStatementChanged(workspace, offer, text);
    }

    // A fix edits one statement, takes it away, or adds one; each line outside it is there as it was.
    private static async Task OnlyOneStatementChanged(FixWorkspace workspace, CodeAction offer, string after)
    {
        var (old, now) = ((await FixWorkspace.Texts(workspace.Project))[0].Split('\n'), after.Split('\n'));
        var same = old.Zip(now).TakeWhile(static pair => pair.First == pair.Second).Count();
        var sameAtEnd = old.Reverse().Zip(now.Reverse()).TakeWhile(static pair => pair.First == pair.Second).Count();
        var touched = old.Length - same - sameAtEnd;
        Assert.True(touched <= 2, $"\"{offer.Title}\" touches {touched} lines:\n{after}");
    }
}
