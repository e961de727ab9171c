using System.Collections;

namespace Hardening.Model;

/// <summary>A list of values in an order that means something; two are equal when they hold equal values in the same order.</summary>
/// <typeparam name="T">The type of one value.</typeparam>
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>> where T : notnull
{
    private readonly T[] items;

    internal Sequence(T[] items) => this.items = items;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public bool Equals(Sequence<T>? other) => other is not null && items.SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Aggregate(17, (hash, item) => unchecked((hash * 31) + item.GetHashCode()));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values, separated by commas.</summary>
    public override string ToString() => string.Join(",", items);
}

internal static class Sequence
{
    public static Sequence<T> Of<T>(IEnumerable<T> items) where T : notnull => new(items.ToArray());
}
