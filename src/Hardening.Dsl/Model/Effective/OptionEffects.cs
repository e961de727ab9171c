using System.Globalization;

namespace Hardening.Model;

/// <summary>What options change beyond themselves.</summary>
/// <remarks>The table names its sources; a row is of one option, with placeholders for names.</remarks>
internal sealed class OptionEffects
{
    private static readonly Lazy<OptionEffects> Loaded = new(static () => new OptionEffects(Resources.Lines("Hardening.OptionEffects")));

    private readonly ILookup<string, OptionEffect> rows;

    private OptionEffects(IEnumerable<string> lines)
    {
        All = [.. lines.Where(static line => line.Length > 0 && line[0] != '#').Select(OptionEffect.Read)];
        rows = All.ToLookup(static row => row.Path.Segments[0], StringComparer.Ordinal);
    }

    public static OptionEffects Instance => Loaded.Value;

    /// <summary>All rows, in the order of the table.</summary>
    public IReadOnlyList<OptionEffect> All { get; }

    /// <summary>The row of an option, or of the option that a freeform setting is in; null where the table has none.</summary>
    public OptionEffect? Of(NixosPath path)
    {
        OptionEffect? best = null;
        foreach (var row in rows[path.Segments[0]])
            if (Matches(row.Path, path) && (best is null || IsNearer(row.Path, best.Path))) best = row;
        return best;
    }

    /// <summary>The rows of options below a path.</summary>
    public IEnumerable<OptionEffect> Below(NixosPath area) =>
        All.Where(row => row.Path.Segments.Count >= area.Segments.Count && Matches(NixosPath.Of(row.Path.Segments.Take(area.Segments.Count)), area));

    private static bool Matches(NixosPath pattern, NixosPath path)
    {
        if (pattern.Segments.Count > path.Segments.Count) return false;
        for (var i = 0; i < pattern.Segments.Count; i++)
            if (pattern.Segments[i] is not ("<name>" or "*") && pattern.Segments[i] != path.Segments[i]) return false;
        return true;
    }

    // The longer row says more; of two alike, the one that names more.
    private static bool IsNearer(NixosPath a, NixosPath b) => a.Segments.Count != b.Segments.Count
        ? a.Segments.Count > b.Segments.Count
        : a.Segments.Count(NixosPath.IsPlaceholder) < b.Segments.Count(NixosPath.IsPlaceholder);
}

/// <summary>What one option changes beyond itself.</summary>
/// <param name="Path">The option, with placeholders.</param>
/// <param name="Changes">The settings of facets that it may change.</param>
/// <param name="Defines">The options that its module defines.</param>
/// <param name="IsComplete">False where it may change more than the row says, such as a script.</param>
/// <param name="Source">Where that was read; begins with a question mark where nobody verified it.</param>
internal sealed record OptionEffect(
    NixosPath Path, IReadOnlyList<ChangedSetting> Changes, IReadOnlyList<DefinedOption> Defines, bool IsComplete, string Source)
{
    public static OptionEffect Read(string line)
    {
        var cells = line.Split('\t');
        return new(NixosPath.From(cells[0]), [.. Split(cells[1], "; ").Select(ChangedSetting.Read)],
            [.. Split(cells[2], " | ").Select(DefinedOption.Read)], cells[3].Length == 0, cells[4]);
    }

    private static string[] Split(string text, string separator) => text.Length == 0 ? [] : text.Split([separator], StringSplitOptions.None);
}

/// <summary>A setting of a facet that an option may change.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Name">The setting; null for the whole facet.</param>
/// <param name="Elements">The values or elements it may change; <c>&lt;name&gt;</c> is the name in the option's path. Empty for any.</param>
/// <param name="Inner">The setting inside the element, where <paramref name="Name"/> is a family.</param>
/// <param name="Condition">Under which condition, or null.</param>
internal sealed record ChangedSetting(string Facet, string? Name, IReadOnlyList<string> Elements, string? Inner, string? Condition)
{
    // Facet.Name[element, element].Inner (condition)
    public static ChangedSetting Read(string text)
    {
        string? condition = null;
        if (text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open)
        {
            condition = text.Substring(open + 2, text.Length - open - 3);
            text = text.Substring(0, open);
        }
        var facet = text.IndexOf('.') is > 0 and var dot ? text.Substring(0, dot) : text;
        if (facet.Length == text.Length) return new(facet, null, [], null, condition);
        var rest = text.Substring(facet.Length + 1);
        var bracket = rest.IndexOf('[');
        if (bracket < 0) return new(facet, rest, [], null, condition);
        var close = rest.LastIndexOf(']');
        var inner = close + 2 < rest.Length ? rest.Substring(close + 2) : null;
        return new(facet, rest.Substring(0, bracket), [.. rest.Substring(bracket + 1, close - bracket - 1).Split(',', '|').Select(static name => name.Trim())], inner, condition);
    }
}

/// <summary>An option that the module of another option defines.</summary>
/// <param name="Path">The option, with placeholders of the other one.</param>
/// <param name="Value">The value as the table writes it; <c>?</c> where it depends on more.</param>
/// <param name="Priority">With which priority.</param>
/// <param name="Condition">Under which condition, or null.</param>
internal sealed record DefinedOption(string Path, string Value, int Priority, string? Condition)
{
    // path = value @priority if condition
    public static DefinedOption Read(string text)
    {
        var equals = text.IndexOf(" = ", StringComparison.Ordinal);
        var at = text.LastIndexOf(" @", StringComparison.Ordinal);
        var rest = text.Substring(at + 2);
        var when = rest.IndexOf(" if ", StringComparison.Ordinal);
        return new(text.Substring(0, equals), text.Substring(equals + 3, at - equals - 3),
            int.Parse(when < 0 ? rest : rest.Substring(0, when), CultureInfo.InvariantCulture), when < 0 ? null : rest.Substring(when + 4));
    }
}
