using System.Collections;

namespace Hardening.Model;

/// <summary>A set of values that calls add to. It may be <em>open</em>: then it holds at least what it lists.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public readonly struct SettingSet<T> : IEnumerable<SettingSet<T>.Item> where T : notnull
{
    private readonly SetEntry? entry;

    internal SettingSet(SetEntry entry) => this.entry = entry;

    /// <summary>True when values may have been added that are not known.</summary>
    public bool IsOpen => entry?.IsOpen ?? false;

    /// <summary>True when no call adds anything, for certain.</summary>
    public bool IsEmpty => entry is null || (entry.Items.Count == 0 && !entry.IsOpen);

    /// <summary>The calls whose values are not known.</summary>
    public IReadOnlyList<Origin> OpenedBy => entry?.OpenedBy ?? [];

    /// <summary>True only when the value is in the set for certain.</summary>
    public bool Has(T value) => entry?.Find(value) is { Certain: true };

    /// <summary>True only when the value is not in the set for certain.</summary>
    public bool Lacks(T value) => !IsOpen && entry?.Find(value) is null;

    /// <summary>The value's call, where the value is in the set for certain.</summary>
    public Origin? OriginOf(T value) => entry?.Find(value) is { Certain: true } item ? item.Origin : null;

    /// <summary>The values that are in the set for certain, in the order in which they were added.</summary>
    public IEnumerable<T> Certain => this.Where(item => item.IsCertain).Select(item => item.Value);

    /// <summary>All values that are known, in the order in which they were added.</summary>
    public IEnumerator<Item> GetEnumerator() =>
        (entry?.Items ?? PersistentList<SetItem>.Empty).Select(item => new Item((T)item.Value, item.Origin, item.Certain)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One value of a set.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Origin">The call that added it.</param>
    /// <param name="IsCertain">False when only some paths of the program add it.</param>
    public readonly record struct Item(T Value, Origin Origin, bool IsCertain);
}
