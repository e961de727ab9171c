using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Tests.Rules.Worlds;

/// <summary>The program is compiled and run; calls are known by line and method.</summary>
internal sealed class RunWorld : IRuleWorld
{
    public const string FileName = "Program.cs";

    public IReadOnlyList<FoundFault> FaultsIn(MarkedProgram program, Rule rule) => Faults(Run(program), rule);

    public string PlaceOf(MarkedProgram program, Mark mark)
    {
        var line = program.Source.AsSpan(0, mark.Span.Start).Count('\n') + 1;
        var name = program.Source.AsSpan(mark.Span.Start);
        var length = 0;
        while (length < name.Length && SyntaxFacts.IsIdentifierPartCharacter(name[length])) length++;
        return $"line {line}: {name[..length]}";
    }

    public static IReadOnlyList<FoundFault> Faults(FleetModel fleet, Rule rule) =>
        [.. CheckResult.Of(fleet, [rule]).Findings.Where(finding => finding.Rule.Id == rule.Info.Id).Select(finding =>
            new FoundFault(finding.Message, Place(finding.Origin), [.. finding.Related.Select(Place).Distinct()]))];

    public static string Place(Origin origin)
    {
        Assert.Equal(FileName, origin.File);
        return $"line {origin.Line}: {origin.Method}";
    }

    /// <summary>Runs the program up to the end of its own statements and takes the fleet it holds in <c>fleet</c>.</summary>
    public static FleetModel Run(MarkedProgram program)
    {
        var tree = CSharpSyntaxTree.ParseText(program.Source, path: FileName);
        var end = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Last().Span.End;
        return CompiledProgram.Run((program.Source.Insert(end, " Captured.Fleet = fleet;"), FileName)).ToModel().With(new ModuleFiles(program.Files));
    }
}
