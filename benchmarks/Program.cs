using BenchmarkDotNet.Running;
using Hardening.Benchmarks.Printing;
using Hardening.Benchmarks.Replay;

switch (args)
{
    case ["memory", .. var rest]:
        return PrintingMemory.Report(Count(rest, 1000));
    case ["replay-memory", .. var rest]:
        return await ReplayMemory.Report(Count(rest, 1000));
    case ["build", .. var rest]:
        return BuildCost.Report(Count(rest, 15));
    case ["cancellation", .. var rest]:
        return await CancellationDelay.Report(Count(rest, 100));
    case ["own-time", .. var rest]:
        return await OwnTime.Report(Count(rest, 20));
    case ["pathological", .. var rest]:
        return await PathologicalCost.Report(Count(rest, 0));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(PrintingMemory).Assembly).Run(args);
        return 0;
}

static int Count(string[] rest, int usual) => rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : usual;
