using BenchmarkDotNet.Running;
using Hardening.Benchmarks.Printing;
using Hardening.Benchmarks.Replay;

if (args is ["memory", .. var rest])
    return PrintingMemory.Report(rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 1000);
if (args is ["replay-memory", .. var edits])
    return await ReplayMemory.Report(edits.Length > 0 ? int.Parse(edits[0], System.Globalization.CultureInfo.InvariantCulture) : 1000);
if (args is ["build", .. var rounds])
    return BuildCost.Report(rounds.Length > 0 ? int.Parse(rounds[0], System.Globalization.CultureInfo.InvariantCulture) : 15);
if (args is ["cancellation", .. var tries])
    return await CancellationDelay.Report(tries.Length > 0 ? int.Parse(tries[0], System.Globalization.CultureInfo.InvariantCulture) : 100);
BenchmarkSwitcher.FromAssembly(typeof(PrintingMemory).Assembly).Run(args);
return 0;
