using System.CommandLine;
using System.Text.Json;
using Hardening.Overview.Baselines;
using Hardening.Overview.Comparing;
using Hardening.Terminals;

namespace Hardening.Commands.Overview;

/// <summary>Tells how much of each published baseline each host fulfils.</summary>
internal sealed class ScoreCommand : FleetCommand
{
    private readonly Option<bool> json = new("--json") { Description = "Write it as JSON." };

    public override string Name => "score";

    public override string Description => "Tell how much of each published baseline each host fulfils, and what not, because.";

    public override IReadOnlyList<Option> Options => [json];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var report = ScoreReport.Of(FleetViews.Of(fleet));
        if (parsed.GetValue(json)) screen.Out.WriteLine(JsonSerializer.Serialize(report, FleetFactsJson.Default.ScoreReport));
        else
            foreach (var host in report.Hosts) Write(screen.Out, host);
        return ExitCode.Ok;
    }

    private static void Write(Pen pen, HostScore host)
    {
        pen.WriteLine(host.Host, Tone.Strong);
        foreach (var baseline in host.Baselines)
        {
            pen.Write($"  {baseline.Name}: {baseline.Met} of {baseline.Of}", Tone.Strong);
            pen.WriteLine($"   {baseline.Source}", Tone.Faint);
            TextTable.Write(pen, "    not ", [.. baseline.Not.Select(missing => (string[])[missing.Item, missing.Because])]);
        }
        pen.WriteLine();
    }
}
