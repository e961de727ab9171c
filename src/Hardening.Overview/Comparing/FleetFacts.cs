using System.Text.Json;
using System.Text.Json.Serialization;
using Hardening.Overview.Scoring;
using Hardening.Overview.Access;
using Hardening.Overview.Facets;
using Hardening.Overview.Facts;

namespace Hardening.Overview.Comparing;

/// <summary>What a fleet is in terms of security, as the emitted <c>hardening.json</c> keeps it. Depends on the description alone.</summary>
internal sealed record FleetFacts(int Version, string Fleet, string Release, HostFacts[] Hosts)
{
    public const string File = "hardening.json";

    private const int CurrentVersion = 2;
    private const int OldestVersion = 1;

    public static FleetFacts Of(FleetView fleet) => new(CurrentVersion, fleet.Name, fleet.Model.Release.Number(), [.. fleet.Hosts.Select(host => HostFacts.Of(host, fleet))]);

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, FleetFactsJson.Default.FleetFacts), (byte)'\n'];

    /// <exception cref="JsonException">It is no such file, or one of another version.</exception>
    public static FleetFacts Read(ReadOnlySpan<byte> bytes)
    {
        var facts = JsonSerializer.Deserialize(bytes, FleetFactsJson.Default.FleetFacts) ?? throw new JsonException("It is empty.");
        return facts.Version is >= OldestVersion and <= CurrentVersion ? facts
            : throw new JsonException($"It has version {facts.Version}, and this release supports versions {OldestVersion} to {CurrentVersion}.");
    }
}

/// <summary>One host of it. Files of version 1 have no <c>Access</c>.</summary>
internal sealed record HostFacts(
    string Name, string Kind, ExposureFacts[] Exposures, OutboundFacts[] Outbound, MeasureFacts[] Measures, RiskFacts[] Accepted, FindingFacts[] Findings,
    SortedDictionary<string, string> Settings, AccessFact[]? Access = null)
{
    public static HostFacts Of(HostView host, FleetView fleet) => new(
        host.Name,
        host.Model.Kind.ToString().ToLowerInvariant(),
        [.. host.Exposures.Select(e => new ExposureFacts(e.Network, e.Span.Ports, e.Span.Protocol, e.Process, e.Authentication))],
        [.. host.Outbound.Select(path => new OutboundFacts(path.Process, path.Destination, path.CarriesInbound))],
        [.. host.Measures.Select(found => found.Measure).Select(m => new MeasureFacts(m.Id, m.Title, m.Layer.Title(), m.Degree, m.What, [.. m.Holders]))],
        [.. fleet.Acceptances.Where(risk => risk.Host is null || risk.Host == host.Name).Select(risk => new RiskFacts(risk.Acceptance.RuleId, risk.Acceptance.Because, risk.Acceptance.Until?.Text))],
        [.. fleet.Open.Where(finding => (finding.Host ?? host.Name) == host.Name && finding.Rule.Severity >= Severity.Warning).Select(finding => new FindingFacts(finding.Rule.Id, finding.Rule.Title, finding.Message))],
        SettingsOf(host),
        [.. AccessFact.AllOf(host)]);

    private static SortedDictionary<string, string> SettingsOf(HostView host)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var facet in FacetOverview.All)
            foreach (var setting in host.SettingsOf(facet))
                settings[$"{facet.Title}: {(setting.Name.Contains(setting.Section, StringComparison.Ordinal) ? "" : setting.Section + ", ")}{setting.Name}"] = setting.Value;
        return settings;
    }
}

/// <summary>A way in.</summary>
internal sealed record ExposureFacts(string Network, string Ports, string Protocol, string Process, string Authentication)
{
    public string Span => $"{Ports}/{Protocol}";
}

/// <summary>A fix.</summary>
internal sealed record OutboundFacts(string Process, string Destination, bool CarriesInbound);

/// <summary>A protection.</summary>
internal sealed record MeasureFacts(string Id, string Title, string Layer, int Degree, string? What, string[] Holders);

/// <summary>An accepted risk.</summary>
internal sealed record RiskFacts(string Rule, string Because, string? Until);

/// <summary>What a rule finds.</summary>
internal sealed record FindingFacts(string Rule, string Title, string Message);

[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(FleetFacts))]
[JsonSerializable(typeof(ChangeReport))]
[JsonSerializable(typeof(SurfaceReport))]
[JsonSerializable(typeof(ScoreReport))]
internal sealed partial class FleetFactsJson : JsonSerializerContext;
