using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hardening.Commands.Overview;
using Hardening.Errors;
using Hardening.Findings;
using Hardening.Overview.Text;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Lists the rules.</summary>
internal sealed class RulesCommand : FleetCommand
{
    private readonly Argument<string?> text = new("TEXT") { Description = "Words in the rule's id, title, reason or threat.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string?> severity = new("--severity") { Description = "Only rules of this severity.", HelpName = "error|warning|info" };

    private readonly Option<string?> layer = new("--layer") { Description = "Only rules of this layer, such as ssh or kernel.", HelpName = "LAYER" };

    private readonly Option<string?> standard = new("--standard") { Description = "Only rules that cite this standard or source, such as KSPP or sshd_config.", HelpName = "NAME" };

    private readonly Option<bool> json = Choices.Json();

    public override string Name => "rules";

    public override string Description => "List the rules, built-in and custom.";

    public override IReadOnlyList<Option> Options => [severity, layer, standard, json];

    public override IReadOnlyList<Argument> Arguments => [text];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        RuleInfo[] all = [.. BuiltInRules.Infos, .. OwnRules.All().Select(rule => rule.Info)];
        RequireKnown("severity", parsed.GetValue(severity), ["error", "warning", "info"]);
        RequireKnown("layer", parsed.GetValue(layer), all.Select(rule => rule.Layer.ToString().ToLowerInvariant()).Distinct());
        RuleInfo[] rules =
        [
            .. all.Where(rule => Is(parsed.GetValue(severity), FindingsReport.Word(rule.Severity)) && Is(parsed.GetValue(layer), rule.Layer.ToString())
                && (parsed.GetValue(standard) is not { } source || rule.References.Any(reference => reference.Title.Contains(source, StringComparison.OrdinalIgnoreCase)))
                && (parsed.GetValue(text) is not { } words || $"{rule.Id} {rule.Title} {rule.Why} {rule.Threat.Name}".Contains(words, StringComparison.OrdinalIgnoreCase))),
        ];
        if (parsed.GetValue(json)) screen.Out.WriteText(JsonSerializer.Serialize(new(1, [.. rules.Select(RuleItem.Of)]), RulesJsonContext.Default.RuleList));
        else
        {
            TextTable.Write(screen.Out, "", [.. rules.Select(rule => (string[])[rule.Id, FindingsReport.Word(rule.Severity), rule.Layer.ToString(), rule.Title])]);
            screen.Out.WriteLine($"{rules.Length.Of("rule")}.", Tone.Faint);
        }
        return ExitCode.Ok;
    }

    private static bool Is(string? asked, string value) => asked is null || asked.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static void RequireKnown(string what, string? asked, IEnumerable<string> known)
    {
        if (asked is not null && !known.Contains(asked, StringComparer.OrdinalIgnoreCase))
            throw new RunFailure(ExitCode.Usage, $"There is no {what} \"{asked}\".{UsageFault.Offer(asked.ToLowerInvariant(), known)}\nKnown: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
    }
}

/// <summary>The rules, as JSON.</summary>
internal sealed record RuleList(int Version, RuleItem[] Rules);

/// <summary>A rule.</summary>
internal sealed record RuleItem(string Rule, string Title, string Severity, string Layer, string Threat, string Why, string Fix, string[] Sources, string? Page)
{
    public static RuleItem Of(RuleInfo rule) => new(
        rule.Id, rule.Title, FindingsReport.Word(rule.Severity), rule.Layer.ToString(), rule.Threat.Name, rule.Why, rule.Fix,
        [.. rule.References.Select(reference => reference.Url is { } url ? $"{reference.Title}: {url}" : reference.Title)], rule.HelpLink);
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RuleList))]
internal sealed partial class RulesJsonContext : JsonSerializerContext;
