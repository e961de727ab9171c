using System.Diagnostics;
using System.Globalization;

namespace Hardening.Benchmarks.Replay;

/// <summary>What is still alive, and the median time of a keystroke, after many edits.</summary>
internal static class ReplayMemory
{
    private const int Hosts = 20;
    private const int Reports = 5;

    private static readonly (string File, string Before)[] Places = [("Host0.cs", "port = "), ("Program.cs", "tries = "), ("Helper.cs", "tries + "), ("Host7.cs", "port = ")];

    public static async Task<int> Report(int edits)
    {
        var project = DescribedProject.Of(Hosts);
        await DescribedProject.Findings(project, 1);
        var times = new List<double>();
        for (var edit = 1; edit <= edits; edit++)
        {
            var (file, before) = Places[edit % Places.Length];
            var clock = Stopwatch.StartNew();
            project = DescribedProject.Edited(project, file, before, edit);
            await DescribedProject.Findings(project, 1);
            times.Add(clock.Elapsed.TotalMilliseconds);
            if (edit % Math.Max(1, edits / Reports) != 0) continue;
            var alive = GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edit} edits, {Hosts} hosts: {alive:F1} MiB alive, {times.Median():F1} ms a keystroke (median)"));
            times.Clear();
        }
        return 0;
    }
}
