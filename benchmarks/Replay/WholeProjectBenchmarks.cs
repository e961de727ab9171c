using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace Hardening.Benchmarks.Replay;

/// <summary>What a project costs that is seen for the first time, beside the compiler's own work.</summary>
[MemoryDiagnoser]
public class WholeProjectBenchmarks
{
    private const int PlainLines = 20_000;

    private CSharpCompilation warm = null!;
    private CSharpCompilation plain = null!;

    /// <summary>Hosts of 100 calls.</summary>
    [Params(1, 20, 200)]
    public int Hosts { get; set; }

    /// <summary>Makes the projects.</summary>
    [GlobalSetup]
    public async Task Setup()
    {
        (warm, plain) = (DescribedProject.Of(Hosts), DescribedProject.Plain(PlainLines));
        await DescribedProject.Findings(warm, 1);
        plain.GetDiagnostics();
    }

    /// <summary>The compiler alone, from text.</summary>
    [Benchmark(Baseline = true)]
    public int CompileOnly() => DescribedProject.Of(Hosts).GetDiagnostics().Length;

    /// <summary>The compiler and the replay, from text: nothing is known of the project.</summary>
    [Benchmark]
    public async Task<int> Cold()
    {
        var project = DescribedProject.Of(Hosts);
        return project.GetDiagnostics().Length + await DescribedProject.Findings(project, 1);
    }

    /// <summary>Asked once more with nothing changed.</summary>
    [Benchmark]
    public Task<int> Warm() => DescribedProject.Findings(warm, 1);

    /// <summary>A project of 20,000 lines that describes no host.</summary>
    [Benchmark]
    public Task<int> WithoutHosts() => DescribedProject.Findings(plain, 20);

    /// <summary>The compiler's own part of that: an analyzer that does nothing.</summary>
    [Benchmark]
    public Task<int> WithoutHostsIdle() => DescribedProject.Findings(plain, 20, DescribedProject.Idle);
}
