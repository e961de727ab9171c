namespace Hardening.Overview.Facts;

/// <summary>The options that a host sets by path or through an import, each with the value that wins.</summary>
internal sealed class SetOptions
{
    private readonly Dictionary<NixosPath, SetOption> options;
    private readonly Dictionary<Origin, string> calls = [];

    private SetOptions(HostModel host)
    {
        var nixos = host.Nixos;
        foreach (var definition in nixos.ByPath)
            foreach (var origin in definition.Origins) calls.TryAdd(origin, definition.Path.Text);
        foreach (var import in host.Imports) calls.TryAdd(import.Origin, import.Value.ToString());
        foreach (var module in nixos.Modules) calls.TryAdd(module.Origin, module.Value.ToString());
        options = nixos.Definitions.SelectMany(Leaves).GroupBy(leaf => leaf.Path)
            .ToDictionary(group => group.Key, group => Winner(group.Key, [.. group.Where(leaf => leaf.Priority == group.Min(one => one.Priority))]));
    }

    public IEnumerable<SetOption> All => options.Values;

    public static SetOptions Of(HostModel host) => new(host);

    public SetOption? Find(NixosPath path) => options.GetValueOrDefault(path);

    /// <summary>The options that a pattern with placeholders covers, with the names in their place.</summary>
    public IEnumerable<(SetOption Option, string[] Names)> Matching(NixosPath pattern) =>
        from option in options.Values
        where option.Path.Segments.Count == pattern.Segments.Count && pattern.Segments.Zip(option.Path.Segments).All(pair => pair.First == "<name>" || pair.First == pair.Second)
        select (option, pattern.Segments.Zip(option.Path.Segments).Where(pair => pair.First == "<name>").Select(pair => pair.Second).ToArray());

    /// <summary>The options that calls set, or the modules that they import.</summary>
    public IEnumerable<string> NamesOf(IEnumerable<Origin> origins) => origins.Where(calls.ContainsKey).Select(origin => calls[origin]).Distinct();

    /// <summary>Whether a call sets an option by path or imports a module.</summary>
    public bool Has(Origin origin) => calls.ContainsKey(origin);

    private static IEnumerable<(NixosPath Path, NixosValue? Value, int Priority, IReadOnlyList<Origin> Origins)> Leaves(OptionDefinition definition) =>
        Leaves(definition.Path, definition.Known).Select(leaf => (leaf.Path, leaf.Value, definition.Priority, definition.Origins));

    private static IEnumerable<(NixosPath Path, NixosValue? Value)> Leaves(NixosPath path, NixosValue? value) =>
        value is NixosValue.Attributes { Members: { Count: > 0 } members } ? members.SelectMany(member => Leaves(path.Child(member.Key), member.Value)) : [(path, value)];

    // Lists of equal strength are put together; other values of equal strength contradict each other.
    private static SetOption Winner(NixosPath path, (NixosPath Path, NixosValue? Value, int Priority, IReadOnlyList<Origin> Origins)[] all)
    {
        Origin[] origins = [.. all.SelectMany(one => one.Origins).Distinct()];
        return all.All(one => one.Value is NixosValue.List) ? new(path, new NixosValue.List(all.SelectMany(one => ((NixosValue.List)one.Value!).Items)), origins)
            : new(path, all.All(one => Equals(one.Value, all[0].Value)) ? all[0].Value : null, origins);
    }
}

/// <summary>An option that is set.</summary>
/// <param name="Path">The option.</param>
/// <param name="Value">Its value; null where it is unknown.</param>
/// <param name="Origins">The calls that set it.</param>
internal sealed record SetOption(NixosPath Path, NixosValue? Value, IReadOnlyList<Origin> Origins)
{
    public bool IsOn => Value is NixosValue.Boolean { Value: true };

    public bool IsOff => Value is NixosValue.Boolean { Value: false };

    /// <summary>The texts of a list, or the one text.</summary>
    public IEnumerable<string> Texts => Value switch
    {
        NixosValue.Text(var text) => [text],
        NixosValue.List list => list.Items.OfType<NixosValue.Text>().Select(text => text.Value),
        _ => [],
    };
}
