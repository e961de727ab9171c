using System.Text.Json;
using System.Text.Json.Nodes;
using Hardening.Commands;

namespace Hardening.Findings;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the code.</summary>
internal static class Sarif
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(string file, Judgment judgment, bool hasBaseline) => ReportFile.Write(file, Of(judgment, hasBaseline).ToJsonString(Indented) + "\n");

    private static JsonObject Of(Judgment judgment, bool hasBaseline)
    {
        var rules = judgment.Rules.Select(rule => rule.Info).Concat(BuiltInRules.Infos)
            .DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        var index = rules.Select((rule, i) => (rule.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var names = judgment.Rules.ToLookup(rule => rule.Info.Id, rule => rule.GetType().Name, StringComparer.Ordinal);
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "Hardening",
                        ["semanticVersion"] = ToolVersion.Text,
                        ["informationUri"] = ProjectUrl.Text,
                        ["rules"] = new JsonArray([.. rules.Select(rule => Rule(rule, names))]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["originalUriBaseIds"] = new JsonObject { [SourceRoot.Id] = new JsonObject { ["uri"] = SourceRoot.Uri } },
                ["results"] = new JsonArray(
                [
                    .. judgment.Findings.Select(finding => Result(finding, index, hasBaseline ? "new" : null, null)),
                    .. judgment.Known.Select(finding => Result(finding, index, "unchanged", null)),
                    .. judgment.Accepted.Select(accepted => Result(accepted.Finding, index, hasBaseline ? "new" : null, accepted)),
                ]),
            }),
        };
    }

    private static JsonObject Rule(RuleInfo rule, ILookup<string, string> names)
    {
        var described = new JsonObject
        {
            ["id"] = rule.Id,
            ["name"] = names[rule.Id].FirstOrDefault() ?? Pascal(rule.Title),
            ["shortDescription"] = Text(rule.Title + "."),
            ["fullDescription"] = Text(rule.Why),
            ["help"] = new JsonObject { ["text"] = rule.Fix, ["markdown"] = Markdown(rule) },
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
            ["properties"] = new JsonObject
            {
                ["category"] = rule.Layer.ToString(),
                ["threat"] = rule.Threat.Name,
                ["tags"] = new JsonArray("security", "nixos", rule.Layer.ToString().ToLowerInvariant()),
                ["precision"] = "high",
                ["problem.severity"] = rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" },
                ["security-severity"] = SecuritySeverity(rule.Severity),
            },
        };
        if (rule.HelpLink is { } page) described["helpUri"] = page;
        return described;
    }

    // What GitHub code scanning sorts by: 7.0 to 8.9 is shown as high, 4.0 to 6.9 as medium, below as low.
    private static string SecuritySeverity(Severity severity) => severity switch
    {
        Severity.Error => "8.0",
        Severity.Warning => "6.0",
        _ => "2.0",
    };

    private static string Markdown(RuleInfo rule) =>
        $"{rule.Why}\n\n**Fix:** {rule.Fix}\n\n{string.Join("\n", rule.References.Select(reference => reference.Url is { } url ? $"- [{reference.Title}]({url})" : $"- {reference.Title}"))}"
        + (rule.HelpLink is { } page ? $"\n\n[{rule.Id}]({page})" : "");

    private static string Pascal(string title) => string.Concat(title.Split([' ', ',', '-', '\'', '.'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static JsonObject Result(Finding finding, Dictionary<string, int> index, string? baseline, AcceptedFinding? accepted)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = index[finding.Rule.Id],
            ["level"] = Level(finding.Rule.Severity),
            ["message"] = Text(finding.FullMessage),
            ["locations"] = new JsonArray(Location(finding.Origin, finding.Message)),
            // Where one result is suppressed, all have to say whether they are.
            ["suppressions"] = accepted is null ? [] : new JsonArray(Suppression(accepted)),
        };
        if (baseline is not null) result["baselineState"] = baseline;
        if (finding.Related.Count > 0)
            result["relatedLocations"] = new JsonArray([.. finding.Related.Select(origin => Location(origin, finding.Message))]);
        if (finding.Host is { } host)
            result["properties"] = new JsonObject { ["host"] = host };
        return result;
    }

    private static JsonObject Suppression(AcceptedFinding accepted) => new()
    {
        ["kind"] = "inSource",
        ["status"] = "accepted",
        ["justification"] = accepted.Acceptance.TryGet(out var acceptance) ? acceptance.Because : "",
    };

    private static JsonObject Location(Origin origin, string message)
    {
        var place = FindingPlace.Of(origin, message);
        var region = new JsonObject { ["startLine"] = place.Line };
        if (place.Length > 0)
        {
            region["startColumn"] = place.Column;
            region["endColumn"] = place.Column + place.Length;
        }
        return new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = SourceRoot.Locate(origin.File),
                ["region"] = region,
            },
            ["message"] = Text(origin.Method),
        };
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
