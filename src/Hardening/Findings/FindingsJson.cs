using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hardening.Findings;

/// <summary>Findings as JSON, in the shape of <c>docs/schemas/findings.schema.json</c>.</summary>
internal static class FindingsJson
{
    public static string Serialize(FleetModel fleet, Judgment judgment) => JsonSerializer.Serialize(Of(fleet, judgment), FindingsJsonContext.Default.Report);

    public static Report Of(FleetModel fleet, Judgment judgment) => new(1, fleet.Name, fleet.Release.Number(),
    [
        .. judgment.Findings.Select(finding => Item.Of(finding, "open", default)),
        .. judgment.Known.Select(finding => Item.Of(finding, "baseline", default)),
        .. judgment.Accepted.Select(accepted => Item.Of(accepted.Finding, "accepted", accepted.Acceptance)),
    ]);

    internal sealed record Report(int Version, string Fleet, string Release, Item[] Findings);

    internal sealed record Item(
        string Rule, string Title, string Severity, string Layer, string Threat, string? Host, string State, string Message, string Fix,
        Place At, Place[] Related, string? Because, string? Until)
    {
        public static Item Of(Finding finding, string state, Setting<Acceptance> acceptance)
        {
            acceptance.TryGet(out var accepted);
            return new(
                finding.Rule.Id, finding.Rule.Title, FindingsReport.Word(finding.Rule.Severity), finding.Rule.Layer.ToString(), finding.Rule.Threat.Name,
                finding.Host, state, finding.Message, finding.Rule.Fix,
                Place.Of(finding.Origin, finding.Message), [.. finding.Related.Select(origin => Place.Of(origin, finding.Message))],
                accepted?.Because, accepted?.Until?.Text);
        }
    }

    internal sealed record Place(string File, int Line, int Column, string Call)
    {
        public static Place Of(Origin origin, string message)
        {
            var place = FindingPlace.Of(origin, message);
            return new(place.File, place.Line, place.Column, origin.Method);
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FindingsJson.Report))]
internal sealed partial class FindingsJsonContext : JsonSerializerContext;
