namespace Hardening.Model;

/// <summary>One option as NixOS will have it.</summary>
/// <param name="IsSet">Whether anything sets it; else <paramref name="Value"/> is NixOS's default, as far as that is known.</param>
/// <param name="Value">The value; null where it is unknown.</param>
/// <param name="Origins">The calls that set it.</param>
internal readonly record struct ReadOption(bool IsSet, NixosValue? Value, IReadOnlyList<Origin> Origins)
{
    public static ReadOption Unknown(IReadOnlyList<Origin> origins) => new(true, null, origins);
}

/// <summary>Reads any option of a host by its path, whatever way it is set: a facet, a path, an import, or another option.</summary>
/// <remarks>Three-valued: set, unset (then NixOS's default holds) or unknown. Of options of third-party modules nothing is known but what is set.</remarks>
internal sealed class OptionReader
{
    private readonly HostModel host;
    private readonly ILookup<string, LeafDefinition> leaves;
    private readonly ILookup<string, DescribedOption> described;
    private readonly Dictionary<NixosPath, ReadOption> read = [];

    /// <param name="host">The effective host.</param>
    /// <param name="all">Each definition that is set by path, imported, or brought along.</param>
    public OptionReader(HostModel host, IReadOnlyList<LeafDefinition> all)
    {
        this.host = host;
        leaves = all.Where(static leaf => leaf.Within.Equals(Scope.Host)).ToLookup(static leaf => leaf.Path.Segments[0], StringComparer.Ordinal);
        described = DescribedOptions.Of(host.Described).ToLookup(static option => option.Path.Segments[0], StringComparer.Ordinal);
    }

    /// <summary>Every option that is set by path, imported, brought along by another one, or written by hand by an emitter.</summary>
    public IEnumerable<NixosPath> Paths => leaves.SelectMany(static group => group.Select(static leaf => leaf.Path)).Concat(described.SelectMany(static group => group.Select(static option => option.Path)));

    /// <summary>What an option shall be.</summary>
    public ReadOption Read(NixosPath path)
    {
        if (!read.TryGetValue(path, out var reading)) read.Add(path, reading = Find(path));
        return reading;
    }

    /// <summary>True or false where a switch is known; null where it is not.</summary>
    public bool? Is(NixosPath path) => Read(path).Value is NixosValue.Boolean on ? on.Value : null;

    /// <summary>Whether anything sets an option, or one below it; null where that is unknown.</summary>
    public (bool? Answer, IReadOnlyList<Origin> By) Sets(NixosPath path)
    {
        if (host.Nixos.IsEverythingUnknown) return (null, host.Nixos.EverythingUnknownBy);
        LeafDefinition[] all = [.. leaves[path.Segments[0]].Where(leaf => leaf.Path.IsWithin(path) || path.IsWithin(leaf.Path))];
        if (all.FirstOrDefault(static leaf => leaf.IsCertain) is { } certain && certain.Path.IsWithin(path)) return (true, certain.Origins);
        var reading = Read(path);
        if (reading is { IsSet: true, Value: not null } || IsElement(path)) return (true, reading.Origins.Count > 0 ? reading.Origins : ElementOrigins(path));
        return all.Length > 0 || reading.IsSet || host.Nixos.UnknownPrefixes.Any(prefix => path.IsWithin(prefix.Path) || prefix.Path.IsWithin(path)) ? (null, reading.Origins) : (false, []);
    }

    /// <summary>What the description itself states of an option, with its priority: a path, an import, or a facet. Null where nothing does, more than one does, or it is unknown.</summary>
    public (NixosValue? Value, int Priority, IReadOnlyList<Origin> Origins)? Stated(NixosPath path)
    {
        if (host.Nixos.IsEverythingUnknown || host.Nixos.UnknownPrefixes.Any(prefix => path.IsWithin(prefix.Path))) return null;
        LeafDefinition[] set = [.. leaves[path.Segments[0]].Where(leaf => leaf.Path.Equals(path) && !leaf.IsBrought)];
        var byFacet = described[path.Segments[0]].Where(option => option.Path.Equals(path) && !option.IsImplied).Select(static option => ((NixosValue?)option.Value, option.Priority, option.Origins))
            .Concat(Facet(path)).ToArray();
        // The emitter forces what a path says where a facet says it too.
        return set.Length + byFacet.Length != 1 || set.Any(static leaf => !leaf.IsCertain) ? null
            : set.Length == 1 ? (set[0].Value, set[0].Priority, set[0].Origins) : byFacet[0];
    }

    /// <summary>The names that stand at the placeholder of a path, such as those of containers.</summary>
    public IEnumerable<string> NamesAt(NixosPath pattern)
    {
        var at = pattern.Segments.ToList().IndexOf("<name>");
        return leaves[pattern.Segments[0]].Select(static leaf => leaf.Path)
            .Concat(described[pattern.Segments[0]].Select(static option => option.Path)).Concat(DeclaredAt(pattern, at))
            .Where(path => path.Segments.Count > at && path.Segments.Take(at).SequenceEqual(pattern.Segments.Take(at)))
            .Select(path => path.Segments[at]).Distinct(StringComparer.Ordinal);
    }

    // Elements of families that facets describe, such as accounts.
    private IEnumerable<NixosPath> DeclaredAt(NixosPath pattern, int at)
    {
        var node = SettingCatalogue.Instance.Root;
        foreach (var segment in pattern.Segments.Take(at))
            if (node.Find(segment) is { } next && next.Family is null) node = next;
            else return [];
        return node.Any?.Family is { } family
            ? host.Root.Elements(family).Select(item => NixosPath.Of([.. pattern.Segments.Take(at), family.Option!.NameOf(item.Value)])) : [];
    }

    private ReadOption Find(NixosPath path)
    {
        if (host.Nixos.IsEverythingUnknown) return ReadOption.Unknown(host.Nixos.EverythingUnknownBy);
        foreach (var prefix in host.Nixos.UnknownPrefixes)
            if (path.IsWithin(prefix.Path) || prefix.Path.IsWithin(path)) return ReadOption.Unknown(prefix.Origins);
        var found = new List<(int Priority, NixosValue? Value, bool IsCertain, IReadOnlyList<Origin> Origins)>();
        foreach (var option in described[path.Segments[0]])
            if (option.Path.Equals(path)) found.Add((option.Priority, option.Value, true, option.Origins));
        // A value that the facet has no word for is known all the same.
        var isExact = leaves[path.Segments[0]].Any(leaf => leaf.Path.Equals(path));
        if (found.Count == 0 && Declared(path, isExact ? host.Root.Silent : host.Root) is { } declared && (declared.Value is not null || !isExact)) return declared;
        foreach (var leaf in leaves[path.Segments[0]])
            if (leaf.Path.Equals(path)) found.Add((leaf.Priority, leaf.Value, leaf.IsCertain, leaf.Origins));
            else if (path.IsWithin(leaf.Path) && leaf.Value is not NixosValue.Attributes || leaf.Path.IsWithin(path)) found.Add((leaf.Priority, null, leaf.IsCertain, leaf.Origins));
        if (found.Count == 0) return new(false, Default(path), []);
        var best = found.Where(static one => one.IsCertain).Select(static one => one.Priority).DefaultIfEmpty(int.MaxValue).Min();
        var winners = found.Where(one => one.Priority <= best).ToArray();
        Origin[] origins = [.. winners.SelectMany(static one => one.Origins).Distinct()];
        return winners.All(static one => one.IsCertain) && Merged([.. winners.Select(static one => one.Value)]) is { } value ? new(true, value, origins) : ReadOption.Unknown(origins);
    }

    private static NixosValue? Merged(NixosValue?[] values) =>
        values.All(static value => value is NixosValue.List) ? new NixosValue.List(values.SelectMany(static value => ((NixosValue.List)value!).Items))
        : values.All(value => value is not null && value.Equals(values[0])) ? values[0] : null;

    private IEnumerable<(NixosValue? Value, int Priority, IReadOnlyList<Origin> Origins)> Facet(NixosPath path)
    {
        if (Find(path.Segments, host.Described.Root) is { Setting: { Option: { } option, Kind: SettingKind.Scalar } setting, Scope: var scope } && !option.IsWrittenByHand && scope.Scalar(setting) is { Value: { } value } entry)
            yield return (option.Codec.Write(value), option.Priority, entry.Origins);
    }

    private bool IsElement(NixosPath path) => ElementOrigins(path).Count > 0;

    private IReadOnlyList<Origin> ElementOrigins(NixosPath path)
    {
        var name = path.Segments[path.Segments.Count - 1];
        return host.Root.Reach(path.Segments.Take(path.Segments.Count - 1)) is var (node, scope) && node.Find(name) is { Family: { } family } next && next.ElementOf(name) is { } element
            ? [.. scope.Elements(family).Where(item => item.Value.Equals(element)).Select(static item => item.Origin)] : [];
    }

    // A setting that a facet declares is in the effective state, whatever way it was set.
    private ReadOption? Declared(NixosPath path, ModelScope root)
    {
        if (Find(path.Segments, root) is not { Setting: { Option: { } option } setting, Scope: var scope }) return null;
        if (setting.Kind == SettingKind.Set)
        {
            var items = scope.All(setting);
            if (items.IsOpen || items.Items.Any(static item => !item.Certain)) return ReadOption.Unknown([.. items.OpenedBy, .. items.Items.Select(static item => item.Origin)]);
            return items.Items.Count == 0 ? null
                : new(true, new NixosValue.List(items.Items.Select(item => option.Codec.Write(item.Value))), [.. items.Items.Select(static item => item.Origin).Distinct()]);
        }
        return scope.Scalar(setting) switch
        {
            null => option.DefaultOf(host.Release) is { } standard ? new(false, option.Codec.Write(standard), []) : null,
            { Value: null } unknown => ReadOption.Unknown(unknown.Origins),
            { } known => new(true, option.Codec.Write(known.Value!), known.Origins),
        };
    }

    private static (SettingKey Setting, ModelScope Scope)? Find(IReadOnlyList<string> segments, ModelScope root) =>
        root.Reach(segments) is var (node, scope) && node.Keys.FirstOrDefault(static key => key.Kind != SettingKind.Family) is { } setting ? (setting, scope) : null;

    private NixosValue? Default(NixosPath path) =>
        DescribedOptions.DefaultOf(path, host) ?? (NixosOptions.Find(Table, path, host.Release).Option?.Default is { } text ? OptionLiteral.Read(text) : null);

    // The table of the host's own release is read where options are set by path; without them it says nothing new.
    private OptionTable Table => host.Nixos.Definitions.Count == 0 ? OptionTable.BuiltIn : host.Files.Table;
}
