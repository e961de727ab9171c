namespace Hardening.Model;

/// <summary>All settings that are declared, by the path of their option and by their name.</summary>
internal sealed class SettingCatalogue
{
    private static readonly Lazy<SettingCatalogue> Built = new(static () => new SettingCatalogue());

    private readonly Dictionary<string, (SettingKey Key, SettingKey? Family)> names = new(StringComparer.Ordinal);

    private SettingCatalogue()
    {
        foreach (var keys in Declared) Add(Root, keys, null);
    }

    public static SettingCatalogue Instance => Built.Value;

    /// <summary>The options of a whole system; those of the system inside a container are the same, below its path.</summary>
    public SettingNode Root { get; } = new(null);

    /// <summary>The names of the facets that declare settings.</summary>
    public IEnumerable<string> Facets => names.Values.Select(static found => found.Key.Facet).Distinct(StringComparer.Ordinal);

    /// <summary>All settings, each with the family whose elements have it, or null.</summary>
    public IEnumerable<(SettingKey Key, SettingKey? Family)> All => names.Values;

    private static IEnumerable<IReadOnlyList<SettingKey>> Declared =>
    [
        HostSettings.Keys,
        HardwareSettings.Keys,
        KernelSettings.Keys,
        NetworkSettings.Keys,
        FirewallSettings.Keys,
        WirelessSettings.Keys,
        UsersSettings.Keys,
        SecuritySettings.Keys,
        SystemdSettings.Keys,
        UpdatesSettings.Keys,
        TimeSettings.Keys,
        SshSettings.Keys,
        SecretsSettings.Keys,
        BootSettings.Keys,
        BackupSettings.Keys,
        ServicesSettings.Keys,
        StorageSettings.Keys,
        ContainersSettings.Keys,
        TraefikSettings.Keys,
        AutheliaSettings.Keys,
        AdGuardHomeSettings.Keys,
        ImmichSettings.Keys,
        VaultwardenSettings.Keys,
        OpenCloudSettings.Keys,
    ];

    /// <summary>The setting of a name such as <c>Ssh.Ports</c>, with the family whose elements have it, or null.</summary>
    public (SettingKey Key, SettingKey? Family)? Find(string facet, string name) =>
        names.TryGetValue($"{facet}.{name}", out var found) ? found : null;

    private void Add(SettingNode node, IReadOnlyList<SettingKey> keys, SettingKey? family)
    {
        foreach (var key in keys)
        {
            var name = $"{key.Facet}.{key.Name}";
            if (!names.ContainsKey(name)) names.Add(name, (key, family));
            if (key.Option?.Formerly is { } former) Place(node, former, key, family);
            var end = key.Option is { } option ? Place(node, option, key, family) : null;
            // Elements that are no attributes of their own have no options either, but names.
            if (key.Elements.Count > 0) Add(end is { Family: not null } ? end : new SettingNode(null), key.Elements, key);
        }
    }

    private SettingNode Place(SettingNode node, SettingOption option, SettingKey key, SettingKey? family)
    {
        var (from, path) = option.IsRooted ? (Root, option.Path) : (node, family is null ? option.PathBelow(null) : option.Path);
        var end = option.IsElement ? node : Walk(from, path, option.IsRooted ? family ?? key : key);
        // The names in a set lead to elements; the set itself is the family.
        var own = end.Family == key ? Walk(from, NixosPath.Of(path.Segments.Take(path.Segments.Count - 1)), key) : end;
        own.Keys.Add(key);
        return end;
    }

    private static SettingNode Walk(SettingNode node, NixosPath path, SettingKey key)
    {
        foreach (var segment in path.Segments)
            node = segment == "<name>" ? node.Any ??= new SettingNode(key)
                : segment.EndsWith("<name>", StringComparison.Ordinal) ? node.Prefixed(segment.Substring(0, segment.Length - "<name>".Length), key)
                : node.Child(segment);
        return node;
    }
}

/// <summary>A place in the tree of options.</summary>
/// <param name="family">The family that a name here is an element of; null where it is a plain name.</param>
/// <param name="prefix">What a name here has before that of the element.</param>
internal sealed class SettingNode(SettingKey? family, string prefix = "")
{
    private readonly Dictionary<string, SettingNode> children = new(StringComparer.Ordinal);
    private readonly List<SettingNode> prefixed = [];
    private readonly string prefix = prefix;

    /// <summary>The family that a name here is an element of.</summary>
    public SettingKey? Family { get; } = family;

    /// <summary>The element that a name here is; null where the family has none of the name.</summary>
    public object? ElementOf(string name) => Family?.Option?.Codec.Read(new NixosValue.Text(name.Substring(prefix.Length)));

    /// <summary>The settings that are this option.</summary>
    public List<SettingKey> Keys { get; } = [];

    /// <summary>What any name leads to.</summary>
    public SettingNode? Any { get; set; }

    public bool HasChildren => children.Count > 0 || prefixed.Count > 0 || Any is not null;

    /// <summary>All settings here and below.</summary>
    public IEnumerable<SettingKey> Below => Keys.Concat(children.Values.Concat(prefixed).Concat(Any is null ? [] : [Any]).SelectMany(static child => child.Below));

    /// <summary>What a name leads to; made where it leads nowhere yet.</summary>
    public SettingNode Child(string name)
    {
        if (!children.TryGetValue(name, out var child)) children.Add(name, child = new SettingNode(null));
        return child;
    }

    /// <summary>What names with a prefix lead to, such as <c>container@</c>; made where they lead nowhere yet.</summary>
    public SettingNode Prefixed(string before, SettingKey element)
    {
        var found = prefixed.Find(node => node.prefix == before);
        if (found is null) prefixed.Add(found = new SettingNode(element, before));
        return found;
    }

    /// <summary>What a name of a path leads to, or null. A name that is declared by itself, such as the account root, has the options of any name besides.</summary>
    public SettingNode? Find(IReadOnlyList<string> path, int at) =>
        Find(path[at]) is { } next && (Any is null || at + 1 == path.Count || next == Any || next.Find(path[at + 1]) is not null) ? next : Any;

    /// <summary>What a name leads to, or null.</summary>
    public SettingNode? Find(string name) => children.TryGetValue(name, out var child) ? child
        : prefixed.Find(node => name.Length > node.prefix.Length && name.StartsWith(node.prefix, StringComparison.Ordinal)) ?? Any;
}
