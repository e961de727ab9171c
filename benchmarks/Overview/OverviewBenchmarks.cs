using BenchmarkDotNet.Attributes;
using Hardening.Benchmarks.Emission;
using Hardening.Overview.Comparing;
using Hardening.Overview.Facts;
using Hardening.Overview.Pages;
using Hardening.Overview.Rendering;

namespace Hardening.Benchmarks.Overview;

/// <summary>From a model to the pages of its overview.</summary>
[MemoryDiagnoser]
public class OverviewBenchmarks
{
    private FleetModel model = null!;
    private Finding[] findings = null!;

    /// <summary>Hosts of 400 settings.</summary>
    [Params(1, 200)]
    public int Hosts { get; set; }

    /// <summary>Describes the fleet and runs the rules, which every command does.</summary>
    [GlobalSetup]
    public void Setup()
    {
        model = DescribedFleet.Of(Hosts).ToModel();
        findings = [.. CheckResult.Of(model).Everything];
    }

    /// <summary>The rules, for comparison.</summary>
    [Benchmark(Baseline = true)]
    public int Rules() => CheckResult.Of(model).Everything.Count;

    /// <summary>All pages as Markdown.</summary>
    [Benchmark]
    public int Markdown()
    {
        var site = new MarkdownSite(frontMatter: true);
        return Site.Of(FleetView.Of(model, findings), Links.None).AsParallel().Sum(page => site.Write(page).Length);
    }

    /// <summary>All pages as one document.</summary>
    [Benchmark]
    public int Html() => HtmlDocument.Write(Site.Of(FleetView.Of(model, findings), Links.None)).Length;

    /// <summary>The facts that the flake carries.</summary>
    [Benchmark]
    public int Facts() => FleetFacts.Of(FleetView.Of(model, findings)).ToBytes().Length;
}
