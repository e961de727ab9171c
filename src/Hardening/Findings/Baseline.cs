using System.Text.Json;
using System.Text.Json.Serialization;
using Hardening.Errors;

namespace Hardening.Findings;

/// <summary>Findings that were there when somebody drew a line. A finding is the same when everything but its line number is.</summary>
internal sealed class Baseline
{
    private readonly Dictionary<Entry, int> entries;

    private Baseline(IEnumerable<Entry> entries) =>
        this.entries = entries.GroupBy(entry => entry).ToDictionary(group => group.Key, group => group.Count());

    public static Baseline Empty { get; } = new([]);

    /// <summary>Reads a baseline that <see cref="Write"/> wrote.</summary>
    public static Baseline Read(string file)
    {
        try
        {
            return new(JsonSerializer.Deserialize(File.ReadAllText(file), BaselineJson.Default.BaselineFile)?.Findings ?? []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunFailure(ExitCode.Usage, $"The baseline {file} cannot be read: {exception.Message} Write one with: check --write-baseline {file}.");
        }
        catch (JsonException exception)
        {
            throw new RunFailure(ExitCode.Usage, $"{file} is not a valid baseline: {exception.Message} Write one with: check --write-baseline {file}.");
        }
    }

    public static void Write(string file, IEnumerable<Finding> findings) =>
        ReportFile.Write(file, JsonSerializer.Serialize(new BaselineFile([.. findings.Select(Entry.Of)]), BaselineJson.Default.BaselineFile) + "\n");

    /// <summary>The findings the baseline holds, and those it does not. Two alike findings need two entries.</summary>
    public (IReadOnlyList<Finding> Known, IReadOnlyList<Finding> New) Split(IReadOnlyList<Finding> findings)
    {
        var left = new Dictionary<Entry, int>(entries);
        var (known, fresh) = (new List<Finding>(), new List<Finding>());
        foreach (var finding in findings)
        {
            var entry = Entry.Of(finding);
            var isKnown = left.TryGetValue(entry, out var count) && count > 0;
            if (isKnown) left[entry] = count - 1;
            (isKnown ? known : fresh).Add(finding);
        }
        return (known, fresh);
    }

    internal sealed record Entry(string Rule, string? Host, string File, string Method, string Message)
    {
        public static Entry Of(Finding finding) =>
            new(finding.Rule.Id, finding.Host, Path.GetFileName(finding.Origin.File), finding.Origin.Method, finding.Message);
    }

    internal sealed record BaselineFile(Entry[] Findings);
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Baseline.BaselineFile))]
internal sealed partial class BaselineJson : JsonSerializerContext;
