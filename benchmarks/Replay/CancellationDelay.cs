using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Hardening.Benchmarks.Replay;

/// <summary>How long an analysis goes on that nobody wants any more.</summary>
internal static class CancellationDelay
{
    private const int Hosts = 200;
    private const int WarmUps = 5;

    public static async Task<int> Report(int tries)
    {
        var whole = 0.0;
        for (var i = 0; i < WarmUps; i++)
        {
            var project = DescribedProject.Of(Hosts);
            var clock = Stopwatch.StartNew();
            await DescribedProject.Findings(project, 1);
            whole = clock.Elapsed.TotalMilliseconds;
        }
        var random = new Random(tries);
        var (delays, late) = (new List<double>(), 0);
        while (delays.Count < tries)
        {
            if (await Delay(DescribedProject.Of(Hosts), random.NextDouble() * whole) is { } delay) delays.Add(delay);
            else if (++late > tries) break;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Hosts} hosts seen for the first time: {whole:F0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cancelled at {delays.Count} random moments ({late} came too late): {delays.Median():F1} ms (median), {delays.Max():F1} ms (at most) until it ends"));
        return 0;
    }

    // Null where the analysis is done before it is cancelled.
    private static async Task<double?> Delay(CSharpCompilation project, double moment)
    {
        using var source = new CancellationTokenSource();
        var ended = 0L;
        var analysis = Task.Run(async () =>
        {
            try
            {
                await DescribedProject.Findings(project, 1, cancellation: source.Token);
                return false;
            }
            catch (OperationCanceledException)
            {
                return true;
            }
            finally
            {
                ended = Stopwatch.GetTimestamp();
            }
        });
        await Task.Delay(TimeSpan.FromMilliseconds(moment));
        var cancelled = Stopwatch.GetTimestamp();
        await source.CancelAsync();
        return await analysis ? Stopwatch.GetElapsedTime(cancelled, ended).TotalMilliseconds : null;
    }
}
