namespace Hardening.Model;

/// <summary>What a host's state holds of one setting.</summary>
internal abstract class Entry
{
    /// <summary>True when both hold the same from the same calls.</summary>
    public abstract bool IsSameAs(Entry other);

    protected static bool AreSame(IReadOnlyList<Origin> a, IReadOnlyList<Origin> b) => a.Count == b.Count && a.All(b.Contains);
}

/// <summary>A scalar: known when it has a value, else unknown.</summary>
internal sealed class ScalarEntry(object? value, IReadOnlyList<Origin> origins, ScalarEntry? replaced = null) : Entry
{
    public object? Value { get; } = value;

    public IReadOnlyList<Origin> Origins { get; } = origins;

    /// <summary>The differing value that stood here before the call that wins, or null.</summary>
    public ScalarEntry? Replaced { get; } = replaced;

    public override bool IsSameAs(Entry other) =>
        other is ScalarEntry scalar && Equals(Value, scalar.Value) && AreSame(Origins, scalar.Origins);

    // join     absent    known a   known b   unknown
    // absent   absent    unknown   unknown   unknown
    // known a            known a   unknown   unknown      (a and b differ)
    public static ScalarEntry Join(ScalarEntry? a, ScalarEntry? b)
    {
        var origins = (a?.Origins ?? []).Union(b?.Origins ?? []).ToArray();
        return a?.Value is { } value && value.Equals(b?.Value) ? new(value, origins) : new(null, origins);
    }
}

/// <summary>One value of a set. A value that only some paths of the program add is possible, not certain.</summary>
internal sealed class SetItem(object value, Origin origin, bool certain)
{
    public object Value { get; } = value;

    public Origin Origin { get; } = origin;

    public bool Certain { get; } = certain;
}

/// <summary>A set, or the elements of a family. An open one may hold more than what it lists.</summary>
internal sealed class SetEntry(PersistentList<SetItem> items, IReadOnlyList<Origin> openedBy, bool open) : Entry
{
    public static readonly SetEntry Empty = new(PersistentList<SetItem>.Empty, [], false);

    public PersistentList<SetItem> Items { get; } = items;

    public bool IsOpen { get; } = open;

    /// <summary>The calls whose values are not known.</summary>
    public IReadOnlyList<Origin> OpenedBy { get; } = openedBy;

    public SetItem? Find(object value)
    {
        foreach (var item in Items)
            if (item.Value.Equals(value)) return item;
        return null;
    }

    public SetEntry Add(object value, Origin origin)
    {
        var item = new SetItem(value, origin, certain: true);
        return Find(value) switch
        {
            null => new(Items.Add(item), OpenedBy, IsOpen),
            { Certain: true } => this,
            { } possible => new(PersistentList<SetItem>.Of(Items.Select(i => ReferenceEquals(i, possible) ? item : i)), OpenedBy, IsOpen),
        };
    }

    /// <summary>The same with a value that may be in it.</summary>
    public SetEntry AddPossible(object value, Origin origin) =>
        Find(value) is null ? new(Items.Add(new SetItem(value, origin, certain: false)), OpenedBy, IsOpen) : this;

    public override bool IsSameAs(Entry other) =>
        other is SetEntry set && IsOpen == set.IsOpen && Items.Count == set.Items.Count && AreSame(OpenedBy, set.OpenedBy)
        && Items.All(item => set.Find(item.Value) is { } theirs && theirs.Certain == item.Certain);

    public SetEntry Opened(IReadOnlyList<Origin> by) => new(Items, OpenedBy.Union(by).ToArray(), true);

    // join: what both have for certain stays certain; what one has is possible; open with anything is open
    public static SetEntry Join(SetEntry a, SetEntry b)
    {
        var openedBy = ReferenceEquals(a.OpenedBy, b.OpenedBy) ? a.OpenedBy : a.OpenedBy.Union(b.OpenedBy).ToArray();
        return new(Continued(a.Items, b.Items) ?? Continued(b.Items, a.Items) ?? Joined(a.Items, b.Items), openedBy, a.IsOpen || b.IsOpen);
    }

    // One of them is the other with more at its end, as after a call that perhaps was made; else null.
    private static PersistentList<SetItem>? Continued(PersistentList<SetItem> items, PersistentList<SetItem> more)
    {
        if (items.Count > more.Count) return null;
        var result = items;
        using var before = items.GetEnumerator();
        foreach (var item in more)
        {
            if (!before.MoveNext()) result = result.Add(Possible(item));
            else if (!ReferenceEquals(before.Current, item)) return null;
        }
        return result;
    }

    private static PersistentList<SetItem> Joined(PersistentList<SetItem> a, PersistentList<SetItem> b)
    {
        var (mine, theirs) = (ByValue(a), ByValue(b));
        return PersistentList<SetItem>.Of(a.Select(item => item.Certain && theirs.TryGetValue(item.Value, out var other) && other.Certain ? item : Possible(item))
            .Concat(b.Where(item => !mine.ContainsKey(item.Value)).Select(Possible)));
    }

    private static Dictionary<object, SetItem> ByValue(PersistentList<SetItem> items)
    {
        var result = new Dictionary<object, SetItem>();
        foreach (var item in items)
            if (!result.ContainsKey(item.Value)) result.Add(item.Value, item);
        return result;
    }

    private static SetItem Possible(SetItem item) => item.Certain ? new(item.Value, item.Origin, false) : item;
}
