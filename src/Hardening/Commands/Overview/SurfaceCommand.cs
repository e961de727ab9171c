using System.CommandLine;
using System.Text.Json;
using Hardening.Overview.Comparing;
using Hardening.Overview.Facts;
using Hardening.Terminals;

namespace Hardening.Commands.Overview;

/// <summary>Lists what reaches the hosts.</summary>
internal sealed class SurfaceCommand : FleetCommand
{
    private readonly Option<bool> json = Choices.Json();

    private readonly Option<string> output = Choices.Flake();

    public override string Name => "surface";

    public override string Description => "List the open ports of each host, the services behind them, and outbound connections.";

    public override IReadOnlyList<Option> Options => [output, json];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var view = FleetViews.Of(fleet, parsed.GetRequiredValue(output));
        if (parsed.GetValue(json)) screen.Out.WriteText(JsonSerializer.Serialize(SurfaceReport.Of(view), FleetFactsJson.Default.SurfaceReport));
        else
            foreach (var host in view.Hosts) Write(screen.Out, host);
        return ExitCode.Ok;
    }

    private static void Write(Pen pen, HostView host)
    {
        pen.WriteLine(host.Name, Tone.Strong);
        if (host.Exposures.Count == 0 && host.PerhapsMore.Count == 0) pen.WriteLine("  no open port");
        foreach (var network in host.Exposures.GroupBy(exposure => exposure.Network))
        {
            pen.WriteLine($"  from {network.Key}");
            TextTable.Write(pen, "    ", [.. network.Select(e => (string[])[e.Span.ToString(), e.Process, e.Authentication, e.Why])]);
        }
        if (host.PerhapsMore.Count > 0) pen.WriteLine($"  and perhaps more: {string.Join(", ", host.PerhapsMore)}");
        if (host.Hidden.Count > 0)
        {
            pen.WriteLine("  listening, not reachable from outside");
            TextTable.Write(pen, "    ", [.. host.Hidden.Select(l => (string[])[l.Span.ToString(), l.Process, string.Join(", ", l.Addresses)])]);
        }
        if (host.Outbound.Any())
        {
            pen.WriteLine("  connects to");
            TextTable.Write(pen, "    ", [.. host.Outbound.Select(path => (string[])[path.Destination, path.Process, path.Purpose])]);
        }
        pen.WriteLine();
    }
}
