namespace Hardening;

/// <summary>What changed between the releases: renamed, removed and added options, other defaults, and notes.</summary>
internal sealed class OptionHistory
{
    private readonly ILookup<string, OptionChange> _byFirstNames;

    public OptionHistory(IEnumerable<string> lines) =>
        _byFirstNames = lines.Select(OptionChange.Read).ToLookup(change => Key(change.Path), StringComparer.Ordinal);

    /// <summary>The changes to this path itself or to a group it lies in, the outermost first.</summary>
    public IEnumerable<OptionChange> Of(IReadOnlyList<string> path) =>
        _byFirstNames[path[0]].Concat(path.Count > 1 ? _byFirstNames[Key(path)] : [])
            .Where(change => change.Path.Count <= path.Count && Matches(change.Path, path))
            .OrderBy(change => change.Path.Count);

    /// <summary>Where the options inside this pattern are declared, if it stands for another place.</summary>
    public IReadOnlyList<string> Target(IReadOnlyList<string> pattern) =>
        Of(pattern).First(change => change.Kind == OptionChangeKind.SameAs && change.Path.Count == pattern.Count).InsteadPath;

    private static string Key(IReadOnlyList<string> path) => path.Count > 1 ? path[0] + "." + path[1] : path[0];

    private static bool Matches(IReadOnlyList<string> pattern, IReadOnlyList<string> path)
    {
        for (var i = 0; i < pattern.Count; i++)
        {
            if (pattern[i] != path[i] && !NixosPath.IsPlaceholder(pattern[i]))
                return false;
        }
        return true;
    }
}
