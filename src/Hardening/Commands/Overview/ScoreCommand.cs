using System.CommandLine;
using System.Text.Json;
using Hardening.Errors;
using Hardening.Overview.Comparing;
using Hardening.Overview.Scoring;
using Hardening.Terminals;

namespace Hardening.Commands.Overview;

/// <summary>Holds each host against published catalogues.</summary>
internal sealed class ScoreCommand : FleetCommand
{
    private readonly Option<string?> standard = new("--standard") { HelpName = "ID", Description = "Show each requirement of one catalogue: anssi-bp-028, cis-like, disa-stig-nixos, kspp, ssh-audit, systemd-exposure." };
    private readonly Option<string?> level = new("--level") { HelpName = "LEVEL", Description = "Up to this level of the catalogue, for example reinforced." };
    private readonly Option<bool> json = Choices.Json();
    private readonly Option<string> output = Choices.Flake();

    public override string Name => "score";

    public override string Description => "Compare each host with published catalogues: what is met, how, and what is not, with the reason.";

    public override IReadOnlyList<Option> Options => [standard, level, output, json];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var asked = Asked(parsed);
        var report = ScoreReport.Of(FleetViews.Of(fleet, parsed.GetRequiredValue(output)), asked);
        if (parsed.GetValue(json)) screen.Out.WriteText(JsonSerializer.Serialize(report, FleetFactsJson.Default.ScoreReport));
        else
            foreach (var host in report.Hosts) Write(screen.Out, host, parsed.GetValue(standard) is not null);
        return ExitCode.Ok;
    }

    private IReadOnlyList<(Standard Standard, string? Level)> Asked(ParseResult parsed)
    {
        if (parsed.GetValue(standard) is not { } id)
            return parsed.GetValue(level) is null ? [.. Standards.All.Select(static one => (one, (string?)null))]
                : throw new RunFailure(ExitCode.Usage, "--level needs --standard: levels belong to a catalogue.");
        var found = Standards.Find(id) ?? throw new RunFailure(ExitCode.Usage, $"There is no catalogue \"{id}\".{UsageFault.Offer(id, [.. Standards.All.Select(static one => one.Id)])}");
        return parsed.GetValue(level) is not { } upTo || found.Levels.Contains(upTo) ? [(found, parsed.GetValue(level))]
            : throw new RunFailure(ExitCode.Usage, $"{found.Name} has no level \"{upTo}\". Its levels are {string.Join(", ", found.Levels)}.");
    }

    private static void Write(Pen pen, HostScore host, bool inFull)
    {
        pen.WriteLine(host.Host, Tone.Strong);
        foreach (var score in host.Standards)
        {
            pen.Write($"  {score.Name}{(score.Level == score.Requirements[^1].Level && score.Requirements.Select(static one => one.Level).Distinct().Count() == 1 ? "" : $", up to {score.Level}")}: {score.Counts.Text}", Tone.Strong);
            pen.WriteLine(inFull ? $"   {score.Source}" : $"   --standard {score.Id}", Tone.Faint);
            if (inFull)
                foreach (var group in score.Requirements.GroupBy(static one => one.Status).OrderBy(static group => group.Key)) Write(pen, group.Key, group);
        }
        pen.WriteLine();
    }

    private static void Write(Pen pen, RequirementStatus status, IEnumerable<RequirementScore> requirements)
    {
        pen.WriteLine();
        pen.WriteLine($"  {Heading(status)}", Tone.Strong);
        foreach (var one in requirements)
        {
            pen.WriteLine($"    {one.Id}  {one.Title}");
            if (one.Because.Length > 0) pen.WriteLine($"        {one.Because}{(one.Places.Length > 0 ? $"  [{string.Join(", ", one.Places.Take(4))}{(one.Places.Length > 4 ? ", ..." : "")}]" : "")}", Tone.Faint);
            else if (one.Places.Length > 0) pen.WriteLine($"        [{string.Join(", ", one.Places.Take(4))}{(one.Places.Length > 4 ? ", ..." : "")}]", Tone.Faint);
            foreach (var conflict in one.Conflicts) pen.WriteLine($"        contradicts {conflict}", Tone.Faint);
        }
    }

    private static string Heading(RequirementStatus status) => status switch
    {
        RequirementStatus.Met => "Met",
        RequirementStatus.MetOtherwise => "Met otherwise",
        RequirementStatus.NotMet => "Not met",
        RequirementStatus.Unknown => "Unknown",
        _ => "Not applicable",
    };
}
