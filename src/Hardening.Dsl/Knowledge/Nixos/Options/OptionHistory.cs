namespace Hardening.Knowledge;

/// <summary>What changed between the releases: renamed, removed and added options, other defaults, and notes.</summary>
internal sealed class OptionHistory
{
    private readonly Dictionary<string, List<OptionChange>> _byFirstNames = new(StringComparer.Ordinal);

    public OptionHistory(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var change = OptionChange.Read(line);
            var key = Key(change.Path);
            if (!_byFirstNames.TryGetValue(key, out var changes))
                _byFirstNames[key] = changes = [];
            changes.Add(change);
        }
    }

    /// <summary>The changes to this path itself or to a group it is in, the outermost first.</summary>
    public IReadOnlyList<OptionChange> Of(IReadOnlyList<string> path)
    {
        var found = new List<OptionChange>();
        Collect(path[0], path, found);
        if (path.Count > 1)
            Collect(Key(path), path, found);
        found.Sort(static (left, right) => left.Path.Count.CompareTo(right.Path.Count));
        return found;
    }

    /// <summary>The change that brings this path in a release after this one, if there is one.</summary>
    /// <remarks>What is removed later was there before, even if its group has become something else since.</remarks>
    public OptionChange? AddedLater(IReadOnlyList<string> path, NixosRelease release)
    {
        var changes = Of(path);
        return changes.FirstOrDefault(change =>
            change.Kind == OptionChangeKind.Added && !change.IsIn(release)
            && !changes.Any(other => other.Kind is OptionChangeKind.Removed or OptionChangeKind.Renamed && other.Path.Count > change.Path.Count));
    }

    /// <summary>Where the options inside this pattern are declared, if it stands for another place.</summary>
    public IReadOnlyList<string> Target(IReadOnlyList<string> pattern) =>
        Of(pattern).First(change => change.Kind == OptionChangeKind.SameAs && change.Path.Count == pattern.Count).InsteadPath;

    private void Collect(string key, IReadOnlyList<string> path, List<OptionChange> found)
    {
        if (!_byFirstNames.TryGetValue(key, out var changes))
            return;
        foreach (var change in changes)
        {
            if (change.Path.Count <= path.Count && Matches(change.Path, path))
                found.Add(change);
        }
    }

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
