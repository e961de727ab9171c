using System.Text.Json;
using Hardening.Errors;

namespace Hardening.Findings;

/// <summary>What the compiler said of the program, shown or suppressed: the log that its option <c>ErrorLog</c> writes (SARIF 2.1.0).</summary>
internal sealed class CompilerLog
{
    private readonly HashSet<(string Rule, string File, int Line)> said;
    private readonly ILookup<string, Severity?> configured;

    private CompilerLog(IEnumerable<(string, string, int)> said, IEnumerable<(string Rule, Severity? Severity)> configured)
    {
        this.said = [.. said];
        this.configured = configured.ToLookup(static one => one.Rule, static one => one.Severity, StringComparer.Ordinal);
    }

    /// <summary>Reads a log; without one the compiler said nothing.</summary>
    public static CompilerLog Read(string? file)
    {
        if (file is null) return new([], []);
        try
        {
            using var log = JsonDocument.Parse(File.ReadAllText(file));
            return new([.. Results(log.RootElement)], [.. Configured(log.RootElement)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunFailure(ExitCode.Usage, $"The compiler's log {file} cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new RunFailure(ExitCode.Usage, $"{file} is not a compiler log in SARIF 2.1.0: {exception.Message} Write one with: dotnet build -p:ErrorLog={file},version=2.1.");
        }
    }

    /// <summary>Whether the compiler has said the same of the same line.</summary>
    public bool Has(Finding finding) => said.Contains((finding.Rule.Id, Path.GetFullPath(finding.Origin.File), finding.Origin.Line));

    /// <summary>How severe the build takes a rule by <c>.editorconfig</c>, <c>NoWarn</c> and their like; null where it is switched off.</summary>
    /// <remarks>Files can differ, and the log does not say which: off in one is off, and else the most severe counts.</remarks>
    public Severity? SeverityOf(RuleInfo rule) => configured[rule.Id].DefaultIfEmpty(rule.Severity).Aggregate(static (a, b) => a is null || b is null ? null : a > b ? a : b);

    private static IEnumerable<(string, Severity?)> Configured(JsonElement log) =>
        from run in log.GetProperty("runs").EnumerateArray()
        where run.TryGetProperty("invocations", out _)
        from invocation in run.GetProperty("invocations").EnumerateArray()
        where invocation.TryGetProperty("ruleConfigurationOverrides", out _)
        from rule in invocation.GetProperty("ruleConfigurationOverrides").EnumerateArray()
        let configuration = rule.GetProperty("configuration")
        select (rule.GetProperty("descriptor").GetProperty("id").GetString()!, configuration.TryGetProperty("level", out var level) ? Level(level.GetString()) : (Severity?)null);

    private static Severity Level(string? level) => level switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => Severity.Info,
    };

    private static IEnumerable<(string, string, int)> Results(JsonElement log) =>
        from run in log.GetProperty("runs").EnumerateArray()
        where run.TryGetProperty("results", out _)
        from result in run.GetProperty("results").EnumerateArray()
        where result.TryGetProperty("locations", out _)
        from location in result.GetProperty("locations").EnumerateArray()
        let place = location.GetProperty("physicalLocation")
        let file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, UriKind.RelativeOrAbsolute)
        where file is { IsAbsoluteUri: true, IsFile: true }
        select (result.GetProperty("ruleId").GetString()!, file.LocalPath, place.GetProperty("region").GetProperty("startLine").GetInt32());
}
