using System.Text.Json;
using System.Text.Json.Nodes;
using Hardening.Commands;

namespace Hardening.Findings;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the code.</summary>
internal static class Sarif
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(string file, Judgment judgment) => File.WriteAllText(file, Of(judgment).ToJsonString(Indented) + "\n");

    public static JsonObject Of(Judgment judgment)
    {
        var rules = judgment.Rules.Select(rule => rule.Info)
            .Concat(judgment.Findings.Concat(judgment.Known).Concat(judgment.Accepted.Select(a => a.Finding)).Select(finding => finding.Rule))
            .DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        var index = rules.Select((rule, i) => (rule.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
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
                        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray(
                [
                    .. judgment.Findings.Select(finding => Result(finding, index, "new", null)),
                    .. judgment.Known.Select(finding => Result(finding, index, "unchanged", null)),
                    .. judgment.Accepted.Select(accepted => Result(accepted.Finding, index, "new", accepted)),
                ]),
            }),
        };
    }

    private static JsonObject Rule(RuleInfo rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Text(rule.Title + "."),
        ["fullDescription"] = Text(rule.Why),
        ["help"] = Text(rule.Mend),
        ["helpUri"] = rule.HelpLink,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
        ["properties"] = new JsonObject { ["category"] = rule.Layer.ToString(), ["threat"] = rule.Threat.Name },
    };

    private static JsonObject Result(Finding finding, Dictionary<string, int> index, string baseline, AcceptedFinding? accepted)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = index[finding.Rule.Id],
            ["level"] = Level(finding.Rule.Severity),
            ["message"] = Text(finding.FullMessage),
            ["locations"] = new JsonArray(Location(finding.Origin, finding.Message)),
            ["baselineState"] = baseline,
        };
        if (finding.Related.Count > 0)
            result["relatedLocations"] = new JsonArray([.. finding.Related.Select(origin => Location(origin, finding.Message))]);
        if (finding.Host is { } host)
            result["properties"] = new JsonObject { ["host"] = host };
        if (accepted is not null)
            result["suppressions"] = new JsonArray(new JsonObject
            {
                ["kind"] = "inSource",
                ["justification"] = accepted.Acceptance.TryGet(out var acceptance) ? acceptance.Because : "",
            });
        return result;
    }

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
                ["artifactLocation"] = new JsonObject { ["uri"] = Uri(origin.File) },
                ["region"] = region,
            },
            ["message"] = Text(origin.Method),
        };
    }

    private static string Uri(string file) => Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : System.Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal);

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
