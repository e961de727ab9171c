using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Hardening.Nix.Expressions;
using Hardening.Nix.Printing;

namespace Hardening.Benchmarks.Printing;

/// <summary>Printing a fleet, beside the least that any printer must do and beside what others do for the same values.</summary>
[MemoryDiagnoser]
public class PrintingBenchmarks
{
    private NixFile _file = null!;
    private object _plainValues = null!;
    private NixTextProgram? _nix;

    /// <summary>Hosts of 400 settings.</summary>
    [Params(1, 10, 100, 1000)]
    public int Hosts { get; set; }

    /// <summary>Builds the tree, and the same values for the others.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var tree = FleetTree.Of(Hosts);
        _file = new NixFile(tree);
        _plainValues = PlainValues.Of(tree);
        _nix = new NixTextProgram(_plainValues);
    }

    /// <summary>Removes the files of the Nix program.</summary>
    [GlobalCleanup]
    public void Cleanup() => _nix?.Remove();

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true)]
    public int Bare() => BarePrinter.Print(_file.Body).Length;

    /// <summary>Ours, to a string.</summary>
    [Benchmark]
    public int Text() => NixPrinter.Print(_file).Length;

    /// <summary>Ours, to the bytes of a file.</summary>
    [Benchmark]
    public int Bytes() => NixPrinter.PrintUtf8(_file).Length;

    /// <summary>The values as JSON.</summary>
    [Benchmark]
    public int Json() => JsonSerializer.Serialize(_plainValues, JsonOptions).Length;

    /// <summary>A printer written in Nix, with the start of the evaluator and the reading of the values.</summary>
    [Benchmark]
    public int NixProgram() => _nix!.Run();

    private static readonly JsonSerializerOptions JsonOptions = new() { WriteIndented = true };
}
