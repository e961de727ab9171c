using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hardening.Benchmarks.Replay;

/// <summary>From a key to the findings in the open files.</summary>
[MemoryDiagnoser]
public class KeystrokeBenchmarks
{
    private CSharpCompilation project = null!;
    private int edits;

    /// <summary>Hosts of 100 calls.</summary>
    [Params(1, 20, 200)]
    public int Hosts { get; set; }

    /// <summary>Files an editor asks for.</summary>
    [Params(1, 10)]
    public int OpenFiles { get; set; }

    /// <summary>Makes the project known.</summary>
    [GlobalSetup]
    public Task Setup() => DescribedProject.Findings(project = DescribedProject.Of(Hosts), OpenFiles);

    /// <summary>The compiler's own part: the same key with an analyzer that does nothing.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> CompilerAlone() => After("Host0.cs", "port = ", DescribedProject.Idle);

    /// <summary>A key in the body of a method that describes a host.</summary>
    [Benchmark]
    public Task<int> InABody() => After("Host0.cs", "port = ");

    /// <summary>A key in the top-level statements.</summary>
    [Benchmark]
    public Task<int> InTopLevelStatements() => After("Program.cs", "tries = ");

    /// <summary>A key in a method that every host calls.</summary>
    [Benchmark]
    public Task<int> InAHelper() => After("Helper.cs", "tries + ");

    private Task<int> After(string file, string before, ImmutableArray<DiagnosticAnalyzer>? analyzers = null) =>
        DescribedProject.Findings(project = DescribedProject.Edited(project, file, before, ++edits), OpenFiles, analyzers);
}
