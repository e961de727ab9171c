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
}

/// <summary>An array, a list or a set; with <see cref="Rest"/> where elements are not known.</summary>
internal sealed class ListObject(ListKind kind, TypeRef element, Value[] items, ListPlace? place = null) : HeapObject
{
    public ListKind Kind { get; } = kind;

    public TypeRef Element { get; } = element;

    public Value[] Items { get; } = items;

    /// <summary>Where the elements stand, for <see cref="ListKind.Listed"/>.</summary>
    public ListPlace? Place { get; } = place;

    public bool IsWhole => Array.IndexOf(Items, Rest.OfSequence) < 0;

    public ListObject With(Value[] items) => new(Kind, Element, items, Place);
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

    public DictionaryObject With(Value[] keys, Value[] values) => new(Key, Element, keys, values);
}
