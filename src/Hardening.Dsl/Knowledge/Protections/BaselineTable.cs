namespace Hardening.Knowledge;

/// <summary>What the baselines and hardening levels set.</summary>
/// <remarks>The tables name their sources.</remarks>
internal static class BaselineTable
{
    private static readonly Lazy<IReadOnlyList<BaselineRow>> LoadedRows = new(static () => [.. Lines("Hardening.Baselines").Select(BaselineRow.Read)]);
    private static readonly Lazy<ILookup<string, BaselineNeed>> LoadedNeeds = new(static () => Lines("Hardening.BaselineNeeds").Select(BaselineNeed.Read).ToLookup(static need => need.Name));
    private static readonly Lazy<HashSet<string>> LoadedNames = new(static () => new(LoadedRows.Value.Where(static row => !row.IsLeftOut).Select(static row => row.Name), StringComparer.Ordinal));

    /// <summary>All rows, in the order in which a page shows them.</summary>
    public static IReadOnlyList<BaselineRow> Rows => LoadedRows.Value;

    /// <summary>The lines that show a need; any of them is enough.</summary>
    public static IEnumerable<BaselineNeed> Needs(string name) => LoadedNeeds.Value[name];

    /// <summary>The baselines, in the order in which a page shows them.</summary>
    public static IEnumerable<string> Ids => Rows.SelectMany(static row => row.Baselines).Distinct(StringComparer.Ordinal);

    /// <summary>Whether any baseline sets something of the name.</summary>
    public static bool Sets(string name) => LoadedNames.Value.Contains(name);

    private static IEnumerable<string> Lines(string resource) => Resources.Lines(resource).Where(static line => line.Length > 0 && line[0] != '#');
}

/// <summary>One thing that baselines set.</summary>
/// <param name="Baselines">Which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; null where it is left out.</param>
/// <param name="When">What the host has to have, or with <c>!</c> must not need.</param>
/// <param name="Says">What it does, or why it is left out.</param>
internal sealed record BaselineRow(IReadOnlyList<string> Baselines, BaselineKind Kind, string Name, string? Value, IReadOnlyList<string> When, string Says)
{
    /// <summary>Whether the baseline asks for it and Hardening does not set it.</summary>
    public bool IsLeftOut => Value is null;

    public static BaselineRow Read(string line)
    {
        var cells = line.Split('\t');
        return new(cells[0].Split(','), (BaselineKind)Enum.Parse(typeof(BaselineKind), cells[1], ignoreCase: true), cells[2], cells[3] == "-" ? null : cells[3], cells[4] == "-" ? [] : cells[4].Split(','), cells[5]);
    }
}

/// <summary>What a row of a baseline is.</summary>
internal enum BaselineKind
{
    /// <summary>A boot parameter.</summary>
    Parameter,

    /// <summary>A sysctl.</summary>
    Sysctl,

    /// <summary>A kernel module, which is blacklisted.</summary>
    Module,

    /// <summary>A NixOS option.</summary>
    Option,
}

/// <summary>An option that shows that a host has or needs something.</summary>
/// <param name="Name">What.</param>
/// <param name="Path">The option, with <c>&lt;name&gt;</c> for any element.</param>
/// <param name="Values">The values that show it; none for any value.</param>
internal sealed record BaselineNeed(string Name, NixosPath Path, IReadOnlyList<string> Values)
{
    public static BaselineNeed Read(string line)
    {
        var cells = line.Split('\t');
        return new(cells[0], NixosPath.From(cells[1]), cells[2] == "set" ? [] : cells[2].Split('|'));
    }
}
