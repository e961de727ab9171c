namespace Hardening.Knowledge;

/// <summary>Follows a path through the tree of options, as one release has it.</summary>
internal sealed class OptionResolver
{
    private readonly OptionTable _table;
    private readonly NixosRelease _release;
    private readonly Func<IReadOnlyList<string>, string?> _kindOf;

    /// <summary>A resolver for a release.</summary>
    /// <param name="table">The table of options.</param>
    /// <param name="release">The release whose options count.</param>
    /// <param name="kindOf">The value of <c>type</c> in the disko content at a path, if it is known.</param>
    public OptionResolver(OptionTable table, NixosRelease release, Func<IReadOnlyList<string>, string?>? kindOf = null) =>
        (_table, _release, _kindOf) = (table, release, kindOf ?? (static _ => null));

    public OptionPlace Resolve(IReadOnlyList<string> path) => Resolve(path, path);

    /// <summary>Follows <paramref name="path"/>, which ends as <paramref name="written"/> does but may start elsewhere.</summary>
    private OptionPlace Resolve(IReadOnlyList<string> path, IReadOnlyList<string> written)
    {
        var absent = AbsentDepth(path);
        var (node, type) = (_table.Root, (OptionType?)null);
        var pattern = new List<string>();
        for (var depth = 0; depth < path.Count; depth++)
        {
            if (node.IsLink)
                return Resolve([.. _table.History.Target(pattern), .. path.Skip(depth)], written);
            if (type is { Tags.Count: > 0 })
                return ResolveContent(type.Tags, [.. path.Skip(depth)], written);
            var key = path[depth];
            if (depth + 1 == absent || (node.Child(key) ?? (key == "*" ? null : node.Child(key = "<name>"))) is not { } child)
                return ResolveFree(node, type, path, pattern, depth);
            type = child.IsOption ? OptionType.Parse(child.TypeText!) : key == "*" ? type?.Item : key == "<name>" ? type?.Inside(key) : Free(type?.Inside(key));
            node = child;
            pattern.Add(key);
        }
        return new OptionPlace { Path = path, Depth = path.Count, Node = node, Pattern = pattern, Type = type };
    }

    // Beside the options of a group there may be free settings, if the option it is in takes any.
    private static OptionType? Free(OptionType? type) => type is not null && type.Takes(new NixosValue.Attributes([])) ? type : null;

    /// <summary>Goes on by type alone, through names that are not declared.</summary>
    private static OptionPlace ResolveFree(OptionNode node, OptionType? type, IReadOnlyList<string> path, List<string> pattern, int depth)
    {
        var declared = node.HasChildren;
        for (; depth < path.Count; depth++)
        {
            var inside = path[depth] == "*" ? type?.Item : type?.Inside(path[depth]);
            if (inside is null && type is { HasSubmodule: true } && !declared)
                inside = DataType.Opaque; // NixOS does not list the options of this submodule
            if (inside is null)
                break;
            (type, declared) = (inside, false);
        }
        return new OptionPlace { Path = path, Depth = depth, Node = node, Pattern = pattern, Type = type };
    }

    private OptionPlace ResolveContent(IReadOnlyList<string> kinds, string[] rest, IReadOnlyList<string> written)
    {
        var known = _kindOf([.. written.Take(written.Count - rest.Length)]);
        var places = kinds
            .Where(kind => known is null || kind == known || !kinds.Contains(known))
            .Select(kind => Resolve([OptionTable.Contents, kind, .. rest], written))
            .ToArray();
        return places.FirstOrDefault(place => place.IsFound) ?? places[0];
    }

    /// <summary>The number of names that lead to what this release does not have yet; 0 if there is no such thing. The project's own table has its release.</summary>
    private int AbsentDepth(IReadOnlyList<string> path) =>
        _table.User is not null ? 0 : _table.History.AddedLater(path, _release)?.Path.Count ?? 0;
}
