using System.Text.Json;
using System.Text.Json.Serialization;
using Hardening.Findings;
using Hardening.Nix.Output;

namespace Hardening.Commands.Emit;

/// <summary>What emit did, as JSON.</summary>
internal static class EmitJson
{
    /// <param name="options">What was asked for.</param>
    /// <param name="result">What became of the folder; null where an error stopped the run before.</param>
    /// <param name="fleet">The fleet.</param>
    /// <param name="judgment">What the rules say of it.</param>
    public static string Serialize(EmitOptions options, OutputResult? result, FleetModel fleet, Judgment judgment) => JsonSerializer.Serialize(
        new EmitReport(1, options.Output, result is not null && !options.WritesNothing,
            result is null ? [] : [.. result.Files.Where(file => file.Change is not FileChange.Unchanged).Select(file => new ChangedFile(file.Path.Value, Word(file.Change), file.KeptAs))],
            FindingsJson.Of(fleet, judgment)),
        EmitJsonContext.Default.EmitReport);

    private static string Word(FileChange change) => change switch
    {
        FileChange.Created => "created",
        FileChange.Removed => "removed",
        _ => "replaced",
    };

    /// <param name="Version">Of the shape.</param>
    /// <param name="Output">The output folder.</param>
    /// <param name="Written">False where the changes were only worked out, or an error stopped the run.</param>
    /// <param name="Changes">The files that differ.</param>
    /// <param name="Check">The findings, in the shape of <c>check --json</c>.</param>
    internal sealed record EmitReport(int Version, string Output, bool Written, ChangedFile[] Changes, FindingsJson.Report Check);

    /// <param name="File">The file, from the output folder.</param>
    /// <param name="Change">What became of it.</param>
    /// <param name="KeptAs">Where an edited version is kept.</param>
    internal sealed record ChangedFile(string File, string Change, string? KeptAs);
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmitJson.EmitReport))]
internal sealed partial class EmitJsonContext : JsonSerializerContext;
