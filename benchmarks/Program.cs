using BenchmarkDotNet.Running;
using Hardening.Benchmarks.Printing;

if (args is ["memory", .. var rest])
    return PrintingMemory.Report(rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 1000);
BenchmarkSwitcher.FromAssembly(typeof(PrintingMemory).Assembly).Run(args);
return 0;
