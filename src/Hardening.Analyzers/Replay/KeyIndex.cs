namespace Hardening.Analyzers.Replay;

/// <summary>
/// Where each of the plain values of a set or each of the keys of a dictionary stands. What is put in last is added to the index that its
/// predecessor has: there it lies beyond the end.
/// </summary>
internal sealed class KeyIndex
{
    private readonly Dictionary<object, int> positions;

    private KeyIndex(Value comparer) => positions = new(comparer is Known { Clr: StringComparer texts } ? new Texts(texts) : EqualityComparer<object>.Default);

    /// <summary>The index of these items; null where one of them is not plain.</summary>
    public static KeyIndex? Of(Value[] items, Value comparer)
    {
        if (!comparer.IsNull && comparer is not Known { Clr: StringComparer }) return null;
        var index = new KeyIndex(comparer);
        for (var i = 0; i < items.Length; i++)
            if (!index.Add(items[i], i)) return null;
        return index;
    }

    /// <summary>Where a value stands in the first <paramref name="count"/> items, -1 where it does not; null where it is not plain.</summary>
    public int? Find(Value value, int count) => Plain(value) is not { } key ? null : positions.TryGetValue(key, out var at) && at < count ? at : -1;

    /// <summary>The same index with one more item; null where another one stands there.</summary>
    public KeyIndex? With(Value value, int count) => positions.Count == count && Add(value, count) ? this : null;

    private bool Add(Value value, int at)
    {
        if (Plain(value) is not { } key || positions.ContainsKey(key)) return false;
        positions.Add(key, at);
        return true;
    }

    private static object? Plain(Value value) => value is Known { Clr: string or ValueType } known ? known.Clr : null;

    private sealed class Texts(StringComparer comparer) : IEqualityComparer<object>
    {
        public new bool Equals(object? a, object? b) => a is string x && b is string y ? comparer.Equals(x, y) : object.Equals(a, b);

        public int GetHashCode(object value) => value is string text ? comparer.GetHashCode(text) : value.GetHashCode();
    }
}
