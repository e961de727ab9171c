namespace Hardening.Model;

/// <summary>Any option of a host by its path, as NixOS will have it: what facets say, what is set by path or imported, what those bring along, NixOS's default.</summary>
internal sealed class EffectiveOptions
{
    private readonly HostModel host;
    private readonly NixosModel nixos;
    private readonly ModelScope settings;
    private readonly IReadOnlyList<OptionLeaf> all;
    private readonly ILookup<NixosPath, OptionLeaf> leaves;

    /// <param name="described">What the calls say.</param>
    /// <param name="effective">The same host as NixOS will have it.</param>
    public EffectiveOptions(HostModel described, HostModel effective)
    {
        (host, nixos, settings) = (effective, described.Nixos, effective.Root.Silent);
        all = EffectiveState.LeavesOf(described.State, described.Nixos, described.Release);
        leaves = all.ToLookup(static leaf => leaf.Path);
    }

    /// <summary>What one option is.</summary>
    public OptionFact Of(NixosPath path)
    {
        var said = OfSetting(path) ?? OfLeaves(path);
        if (said is not null) return said;
        if (nixos.IsEverythingUnknown) return OptionFact.Unknown(nixos.EverythingUnknownBy);
        if (nixos.UnknownPrefixes.FirstOrDefault(prefix => path.IsWithin(prefix.Path)) is { } lost) return OptionFact.Unknown(lost.Origins);
        return Default(path);
    }

    /// <summary>The names of the elements at a path that ends with a placeholder, with the call that makes each; open where there may be more.</summary>
    public (IReadOnlyList<(string Name, Origin? Origin)> Names, bool IsOpen) NamesAt(IReadOnlyList<string> prefix)
    {
        var names = new Dictionary<string, Origin?>(StringComparer.Ordinal);
        var isOpen = nixos.IsEverythingUnknown;
        if (settings.Reach(prefix) is var (node, scope) && (node.Any?.Family ?? node.Family) is { Kind: SettingKind.Family, Option: { } option } family)
        {
            var elements = scope.All(family);
            isOpen |= elements.IsOpen;
            foreach (var item in elements.Items)
                if (item.Certain && option.Codec.Write(item.Value) is NixosValue.Text { Value: var name }) names[name] = item.Origin;
        }
        foreach (var leaf in all)
            if (leaf.Path.Segments.Count > prefix.Count && leaf.Path.Segments.Take(prefix.Count).SequenceEqual(prefix, StringComparer.Ordinal))
            {
                var name = leaf.Path.Segments[prefix.Count];
                if (leaf.IsCertain && !names.ContainsKey(name)) names.Add(name, leaf.Origins.Count > 0 ? leaf.Origins[0] : null);
            }
            else if (leaf.Value is NixosValue.Expression or null && prefix.Take(leaf.Path.Segments.Count).SequenceEqual(leaf.Path.Segments, StringComparer.Ordinal))
            {
                isOpen = true;
            }
        isOpen |= nixos.UnknownPrefixes.Any(lost => prefix.Take(lost.Path.Segments.Count).SequenceEqual(lost.Path.Segments, StringComparer.Ordinal));
        return ([.. names.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value))], isOpen);
    }

    private OptionFact? OfSetting(NixosPath path)
    {
        if (settings.Reach(path.Segments) is not var (node, scope)) return null;
        OptionFact? standard = null;
        foreach (var key in node.Keys)
        {
            if (key.Option is not { } option || key.Kind == SettingKind.Family) continue;
            if (key.Kind == SettingKind.Set)
            {
                var set = scope.All(key);
                if (set.Items.Count == 0 && !set.IsOpen) continue;
                return new(new NixosValue.List(set.Items.Where(static item => item.Certain).Select(item => option.Codec.Write(item.Value))),
                    [.. set.Items.Select(static item => item.Origin), .. set.OpenedBy]) { IsOpen = set.IsOpen || set.Items.Any(static item => !item.Certain) };
            }
            var entry = scope.Scalar(key);
            if (entry is { Value: { } value }) return new(option.Codec.Write(value), entry.Origins);
            if (entry is not null) return OfLeaves(path) is { IsUnknown: false } exact ? exact : OptionFact.Unknown(entry.Origins);
            if (option.DefaultOf(host.Release) is { } given) standard = new(option.Codec.Write(given), []) { IsDefault = true };
        }
        return leaves.Contains(path) ? null : standard;
    }

    private OptionFact? OfLeaves(NixosPath path)
    {
        OptionLeaf[] said = [.. leaves[path]];
        if (said.Length == 0) return Inside(path) ?? Around(path);
        var best = said.Min(static leaf => leaf.Priority);
        OptionLeaf[] winners = [.. said.Where(leaf => leaf.Priority == best)];
        Origin[] origins = [.. winners.SelectMany(static leaf => leaf.Origins).Distinct()];
        if (said.Any(leaf => !leaf.IsCertain && leaf.Priority <= best) || winners.Any(static leaf => leaf.Value is null)) return OptionFact.Unknown(origins);
        if (winners.All(leaf => leaf.Value!.Equals(winners[0].Value))) return new(winners[0].Value, origins);
        return winners.All(static leaf => leaf.Value is NixosValue.List) ? new(new NixosValue.List(winners.SelectMany(static leaf => ((NixosValue.List)leaf.Value!).Items)), origins)
            : winners.All(static leaf => leaf.Value is NixosValue.Text) ? new(new NixosValue.Text(string.Join("\n", winners.Select(static leaf => ((NixosValue.Text)leaf.Value!).Value))), origins)
            : OptionFact.Unknown(origins);
    }

    // A set of which members are said.
    private OptionFact? Inside(NixosPath path)
    {
        OptionLeaf[] members = [.. all.Where(leaf => leaf.Path.Segments.Count > path.Segments.Count && leaf.Path.IsWithin(path))];
        return members.Length == 0 ? null : new(NixosValue.From(new Dictionary<string, object?>()), [.. members.SelectMany(static leaf => leaf.Origins).Distinct()]) { IsOpen = true };
    }

    // A member of a set that is said as a whole, in a way that only Nix can work out.
    private OptionFact? Around(NixosPath path) =>
        all.FirstOrDefault(leaf => leaf.Path.Segments.Count < path.Segments.Count && path.IsWithin(leaf.Path)) is { } outer
            ? outer.Value is NixosValue.Attributes ? null : OptionFact.Unknown(outer.Origins) : null;

    private OptionFact Default(NixosPath path) => NixosOptions.Find(nixos.Files.Table, path, host.Release).Option switch
    {
        { IsFree: true } or null => OptionFact.Unset,
        { Default: { } text } when OptionLiteral.Read(text) is { } value => new(value, []) { IsDefault = true },
        { Default: null } => OptionFact.Unset,
        _ => OptionFact.Unset with { DependsOnOthers = true },
    };
}

/// <summary>One definition of one option, below the host.</summary>
internal sealed record OptionLeaf(NixosPath Path, NixosValue? Value, int Priority, bool IsCertain, IReadOnlyList<Origin> Origins);

/// <summary>What is known of an option.</summary>
/// <param name="Value">The value; null where it is unset or unknown.</param>
/// <param name="Origins">The calls behind it; none for a default.</param>
internal sealed record OptionFact(NixosValue? Value, IReadOnlyList<Origin> Origins)
{
    public static OptionFact Unset { get; } = new(null, []);

    /// <summary>Whether it is set and the value is not known.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether there may be more items than <see cref="Value"/> has.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether NixOS's default decides it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether it is unset and NixOS's default depends on other options.</summary>
    public bool DependsOnOthers { get; init; }

    public static OptionFact Unknown(IReadOnlyList<Origin> origins) => new(null, origins) { IsUnknown = true };
}
