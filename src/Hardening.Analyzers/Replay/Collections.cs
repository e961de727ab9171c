namespace Hardening.Analyzers.Replay;

/// <summary>New collections of the framework, and members that change nothing.</summary>
internal static class Collections
{
    private const string Generic = "T:System.Collections.Generic.";
    private const string Immutable = "T:System.Collections.Immutable.";

    private static readonly Dictionary<string, ListKind> Lists = new(StringComparer.Ordinal)
    {
        [Generic + "List`1"] = ListKind.List, [Generic + "HashSet`1"] = ListKind.Set, [Generic + "SortedSet`1"] = ListKind.SortedSet, [Generic + "Queue`1"] = ListKind.Queue,
        [Generic + "Stack`1"] = ListKind.Stack, [Generic + "LinkedList`1"] = ListKind.Linked, [Generic + "PriorityQueue`2"] = ListKind.Priority,
        ["T:System.Collections.ObjectModel.Collection`1"] = ListKind.List, ["T:System.Collections.ObjectModel.ObservableCollection`1"] = ListKind.List, ["T:System.Collections.ObjectModel.ReadOnlyCollection`1"] = ListKind.List,
        [Immutable + "ImmutableArray`1"] = ListKind.Immutable, [Immutable + "ImmutableList`1"] = ListKind.Immutable, [Immutable + "ImmutableHashSet`1"] = ListKind.ImmutableSet,
        [Immutable + "ImmutableArray"] = ListKind.Immutable, [Immutable + "ImmutableList"] = ListKind.Immutable, [Immutable + "ImmutableHashSet"] = ListKind.ImmutableSet,
        ["T:System.Collections.Frozen.FrozenSet"] = ListKind.ImmutableSet,
    };

    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        Generic + "Dictionary`2", Generic + "SortedDictionary`2", Generic + "SortedList`2", Generic + "OrderedDictionary`2", "T:System.Collections.Concurrent.ConcurrentDictionary`2",
        Immutable + "ImmutableDictionary`2", Immutable + "ImmutableSortedDictionary`2", Immutable + "ImmutableDictionary", Immutable + "ImmutableSortedDictionary", "T:System.Collections.Frozen.FrozenDictionary",
        "T:System.Collections.ObjectModel.ReadOnlyDictionary`2",
    };

    // They read what they are given and keep nothing.
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "T:System.Console", "T:System.Diagnostics.Debug", "T:System.Diagnostics.Trace", "T:System.String", "T:System.Math", "T:System.Environment", "T:System.IO.Path",
        "T:System.Object", "T:System.Convert", "T:System.ArgumentNullException", "T:System.ArgumentException", "T:System.Int32", "T:System.TimeSpan", "T:System.DateTime",
        "T:System.GC", "T:System.IO.TextWriter", "T:System.Guid", "T:System.Random", "T:System.Threading.Thread", "T:System.IO.File", "T:System.IO.Directory", "T:System.DateTimeOffset",
        "T:System.Threading.Tasks.Task", "T:System.Char", "T:System.Boolean", "T:System.Int64", "T:System.ArgumentOutOfRangeException", "T:System.Double",
    };

    // They write to an array that they are given.
    private static readonly HashSet<string> Writers = new(StringComparer.Ordinal) { "NextBytes", "Shuffle", "CopyTo", "ToBase64CharArray", "Read", "ReadBlock" };

    /// <summary>Null where it is no new collection that is followed.</summary>
    public static Value? Create(Machine m, Invocation call)
    {
        var (type, arguments) = (call.Method.Type, call.Arguments);
        if (!call.Method.IsConstructor) return Made(m, call);
        if (type.Id == "T:System.Text.StringBuilder") return Builder(m, call);
        if (type.Id == "T:System.Lazy`1") return Deferred(m, call);
        if (Lists.TryGetValue(type.Id, out var kind)) return kind == ListKind.Priority ? Priority(m, call) : List(m, call, kind, type.Arguments[0]);
        return Maps.Contains(type.Id) ? Map(m, call, type.Arguments[0], type.Arguments[1]) : null;
    }

    /// <summary>Objects of the type are collections of the machine.</summary>
    public static bool IsFollowed(TypeRef type) => Lists.ContainsKey(type.Id) || Maps.Contains(type.Id);

    /// <summary>An empty one; null if it is not one that can change.</summary>
    public static Value? New(Machine m, TypeRef type) =>
        Lists.TryGetValue(type.Id, out var kind) && kind is not (ListKind.Immutable or ListKind.ImmutableSet or ListKind.Priority) && !type.Id.Contains("ReadOnly") ? m.Allocate(new ListObject(kind, type.Arguments[0], []))
        : type.Id == Generic + "Dictionary`2" ? m.Allocate(new DictionaryObject(type.Arguments[0], type.Arguments[1], [], []))
        : null;

    /// <summary>True where the call reads only: its arguments stay known.</summary>
    public static bool IsHarmless(Invocation call) =>
        Readers.Contains(call.Method.Type.Id)
        && !call.Arguments.Any(static a => a is Closure or Query)
        && call.Method.Parameters.All(static p => p.Kind != Microsoft.CodeAnalysis.RefKind.Ref && p.Type.Id != "T:System.Span`1")
        && !(Writers.Contains(call.Method.Name) && call.Method.Parameters.Any(static p => p.Type.Element is not null));

    private static Value? List(Machine m, Invocation call, ListKind kind, TypeRef element)
    {
        if (Parts(call) is not { } parts) return null;
        if (kind is ListKind.Set or ListKind.SortedSet or ListKind.ImmutableSet)
            return LinqResults.Set(m, kind, element, parts.Items ?? m.Allocate(new ListObject(ListKind.Array, element, [])), parts.Comparer);
        var items = parts.Items is null ? [] : Sequences.Collect(m, parts.Items);
        // What is put on a stack last comes first.
        return LinqResults.List(m, kind, element, kind == ListKind.Stack ? [.. Enumerable.Reverse(items)] : items);
    }

    private static Value? Priority(Machine m, Invocation call)
    {
        if (Parts(call) is not { } parts) return null;
        var items = parts.Items is null ? [] : Sequences.Collect(m, parts.Items);
        return m.IsHalted || !items.All(static item => item is TupleValue) ? null : m.Allocate(new ListObject(ListKind.Priority, call.Method.Type.Arguments[0], items) { Comparer = parts.Comparer });
    }

    private static Value? Map(Machine m, Invocation call, TypeRef key, TypeRef value)
    {
        if (Parts(call) is not { } parts) return null;
        var isSorted = call.Method.Type.Id.Contains("Sorted");
        var isImmutable = call.Method.Type.Id.Contains("Immutable") || call.Method.Type.Id.Contains("Frozen");
        var map = m.Allocate(new DictionaryObject(key, value, [], []) { Comparer = parts.Comparer, IsSorted = isSorted, IsUnordered = !isSorted && (isImmutable || call.Method.Type.Id.Contains("Concurrent")) });
        foreach (var pair in parts.Items is null ? [] : Sequences.Collect(m, parts.Items))
        {
            if (m.IsHalted) return Value.Unknown;
            if (pair is not TupleValue { Items: [var k, var v] } || m.ContentOf<DictionaryObject>(map) is not { } now || Dictionaries.Find(m, now, k) is not { } at) return null;
            if (at >= 0 && !isImmutable)
            {
                m.IsDead = true;
                return Value.Unknown;
            }
            if (at >= 0 && !call.Method.Type.Id.Contains("Frozen") && !Joining.Alike(now.Values[at], v)) return null;
            Dictionaries.Set(m, map, now, at, [k, v], Value.Unknown);
        }
        if (isImmutable && m.ContentOf<DictionaryObject>(map) is { } made)
            m.Write(map, made.With(made.Keys, made.Values, isImmutable: true));
        return map;
    }

    private static Value? Builder(Machine m, Invocation call)
    {
        var text = call.Method.Parameters.Length > 0 && call.Method.Parameters[0].Type.Special == Microsoft.CodeAnalysis.SpecialType.System_String ? call.Arguments[0] : null;
        if (text is null or { IsNull: true }) return m.Allocate(new ListObject(ListKind.Text, TypeRef.Object, []));
        return call.Arguments.Length > 2 ? null : m.Allocate(new ListObject(ListKind.Text, TypeRef.Object, [text]));
    }

    private static Value? Deferred(Machine m, Invocation call)
    {
        if (call.Method.Parameters.Length == 0) return null;
        var isFactory = call.Method.Parameters[0].Type.Kind == Microsoft.CodeAnalysis.TypeKind.Delegate;
        if (isFactory && call.Arguments[0] is Closure or Several) return m.Allocate(new Deferred(call.Arguments[0], null));
        return isFactory || call.Method.Parameters[0].Name != "value" ? null : m.Allocate(new Deferred(Value.Null, call.Arguments[0]));
    }

    // What a collection is made with: its elements, how they are compared; how much room there is does not matter. Null where it is something else.
    private static (Value? Items, Value Comparer)? Parts(Invocation call)
    {
        Value? items = null;
        var comparer = Value.Null;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var (name, type) = (call.Method.Parameters[i].Name, call.Method.Parameters[i].Type);
            if (type.Special == Microsoft.CodeAnalysis.SpecialType.System_Int32) continue;
            if (name.EndsWith("omparer", StringComparison.Ordinal)) comparer = call.Arguments[i];
            else if (items is null && type.Kind is Microsoft.CodeAnalysis.TypeKind.Interface or Microsoft.CodeAnalysis.TypeKind.Array || type.Id is "T:System.ReadOnlySpan`1" or "T:System.Span`1") items = call.Arguments[i];
            else return null;
        }
        return comparer.IsUnknown || items is { IsUnknown: true } or { IsNull: true } ? null : (items, comparer);
    }

    // Functions that make a collection, and the empty ones.
    private static Value? Made(Machine m, Invocation call)
    {
        var (type, name) = (call.Method.Type, call.Method.Name);
        var types = call.Method.TypeArguments.Length > 0 ? call.Method.TypeArguments : type.Arguments;
        if (call.Method.DocId is "M:System.Array.Empty``1") return m.Allocate(new ListObject(ListKind.Array, types[0], []));
        if (!call.Method.IsStatic) return null;
        if (Lists.TryGetValue(type.Id, out var kind) && types.Length > 0)
        {
            if (kind is not (ListKind.Immutable or ListKind.ImmutableSet)) return null;
            if (name == "CreateBuilder") return m.Allocate(new ListObject(kind == ListKind.Immutable ? ListKind.List : ListKind.Set, types[0], []));
            if (name is "CreateRange" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet" or "ToFrozenSet") return List(m, call, kind, types[0]);
            if (name != "Create") return null;
            // One after another, or as they come.
            return call.Arguments.Length == 1 && call.Method.Parameters[0].Type is var first && (first.Element is not null || first.Id is "T:System.ReadOnlySpan`1" or "T:System.Span`1")
                ? List(m, call, kind, types[0])
                : kind == ListKind.Immutable ? m.Allocate(new ListObject(kind, types[0], call.Arguments)) : LinqResults.Set(m, kind, types[0], m.Allocate(new ListObject(ListKind.Array, types[0], call.Arguments)), Value.Null);
        }
        if (!Maps.Contains(type.Id) || types.Length < 2) return null;
        if (name is "CreateRange" or "ToImmutableDictionary" or "ToImmutableSortedDictionary" or "ToFrozenDictionary" or "Create" && !call.Method.Parameters.Any(static p => p.Type.Kind == Microsoft.CodeAnalysis.TypeKind.Delegate)) return Map(m, call, types[0], types[1]);
        return name == "CreateBuilder" ? m.Allocate(new DictionaryObject(types[0], types[1], [], []) { IsSorted = type.Id.Contains("Sorted"), IsUnordered = !type.Id.Contains("Sorted") }) : null;
    }

    /// <summary>The empty collection that a static field of a type holds; null if it is not one.</summary>
    public static Value? Empty(Machine m, TypeRef type) =>
        Lists.TryGetValue(type.Id, out var kind) && kind is ListKind.Immutable or ListKind.ImmutableSet ? m.Allocate(new ListObject(kind, type.Arguments[0], []))
        : Maps.Contains(type.Id) && type.Id.Contains("Immutable") ? m.Allocate(new DictionaryObject(type.Arguments[0], type.Arguments[1], [], []) { IsImmutable = true, IsSorted = type.Id.Contains("Sorted"), IsUnordered = !type.Id.Contains("Sorted") })
        : null;
}
