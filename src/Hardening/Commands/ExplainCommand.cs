using System.CommandLine;
using Hardening.Errors;
using Hardening.Findings;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Tells what a rule is about.</summary>
internal sealed class ExplainCommand : FleetCommand
{
    private readonly Argument<string> id = new("RULE") { Description = "The rule's id, for example HD1101." };

    private readonly Option<bool> json = Choices.Json();

    public override string Name => "explain";

    public override string Description => "Explain a rule and its fix.";

    public override IReadOnlyList<Option> Options => [json];

    public override IReadOnlyList<Argument> Arguments => [id];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var asked = parsed.GetRequiredValue(id);
        RuleInfo[] rules = [.. BuiltInRules.Infos, .. OwnRules.All().Select(rule => rule.Info)];
        var rule = rules.FirstOrDefault(known => known.Id.Equals(asked, StringComparison.OrdinalIgnoreCase))
            ?? throw new RunFailure(ExitCode.Usage, $"There is no rule \"{asked}\".{UsageFault.Offer(asked.ToUpperInvariant(), [.. rules.Select(known => known.Id)])}");
        if (parsed.GetValue(json)) screen.Out.WriteText(System.Text.Json.JsonSerializer.Serialize(RuleItem.Of(rule), RulesJsonContext.Default.RuleItem));
        else Write(screen.Out, rule);
        return ExitCode.Ok;
    }

    private static void Write(Pen pen, RuleInfo rule)
    {
        pen.WriteLine($"{rule.Id}  {rule.Title}", Tone.Strong);
        pen.WriteLine($"{FindingsReport.Word(rule.Severity)}, layer {rule.Layer}, threat: {rule.Threat.Name}", Tone.Faint);
        pen.WriteLine();
        pen.WriteText(rule.Why);
        pen.WriteLine();
        pen.WriteText("Fix: " + rule.Fix);
        pen.WriteLine();
        RulePage.Write(pen, rule.Id);
        pen.WriteLine();
        foreach (var (standard, requirement) in Standards.Of(rule.Id)) pen.WriteLine($"  {standard.Name}, {requirement.Id}: {requirement.Title}");
        foreach (var conflict in Standards.Conflicts.Where(conflict => conflict.Rules.Contains(rule.Id)))
            pen.WriteLine($"  Contradiction between {string.Join(", ", conflict.Requirements)} and {conflict.Against}: {conflict.Says}");
        foreach (var reference in rule.References) pen.WriteLine(reference.Url is { } url ? $"  {reference.Title}: {url}" : $"  {reference.Title}");
        if (rule.HelpLink is { } page) pen.WriteLine($"  {page}");
    }
}
