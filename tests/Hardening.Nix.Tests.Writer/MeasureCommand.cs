using System.Diagnostics;
using Hardening.Nix.Output;

namespace Hardening.Nix.Tests.Writer;

/// <summary>Prints how long a first run, unchanged runs and a run that changes one file take.</summary>
internal static class MeasureCommand
{
    public static int Run(string folder, int hosts, int each)
    {
        var options = new OutputOptions { ToolVersion = "1.0" };
        var files = Flake(hosts, each, changed: false);
        Console.WriteLine($"{files.Count} files of {files.Average(file => file.Content.Length):F0} bytes on {new DriveInfo(folder).DriveFormat}");
        Measure("first run", files);
        for (var i = 0; i < 3; i++)
            Measure("unchanged run", files);
        Measure("one file changed", Flake(hosts, each, changed: true));
        return 0;

        void Measure(string what, OutputFiles wanted)
        {
            var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            FlakeOutput.Write(folder, wanted, options);
            var used = Environment.CpuUsage.TotalTime - processor;
            Console.WriteLine($"{what,-18} {watch.Elapsed.TotalMilliseconds,8:F0} ms, {used.TotalMilliseconds,8:F0} ms of processor");
        }
    }

    private static OutputFiles Flake(int hosts, int each, bool changed) => OutputFiles.From(
        from host in Enumerable.Range(0, hosts)
        from file in Enumerable.Range(0, each)
        select Generation.File(
            $"hosts/host-{host}/module-{file}.nix", changed && host == 0 && file == 0 ? "changed" : "same", lines: 30));
}
