using System.Diagnostics;
using System.Globalization;
using Hardening.Analyzers;
using Hardening.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hardening.Benchmarks.Replay;

/// <summary>What programs cost that would cost everything: the time of the analyzer, and what it takes of memory at most.</summary>
internal static class PathologicalCost
{
    private const double GoalInSeconds = 5;
    private const double GoalInMegabytes = 200;

    public static async Task<int> Report(int only)
    {
        var warm = Compilation(PathologicalPrograms.Text("server.Ssh.KeyOnly();"));
        await Analyse(warm);
        var (worst, most) = (0.0, 0.0);
        foreach (var (name, statements) in only > 0 ? PathologicalPrograms.All.Skip(only - 1).Take(1) : PathologicalPrograms.All)
        {
            var (seconds, megabytes, said) = await Cost(Compilation(PathologicalPrograms.Text(statements)));
            (worst, most) = (Math.Max(worst, seconds), Math.Max(most, megabytes));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds,6:F2} s {megabytes,6:F0} MB  {said,-8} {name}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PathologicalPrograms.All.Count} programs: {worst:F2} s and {most:F0} MB at most (goals: {GoalInSeconds} s, {GoalInMegabytes} MB)"));
        return worst <= GoalInSeconds && most <= GoalInMegabytes ? 0 : 1;
    }

    // What is alive above what was alive before, looked at every few milliseconds.
    private static async Task<(double Seconds, double Megabytes, string Said)> Cost(CSharpCompilation compilation)
    {
        compilation.GetDiagnostics();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var ended = new CancellationTokenSource();
        var watcher = Task.Run(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                Thread.Sleep(20);
            }
        });
        var clock = Stopwatch.StartNew();
        var diagnostics = await Analyse(compilation);
        var seconds = clock.Elapsed.TotalSeconds;
        await ended.CancelAsync();
        await watcher;
        var said = string.Join(",", diagnostics.Select(static d => d.Id).Where(static id => id is "AD0001" or "HD0001" or "HD0004").Distinct());
        return (seconds, (peak - before) / 1e6, said);
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> Analyse(Compilation compilation) =>
        compilation.WithAnalyzers([new HostAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    private static CSharpCompilation Compilation(string text) =>
        CSharpCompilation.Create("Program", [CSharpSyntaxTree.ParseText(text, path: "Program.cs"), CSharpSyntaxTree.ParseText("""
            public static class Runner { public static System.Threading.Tasks.Task RunAsync(this Hardening.Fleet fleet, string[] args) => System.Threading.Tasks.Task.CompletedTask; }
            """, path: "Runner.cs")], DescribedProject.References, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
}
