namespace Hardening.Analyzers.Replay;

/// <summary>The content of an object at one moment. Immutable: a write puts another one in its place.</summary>
internal abstract class HeapObject
{
    /// <summary>The content of an object that code which is not followed may change at any time: never known again.</summary>
    public static readonly HeapObject Lost = new LostObject();

    public bool IsLost => ReferenceEquals(this, Lost);

    private sealed class LostObject : HeapObject;
}

/// <summary>A local variable that a lambda shares.</summary>
internal sealed class Box(Value? value) : HeapObject
{
    public Value? Value { get; } = value;
}

/// <summary>An object of a class that the user declares.</summary>
internal sealed class UserObject(string type, PersistentMap<string, Value> fields) : HeapObject
{
    public string Type { get; } = type;

    public PersistentMap<string, Value> Fields { get; } = fields;

    public UserObject With(string field, Value value) => new(Type, Fields.Set(field, value));
}

internal enum ListKind
{
    Array,
    List,
    Set,
    /// <summary>The values of a <c>params</c> argument of the DSL, with their lines.</summary>
    Listed,
    Text,
    Queue,
    Stack,
    Linked,
    SortedSet,
    /// <summary>What never changes: each call that would change it gives another one.</summary>
    Immutable,
    ImmutableSet,
    /// <summary>The elements with one key.</summary>
    Group,
    /// <summary>The groups of a lookup.</summary>
    Lookup,
    /// <summary>The elements of a priority queue, each with its priority.</summary>
    Priority,
}

/// <summary>An array, a list or a set; with <see cref="Rest"/> where elements are not known.</summary>
internal sealed class ListObject(ListKind kind, TypeRef element, Value[] items, ListPlace? place = null) : HeapObject
{
    public ListKind Kind { get; } = kind;

    public TypeRef Element { get; } = element;

    public Value[] Items { get; } = items;

    /// <summary>Where the elements stand, for <see cref="ListKind.Listed"/>.</summary>
    public ListPlace? Place { get; } = place;

    /// <summary>How its elements are compared; null where they say so themselves.</summary>
    public Value Comparer { get; init; } = Value.Null;

    /// <summary>What the elements of a <see cref="ListKind.Group"/> have in common.</summary>
    public Value? Key { get; init; }

    /// <summary>Of an array of several dimensions: how long it is in each.</summary>
    public int[]? Sizes { get; init; }

    public bool IsWhole => Sequences.IsWhole(Items);

    /// <summary>Something was taken out of a set: what comes next takes its place.</summary>
    public bool HasHoles { get; init; }

    /// <summary>In which order it is enumerated is not said.</summary>
    public bool IsUnordered => (Kind == ListKind.ImmutableSet || IsScrambled) && Items.Length > 1;

    /// <summary>What was put into a set has taken the place of something else: which, is not said.</summary>
    public bool IsScrambled { get; init; }

    /// <summary>Where a plain value stands, -1 where it does not; null where that has to be asked one by one.</summary>
    public int? Find(Value value) => (index ??= KeyIndex.Of(Items, Comparer))?.Find(value, Items.Length);

    /// <summary>The set with one more element.</summary>
    public ListObject Appended(Value value) => new(Kind, Element, [.. Items, value]) { Comparer = Comparer, IsScrambled = IsScrambled || HasHoles, index = index?.With(value, Items.Length) };

    private KeyIndex? index;

    public bool IsSet => Kind is ListKind.Set or ListKind.SortedSet or ListKind.ImmutableSet;

    public ListObject With(Value[] items) => new(Kind, Element, items, Place) { Comparer = Comparer, Key = Key, Sizes = Sizes, HasHoles = HasHoles && items.Length > 0, IsScrambled = IsScrambled && items.Length > 0 };
}

/// <summary>Where a list of the DSL and its elements stand.</summary>
internal sealed class ListPlace(string file, int line, int[] lines)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public int[] Lines { get; } = lines;
}

/// <summary>A dictionary whose keys are all known, in the order in which they were added.</summary>
internal sealed class DictionaryObject(TypeRef key, TypeRef value, Value[] keys, Value[] values) : HeapObject
{
    public TypeRef Key { get; } = key;

    public TypeRef Element { get; } = value;

    public Value[] Keys { get; } = keys;

    public Value[] Values { get; } = values;

    /// <summary>How its keys are compared; null where they say so themselves.</summary>
    public Value Comparer { get; init; } = Value.Null;

    /// <summary>Its keys stand in their order.</summary>
    public bool IsSorted { get; init; }

    /// <summary>It never changes: each call that would change it gives another one.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>A key was taken out: the next one takes its place.</summary>
    public bool HasHoles { get; init; }

    /// <summary>In which order it is enumerated is not said.</summary>
    public bool IsUnordered { get; init; }

    /// <summary>Where a plain key stands, -1 where it does not; null where that has to be asked one by one.</summary>
    public int? Find(Value key) => (index ??= KeyIndex.Of(Keys, Comparer))?.Find(key, Keys.Length);

    /// <summary>The same with another value at a position.</summary>
    public DictionaryObject WithValue(int at, Value value)
    {
        var values = (Value[])Values.Clone();
        values[at] = value;
        var result = With(Keys, values);
        result.index = index;
        return result;
    }

    /// <summary>The same with one more pair, last.</summary>
    public DictionaryObject Appended(Value key, Value value)
    {
        // It takes the place of one that was taken out: which, is not said.
        var result = With([.. Keys, key], [.. Values, value], hasHoles: false, isUnordered: IsUnordered || HasHoles);
        result.index = index?.With(key, Keys.Length);
        return result;
    }

    private KeyIndex? index;

    public DictionaryObject With(Value[] keys, Value[] values, bool? hasHoles = null, bool? isImmutable = null, bool? isUnordered = null) => new(Key, Element, keys, values)
    {
        Comparer = Comparer, IsSorted = IsSorted, IsUnordered = isUnordered ?? IsUnordered, IsImmutable = isImmutable ?? IsImmutable, HasHoles = (hasHoles ?? HasHoles) && keys.Length > 0,
    };
}

/// <summary>An enumerator: what it enumerates, and where it stands.</summary>
internal sealed class Cursor(Value[] items, int at) : HeapObject
{
    public Value[] Items { get; } = items;

    public int At { get; } = at;
}

/// <summary>A value that is made when it is asked for.</summary>
internal sealed class Deferred(Value factory, Value? made) : HeapObject
{
    public Value Factory { get; } = factory;

    public Value? Made { get; } = made;
}
