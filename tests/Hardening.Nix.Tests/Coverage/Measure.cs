using System.Text.RegularExpressions;

namespace Hardening.Nix.Tests.Coverage;

/// <summary>One measure that the sample's machines are to have, and what says that they have it.</summary>
/// <param name="Host">The host in the sample.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Name">The measure in a few words.</param>
/// <param name="Option">The option as it is emitted; <c>{a,b}</c> stands for one option with each.</param>
/// <param name="Expected">What is expected of every one of the options.</param>
/// <param name="Note">Why it is another value than the one described, or something to know.</param>
internal sealed partial record Measure(string Host, string Section, string Name, string Option, Expectation Expected, string Note)
{
    public static IReadOnlyList<Measure> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Coverage", "measures.tsv")).Skip(1).Select(Read)];

    public bool Deviates => Note.StartsWith("Deviation: ", StringComparison.Ordinal);

    public bool IsMissing => Note.StartsWith("Missing: ", StringComparison.Ordinal);

    /// <summary>The options, written out.</summary>
    public IReadOnlyList<NixosPath> Options => [.. Expand(Option).Select(NixosPath.From)];

    public override string ToString() => $"{Host}, {Section}, {Name}";

    private static Measure Read(string line) =>
        line.Split('\t') is [var host, var section, var name, var option, var expected, var note]
            ? new(host, section, name, option, Expectation.From(expected), note)
            : throw new FormatException($"A line of measures.tsv has six columns: {line}");

    private static IEnumerable<string> Expand(string text) =>
        Alternatives().Match(text) is { Success: true } match
            ? match.Groups[1].Value.Split(',').SelectMany(one => Expand(text[..match.Index] + one + text[(match.Index + match.Length)..]))
            : [text];

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Alternatives();
}
