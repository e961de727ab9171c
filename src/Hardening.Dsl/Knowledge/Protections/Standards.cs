using System.Globalization;

namespace Hardening.Knowledge;

/// <summary>The catalogues that are part of Hardening. Each is one data file; a new one needs no code.</summary>
/// <remarks>
/// A file has a head of <c>key: value</c> lines (standard, name, source, url, levels) and then, for each requirement, a line
/// <c>[id level] title</c> and its lines: <c>need: condition | else condition : why</c>, <c>when: condition : why not</c>,
/// <c>never: why</c>, <c>manual: why</c>, <c>rules: ids</c>. Lines that begin with <c>#</c> name the sources. <see cref="ConditionReader"/> says what a condition is.
/// </remarks>
internal static class Standards
{
    private const string Prefix = "Hardening.Standard.";

    private static readonly Lazy<IReadOnlyList<Standard>> Loaded = new(static () =>
        [.. Resources.Names(Prefix).OrderBy(static name => name, StringComparer.Ordinal).Select(static name => Read(Resources.Lines(name)))]);

    private static readonly Lazy<IReadOnlyList<StandardConflict>> LoadedConflicts = new(static () =>
        [.. Resources.Lines("Hardening.StandardConflicts").Where(static line => line.Length > 0 && line[0] != '#').Select(StandardConflict.Read)]);

    /// <summary>All of them, ordered by id.</summary>
    public static IReadOnlyList<Standard> All => Loaded.Value;

    /// <summary>Where catalogues contradict each other, the kernel, or what NixOS does.</summary>
    public static IReadOnlyList<StandardConflict> Conflicts => LoadedConflicts.Value;

    /// <summary>The catalogue of an id; null if absent.</summary>
    public static Standard? Find(string id) => All.FirstOrDefault(standard => string.Equals(standard.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The requirements that a rule is about.</summary>
    public static IEnumerable<(Standard Standard, Requirement Requirement)> Of(string rule) =>
        All.SelectMany(standard => standard.Requirements.Where(requirement => requirement.Rules.Contains(rule)).Select(requirement => (standard, requirement)));

    /// <summary>Reads a catalogue.</summary>
    /// <exception cref="FormatException">A line says nothing that a catalogue can say.</exception>
    public static Standard Read(IEnumerable<string> lines)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var requirements = new List<Requirement>();
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') requirements.Add(Opened(line));
            else if (line.IndexOf(": ", StringComparison.Ordinal) is var colon && colon < 0) throw new FormatException($"'{line}' is not a valid line of a catalogue.");
            else if (requirements.Count == 0) head.Add(line.Substring(0, colon), line.Substring(colon + 2));
            else requirements[requirements.Count - 1] = With(requirements[requirements.Count - 1], line.Substring(0, colon), line.Substring(colon + 2));
        }
        return new(head["standard"], head["name"], head["source"], head["url"], head["levels"].Split([", "], StringSplitOptions.None), requirements);
    }

    // [R5 intermediary] Title
    private static Requirement Opened(string line)
    {
        var end = line.IndexOf(']');
        var words = line.Substring(1, end - 1).Split(' ');
        return new(words[0], words[1], line.Substring(end + 1).Trim());
    }

    private static Requirement With(Requirement requirement, string key, string text) => key switch
    {
        "need" => requirement with { Needs = [.. requirement.Needs, NeedOf(text)] },
        "when" => requirement with { When = ReasonedOf(text) },
        "never" => requirement with { Never = text },
        "manual" => requirement with { Manual = text },
        "rules" => requirement with { Rules = text.Split(' ') },
        _ => throw new FormatException(string.Format(CultureInfo.InvariantCulture, "'{0}' is not a key of a requirement.", key)),
    };

    private static Need NeedOf(string text) => text.IndexOf(" | else ", StringComparison.Ordinal) is >= 0 and var at
        ? new(ConditionReader.Read(text.Substring(0, at)), ReasonedOf(text.Substring(at + " | else ".Length)))
        : new(ConditionReader.Read(text), null);

    private static Reasoned ReasonedOf(string text)
    {
        var at = text.LastIndexOf(" : ", StringComparison.Ordinal);
        return new(ConditionReader.Read(text.Substring(0, at)), text.Substring(at + 3));
    }
}

/// <summary>A place where catalogues contradict each other, the kernel, or what NixOS does by itself.</summary>
/// <param name="Id">A short name.</param>
/// <param name="Requirements">The requirements, as <c>standard:id</c>.</param>
/// <param name="Against">What they contradict: requirements, or the kernel, NixOS, the host's work.</param>
/// <param name="Says">What happens, and which side Hardening takes.</param>
/// <param name="Rules">The rules about it.</param>
internal sealed record StandardConflict(string Id, IReadOnlyList<string> Requirements, string Against, string Says, IReadOnlyList<string> Rules)
{
    public static StandardConflict Read(string line)
    {
        var cells = line.Split('\t');
        return new(cells[0], cells[1].Split(' '), cells[2], cells[3], cells[4] == "-" ? [] : cells[4].Split(' '));
    }

    /// <summary>Whether a requirement is one of them.</summary>
    public bool IsOf(Standard standard, Requirement requirement) => Requirements.Contains($"{standard.Id}:{requirement.Id}");
}
