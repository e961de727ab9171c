using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hardening.Benchmarks.Replay;

/// <summary>What the analyzer takes within a build by the compiler's own count, as <c>-p:ReportAnalyzer=true</c> gives it: the compiler's own work is not in it.</summary>
internal static class OwnTime
{
    private const int PlainLines = 20_000;
    private const int WarmUps = 5;

    public static async Task<int> Report(int tries)
    {
        await Say($"{PlainLines} lines that describe no host", static () => DescribedProject.Plain(PlainLines), tries);
        await Say("1 host", static () => DescribedProject.Of(1), tries);
        await Say("20 hosts", static () => DescribedProject.Of(20), tries);
        await Say("200 hosts", static () => DescribedProject.Of(200), tries);
        return 0;
    }

    private static async Task Say(string project, Func<CSharpCompilation> compile, int tries)
    {
        var times = new List<double>();
        for (var i = -WarmUps; i < tries; i++)
            if (await Measure(compile()) is var time && i >= 0) times.Add(time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{project}, each time from text: {times.Median():F1} ms (median of {tries}), {times.Max():F1} ms (at most)"));
    }

    private static async Task<double> Measure(CSharpCompilation project)
    {
        var driver = project.WithAnalyzers(DescribedProject.Ours, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
        var result = await driver.GetAnalysisResultAsync(CancellationToken.None);
        return result.AnalyzerTelemetryInfo.Values.Sum(static info => info.ExecutionTime.TotalMilliseconds);
    }
}
