using BenchmarkDotNet.Attributes;
using Hardening.Nix.Flake;
using Hardening.Nix.Output;

namespace Hardening.Benchmarks.Emission;

/// <summary>From a model to the files of a flake, and what it costs to find that nothing changed.</summary>
[MemoryDiagnoser]
public class EmissionBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("emission").FullName;
    private readonly OutputOptions options = new() { ToolVersion = "benchmark" };
    private FleetModel model = null!;
    private OutputFiles files = null!;

    /// <summary>Hosts of 400 settings.</summary>
    [Params(1, 10, 100, 1000)]
    public int Hosts { get; set; }

    /// <summary>Describes the fleet and writes its flake once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        model = DescribedFleet.Of(Hosts).ToModel();
        files = OutputFiles.From(FlakeEmitter.Emit(model));
        FlakeOutput.Write(folder, files, options);
    }

    /// <summary>Removes the flake.</summary>
    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);

    /// <summary>The description itself.</summary>
    [Benchmark]
    public int Describe() => DescribedFleet.Of(Hosts).ToModel().Hosts.Count;

    /// <summary>From the model to files in memory.</summary>
    [Benchmark]
    public int Emit() => FlakeEmitter.Emit(model).Count;

    /// <summary>An unchanged run, from the files in memory: everything is read and compared, nothing written.</summary>
    [Benchmark]
    public bool WriteUnchanged() => FlakeOutput.Write(folder, files, options).AnyChange;

    /// <summary>The floor of the line above: the same bytes, read from the same file system.</summary>
    [Benchmark(Baseline = true)]
    public long ReadTheSameBytes() =>
        Directory.EnumerateFiles(folder, "*.nix", SearchOption.AllDirectories).Sum(file => (long)File.ReadAllBytes(file).Length);
}
