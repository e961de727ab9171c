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
            var text = PathologicalPrograms.Text(statements);
            var (seconds, busy) = await Time(Compilation(text));
            // Another text, so that the result of the first is not at hand.
            var (megabytes, said) = await Memory(Compilation(text + "\n// again"));
            (worst, most) = (Math.Max(worst, seconds), Math.Max(most, megabytes));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds,6:F2} s ({busy,6:F2} s of CPU) {megabytes,6:F0} MB  {said,-8} {name}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PathologicalPrograms.All.Count} programs: {worst:F2} s and {most:F0} MB at most (goals: {GoalInSeconds} s, {GoalInMegabytes} MB)"));
        return worst <= GoalInSeconds && most <= GoalInMegabytes ? 0 : 1;
    }

    // By the clock, and what the process computed meanwhile: less than the clock says where other work runs beside it.
    private static async Task<(double Seconds, double Busy)> Time(CSharpCompilation compilation)
    {
        compilation.GetDiagnostics();
        using var process = Process.GetCurrentProcess();
        var (clock, busy) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        await Analyse(compilation);
        process.Refresh();
        return (clock.Elapsed.TotalSeconds, (process.TotalProcessorTime - busy).TotalSeconds);
    }

    // What is alive above what was alive before, looked at every few milliseconds.
    private static async Task<(double Megabytes, string Said)> Memory(CSharpCompilation compilation)
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
        var diagnostics = await Analyse(compilation);
        await ended.CancelAsync();
        await watcher;
        var said = string.Join(",", diagnostics.Select(static d => d.Id).Where(static id => id is "AD0001" or "HD0001" or "HD0004").Distinct());
        return ((peak - before) / 1e6, said);
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> Analyse(Compilation compilation) =>
        compilation.WithAnalyzers([new HostAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    private static CSharpCompilation Compilation(string text) =>
        CSharpCompilation.Create("Program", [CSharpSyntaxTree.ParseText(text, path: "Program.cs"), CSharpSyntaxTree.ParseText("""
            public static class Runner { public static System.Threading.Tasks.Task RunAsync(this Hardening.Fleet fleet, string[] args) => System.Threading.Tasks.Task.CompletedTask; }
            """, path: "Runner.cs")], DescribedProject.References, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
}
