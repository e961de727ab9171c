using Hardening.Analyzers.Replay;
using Hardening.Analyzers.Tests.Support;
using Hardening.Tests;

namespace Hardening.Analyzers.Tests;

/// <summary>Whatever a program says, its replay ends, and neither throws nor takes the machine's memory.</summary>
public sealed class PathologicalTests
{
    // What is allocated, most of it to be thrown away at once: without a budget it has no bound.
    private const long MostAllocated = 3L << 30;

    public static TheoryData<string> Names => [.. PathologicalPrograms.All.Select(static p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Its_cost_is_bounded(string name)
    {
        var compilation = Sources.Compile(("Program.cs", PathologicalPrograms.Text(PathologicalPrograms.All.First(p => p.Name == name).Statements)));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var project = Replayer.Run(compilation, TestContext.Current.CancellationToken);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        Assert.All(project.Roots, static root => Assert.Empty(root.Refusals));
    }
}
