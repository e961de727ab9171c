using System.CommandLine;
using Hardening.Errors;
using Hardening.Findings;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Tells what a rule is about.</summary>
internal sealed class ExplainCommand : FleetCommand
{
    private readonly Argument<string> id = new("RULE") { Description = "The rule's id, for example HD1101." };

    public override string Name => "explain";

    public override string Description => "Tell what a rule is about, and the way out.";

    public override IReadOnlyList<Option> Options => [];

    public override IReadOnlyList<Argument> Arguments => [id];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var asked = parsed.GetRequiredValue(id);
        var rules = Judgment.AllRules().Select(rule => rule.Info).ToArray();
        var rule = rules.FirstOrDefault(known => known.Id.Equals(asked, StringComparison.OrdinalIgnoreCase))
            ?? throw new RunFailure(ExitCode.Usage, $"There is no rule \"{asked}\".{UsageFault.Offer(asked, [.. rules.Select(known => known.Id)])}");
        screen.Out.WriteLine($"{rule.Id}  {rule.Title}", Tone.Strong);
        screen.Out.WriteLine($"{FindingsReport.Word(rule.Severity)}, layer {rule.Layer}, threat: {rule.Threat.Name}", Tone.Faint);
        screen.Out.WriteLine();
        screen.Out.WriteLine(rule.Why);
        screen.Out.WriteLine();
        screen.Out.WriteLine(rule.Mend);
        screen.Out.WriteLine();
        foreach (var reference in rule.References)
            screen.Out.WriteLine(reference.Url is { } url ? $"  {reference.Title}: {url}" : $"  {reference.Title}");
        screen.Out.WriteLine($"  {rule.HelpLink}");
        return ExitCode.Ok;
    }
}
