using System.CommandLine;
using System.Text.Json;
using Hardening.Overview.Comparing;
using Hardening.Overview.Text;
using Hardening.Terminals;

namespace Hardening.Commands.Overview;

/// <summary>Says what changed between two emitted flakes, in terms of security.</summary>
internal sealed class DiffCommand : FleetCommand
{
    private const int OthersShown = 20;

    private readonly Argument<string> old = new("OLD") { Description = "A folder with an emitted flake, or a git revision of the output folder." };

    private readonly Argument<string?> now = new("NEW") { Description = "The same for the newer state; the current description by default.", DefaultValueFactory = static _ => null };

    private readonly Option<string> output = new("--output") { Description = "The output folder that revisions are looked up for.", HelpName = "DIR", DefaultValueFactory = static _ => Emit.EmitOptions.DefaultFolder };

    private readonly Option<bool> markdown = new("--markdown") { Description = "Write it as Markdown, for a pull request." };

    private readonly Option<bool> json = Choices.Json();

    public override string Name => "diff";

    public override string Description => "Show the security changes between two emitted flakes. Exit code 7: something became weaker.";

    public override IReadOnlyList<Option> Options => [output, markdown, json];

    public override IReadOnlyList<Argument> Arguments => [old, now];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var folder = parsed.GetRequiredValue(output);
        var before = EmittedFacts.Of(parsed.GetRequiredValue(old), folder);
        var after = parsed.GetValue(now) is { } given ? EmittedFacts.Of(given, folder) : FleetFacts.Of(FleetViews.Of(fleet, folder));
        var changes = Comparison.Of(before, after);
        if (parsed.GetValue(json)) screen.Out.WriteText(JsonSerializer.Serialize(ChangeReport.Of(changes), FleetFactsJson.Default.ChangeReport));
        else if (parsed.GetValue(markdown)) screen.Out.WriteText(ChangeText.Markdown(changes));
        else Write(screen.Out, changes);
        return changes.Any(change => change.Effect == Effect.Weaker) ? ExitCode.Weaker : ExitCode.Ok;
    }

    private static void Write(Pen pen, IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0) pen.WriteLine(ChangeText.Same);
        foreach (var group in changes.GroupBy(change => (change.Effect, change.IsAccess)))
        {
            pen.WriteLine(ChangeText.Title(group.Key.Effect, group.Key.IsAccess), group.Key.Effect switch { Effect.Weaker => Tone.Removed, Effect.Stronger => Tone.Added, _ => Tone.Strong });
            foreach (var change in group.Take(group.Key.Effect == Effect.Other ? OthersShown : int.MaxValue)) pen.WriteLine($"  {change.Host} {change.Text}");
            if (group.Key.Effect == Effect.Other && group.Count() > OthersShown) pen.WriteLine($"  and {(group.Count() - OthersShown).Of("more change")}: see --json", Tone.Faint);
        }
    }
}
