using Hardening.Analyzers;
using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Tests.Rules.Worlds;

/// <summary>The program is read, as the compiler does while somebody types; calls are known by where they stand.</summary>
internal sealed class ReplayWorld : IRuleWorld
{
    private const string FileName = "Program.cs";

    public IReadOnlyList<FoundFault> FaultsIn(MarkedProgram program, Rule rule)
    {
        var project = Replayer.Run(CompiledProgram.Compile((program.Source, FileName)), TestContext.Current.CancellationToken);
        Assert.All(project.Roots, root => Assert.Null(root.Budget.Why));
        Assert.All(project.Roots, root => Assert.Empty(root.Refusals));
        return
        [
            .. project.Roots.SelectMany(root => root.Fleets)
                .SelectMany(fleet => Reports.Findings(fleet, [rule])).Where(finding => finding.Rule.Id == rule.Info.Id)
                .Select(finding => new FoundFault(finding.Message, Place(finding.Origin), [.. finding.Related.Select(Place).Distinct()])),
        ];
    }

    public string PlaceOf(MarkedProgram program, Mark mark) => Place(mark.Span);

    private static string Place(Origin origin) => Place(((Site)origin.Token!).Span);

    private static string Place(TextSpan span) => span.ToString();
}
