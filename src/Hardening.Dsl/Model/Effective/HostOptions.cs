namespace Hardening.Model;

/// <summary>The options of a system by their paths: what a facet says, what is set by path or by an imported module, or NixOS's default.</summary>
internal sealed class HostOptions
{
    private readonly ModelScope settings;
    private readonly NixosRelease release;
    private readonly DefinedNode root;
    private readonly bool isEverythingUnknown;

    private HostOptions(ModelScope settings, DefinedNode root, NixosRelease release, bool isEverythingUnknown) =>
        (this.settings, this.root, this.release, this.isEverythingUnknown) = (settings, root, release, isEverythingUnknown);

    /// <summary>The options of a host.</summary>
    public static HostOptions Of(HostModel host)
    {
        var root = new DefinedNode();
        foreach (var prefix in host.Nixos.UnknownPrefixes) root.At(prefix.Path.Segments).IsUnknown = true;
        foreach (var definition in host.Nixos.Definitions)
        {
            definition.Value.TryGet(out var value);
            root.Define(definition.Path.Segments, new(value, definition.Priority, definition.IsCertain, definition.Origins));
        }
        return new(host.Root, root, host.Release, host.Nixos.IsEverythingUnknown);
    }

    /// <summary>The same options, whose unknown settings another scope records.</summary>
    public HostOptions In(ModelScope scope) => new(scope, root, release, isEverythingUnknown);

    /// <summary>The systems inside the host's containers, by the names of these.</summary>
    public IEnumerable<(string Container, HostOptions Options)> Containers(HostModel host)
    {
        var described = host.Containers.Certain.ToDictionary(static container => container.Name.ToString(), static container => container.System.Root, StringComparer.Ordinal);
        var inside = root.Find("containers");
        foreach (var name in described.Keys.Union(inside?.Names ?? [], StringComparer.Ordinal))
            if (inside?.Find(name)?.Find("config") is var node && (node is not null || described.ContainsKey(name)))
                yield return (name, new(described.TryGetValue(name, out var scope) ? scope : default, node ?? new(), release, isEverythingUnknown || inside is { IsUnknown: true }));
    }

    /// <summary>Every option that is set by path or by an imported module.</summary>
    public IEnumerable<NixosPath> Paths => PathsBelow(root, []).Select(static path => NixosPath.Of(path));

    private static IEnumerable<IReadOnlyList<string>> PathsBelow(DefinedNode node, IReadOnlyList<string> path)
    {
        if (node.Definitions.Count > 0 && path.Count > 0) yield return path;
        foreach (var name in node.Names)
            if (!name.StartsWith("*", StringComparison.Ordinal))
                foreach (var below in PathsBelow(node.Find(name)!, [.. path, name])) yield return below;
    }

    /// <summary>An option as it is in force.</summary>
    /// <param name="path">Without placeholders.</param>
    /// <param name="standard">The default.</param>
    public OptionInForce Get(IReadOnlyList<string> path, Func<NixosRelease, NixosValue?> standard)
    {
        var said = Setting(path, settings.Silent);
        if (said is { IsKnown: true }) return said;
        var (node, isUnknown) = (root, isEverythingUnknown);
        foreach (var name in path)
        {
            isUnknown |= node is { IsUnknown: true } or { HasOpaqueValue: true };
            node = node?.Find(name);
        }
        // A value that the facet has no word for is known all the same.
        if (node is { Definitions.Count: > 0 } && (said is null || !isUnknown)) return node.Combined();
        if (said is not null) return said;
        if (isUnknown || node is { IsUnknownSomewhere: true }) return OptionInForce.Unknown([]);
        if (node is { IsEmpty: false }) return new(true, true, null, node.FirstOrigins);
        return new(true, false, standard(release), []);
    }

    /// <summary>Records that a rule could not be evaluated because this option is unknown.</summary>
    public void NoteUnknown(IReadOnlyList<string> path) => Setting(path, settings);

    /// <summary>The names that the placeholders of a pattern stand for on this host, one list for each match.</summary>
    public IEnumerable<IReadOnlyList<string>> Matches(IReadOnlyList<string> pattern)
    {
        var (found, seen) = (new List<IReadOnlyList<string>>(), new HashSet<string>(StringComparer.Ordinal));
        Collect(pattern, 0, root, SettingCatalogue.Instance.Root, settings.Silent, [], found);
        foreach (var match in found)
            if (seen.Add(string.Join("\0", match))) yield return match;
    }

    private static void Collect(IReadOnlyList<string> pattern, int at, DefinedNode? node, SettingNode? setting, ModelScope scope, IReadOnlyList<string> names, List<IReadOnlyList<string>> found)
    {
        while (at < pattern.Count && !NixosPath.IsPlaceholder(pattern[at]))
        {
            (node, setting) = (node?.Find(pattern[at]), setting is { Family: null } or null ? setting?.Find(pattern[at]) : setting.Find(pattern[at]));
            at++;
        }
        if (at == pattern.Count)
        {
            found.Add(names);
            return;
        }
        if (node is not null)
            foreach (var name in node.Names.Where(name => name.StartsWith("*", StringComparison.Ordinal) == (pattern[at] == "*"))) Collect(pattern, at + 1, node.Find(name), null, default, [.. names, name], found);
        if (setting?.Any is { Family: { Option: { } option } family } any && scope.IsBound)
            foreach (var item in scope.Elements(family))
                if (option.Codec.Write(item.Value) is NixosValue.Text text) Collect(pattern, at + 1, node?.Find(text.Value), any, scope.In(family, item.Value), [.. names, text.Value], found);
    }

    // What a facet says; null where the option is no setting, or none that one value stands for.
    private static OptionInForce? Setting(IReadOnlyList<string> path, ModelScope scope)
    {
        if (!scope.IsBound || scope.Reach(path) is not var (node, at)) return null;
        if (node.Keys is not [{ Option: { } option } key] || option.IsElement) return null;
        if (key.Kind == SettingKind.Scalar)
        {
            if (at.Scalar(key) is not { } entry) return null;
            return entry.Value is null ? OptionInForce.Unknown(entry.Origins) : new(true, true, option.Codec.Write(entry.Value), entry.Origins);
        }
        if (key.Kind != SettingKind.Set || option.NamedBy is not null) return null;
        var items = at.Elements(key).ToArray();
        if (at.IsOpen(key)) return OptionInForce.Unknown([]);
        return items.Length == 0 ? null : new(true, true, new NixosValue.List([.. items.Select(item => option.Codec.Write(item.Value))]), [.. items.Select(static item => item.Origin).Distinct()]);
    }
}

/// <summary>An option as it is in force.</summary>
/// <param name="IsKnown">Whether its value, or that it has none, is known.</param>
/// <param name="IsSet">Whether the description sets it; else the value is the default.</param>
/// <param name="Value">The value; null where the option has no default, or one that depends on others.</param>
/// <param name="Origins">The calls that set it.</param>
internal sealed record OptionInForce(bool IsKnown, bool IsSet, NixosValue? Value, IReadOnlyList<Origin> Origins)
{
    public static OptionInForce Unknown(IReadOnlyList<Origin> origins) => new(false, true, null, origins);
}

/// <summary>A place in the tree of the options that are set by path.</summary>
internal sealed class DefinedNode
{
    private readonly Dictionary<string, DefinedNode> children = new(StringComparer.Ordinal);

    /// <summary>What is said of this option.</summary>
    public List<DefinedValue> Definitions { get; } = [];

    /// <summary>Whether a module that cannot be read may set everything here and below.</summary>
    public bool IsUnknown { get; set; }

    public IEnumerable<string> Names => children.Keys;

    public bool IsEmpty => Definitions.Count == 0 && children.Count == 0;

    /// <summary>Whether something that is set here can hold options that cannot be told from outside.</summary>
    public bool HasOpaqueValue => Definitions.Any(static definition => definition.Value is null or NixosValue.Expression);

    public bool IsUnknownSomewhere => IsUnknown || children.Values.Any(static child => child.IsUnknownSomewhere);

    public IReadOnlyList<Origin> FirstOrigins => Definitions.Count > 0 ? Definitions[0].Origins : children.Values.Select(static child => child.FirstOrigins).FirstOrDefault(static origins => origins.Count > 0) ?? [];

    public DefinedNode? Find(string name) => children.TryGetValue(name, out var child) ? child : null;

    public DefinedNode At(IReadOnlyList<string> path)
    {
        var node = this;
        foreach (var name in path)
        {
            if (!node.children.TryGetValue(name, out var child)) node.children.Add(name, child = new());
            node = child;
        }
        return node;
    }

    /// <summary>An attribute set is one definition for each of its members, as NixOS merges it.</summary>
    public void Define(IReadOnlyList<string> path, DefinedValue value)
    {
        if (value.Value is NixosValue.Attributes { Members: { Count: > 0 } members })
            foreach (var member in members) Define([.. path, member.Key], value with { Value = member.Value });
        else
            At(path).Definitions.Add(value);
        // The items of a list have names that no attribute has.
        if (value.Value is NixosValue.List { Items: var items })
            for (var i = 0; i < items.Count; i++)
                if (items[i] is NixosValue.Attributes) Define([.. path, $"*{i}"], value with { Value = items[i] });
    }

    /// <summary>The definitions put together as NixOS does: the strongest wins, lists of equal strength are joined.</summary>
    public OptionInForce Combined()
    {
        var strongest = Definitions.Min(static definition => definition.Priority);
        var winners = Definitions.Where(definition => definition.Priority == strongest).ToArray();
        Origin[] origins = [.. winners.SelectMany(static winner => winner.Origins).Distinct()];
        if (winners.Any(static winner => !winner.IsCertain || winner.Value is null or NixosValue.Expression)) return OptionInForce.Unknown(origins);
        if (winners.Length == 1 || winners.All(winner => winner.Value!.Equals(winners[0].Value))) return new(true, true, winners[0].Value, origins);
        return winners.All(static winner => winner.Value is NixosValue.List)
            ? new(true, true, new NixosValue.List([.. winners.SelectMany(static winner => ((NixosValue.List)winner.Value!).Items)]), origins)
            : OptionInForce.Unknown(origins);
    }
}

/// <summary>One definition of one option.</summary>
internal sealed record DefinedValue(NixosValue? Value, int Priority, bool IsCertain, IReadOnlyList<Origin> Origins);
