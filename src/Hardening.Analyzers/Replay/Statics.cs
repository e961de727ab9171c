namespace Hardening.Analyzers.Replay;

/// <summary>Runs what a type does before its first use: the initialisers of its static fields in the order of the text.</summary>
internal static class Statics
{
    private const string Mark = "static ";
    private const string MarkOfAll = Mark + "*";

    public static void Ensure(Machine m, string type)
    {
        if (m.Statics.Find(Mark + type) is not null || m.IsHalted) return;
        if (m.Statics.Find(MarkOfAll) is null && m.StaticStarts.TryGetValue(type, out var start)) m.Apply(start);
        else Run(m, type);
    }

    /// <summary>A way on which a type was not used yet catches up with one on which it was.</summary>
    public static void CatchUp(Machine m, PersistentMap<string, Value> from)
    {
        foreach (var name in PersistentMap<string, Value>.Differing(m.Statics, from).ToArray())
            if (name.StartsWith(Mark, StringComparison.Ordinal) && m.Statics.Find(name) is null && m.StaticStarts.TryGetValue(name.Substring(Mark.Length), out var start))
                m.Apply(start);
    }

    /// <summary>Any static field may have been written to, also of a type that was not used so far.</summary>
    public static void Forget(Machine m)
    {
        foreach (var pair in m.Statics.Pairs().ToArray())
            if (!pair.Key.StartsWith(Mark, StringComparison.Ordinal)) Forget(m, pair.Key);
        m.Statics = m.Statics.Set(MarkOfAll, Value.Null);
    }

    private static void Forget(Machine m, string field)
    {
        m.Lose(m.Statics.Find(field)!);
        m.Statics = m.Statics.Set(field, Value.Unknown);
    }

    private static void Run(Machine m, string type)
    {
        m.Statics = m.Statics.Set(Mark + type, Value.Null);
        if (m.Program.Shape(type) is not { } shape) return;
        var (watch, outer) = (m.StartWatching(), m.Initialized);
        m.Initialized = type;
        foreach (var field in shape.Statics) m.Statics = m.Statics.Set(field.Name, field.Start);
        foreach (var field in shape.Statics)
            if (field.Initializer is { } code)
                m.Statics = m.Statics.Set(field.Name, Calls.Run(m, code, Value.Null, null, [], null));
        if (shape.StaticConstructor is { } constructor && m.Program.Code(constructor)?.Body is { } body) Calls.Run(m, body, Value.Null, null, [], null);
        m.Initialized = outer;
        if (m.StopWatching(watch) is { } start) m.StaticStarts[type] = start;
        if (m.Statics.Find(MarkOfAll) is null) return;
        foreach (var field in shape.Statics) Forget(m, field.Name);
    }
}

/// <summary>What the initialisers of a type did, where that is the same whenever they run.</summary>
internal sealed record StaticStart(KeyValuePair<int, HeapObject>[] Heap, KeyValuePair<string, Value>[] Statics);

/// <summary>What was there before the initialisers of a type ran.</summary>
internal sealed record StaticWatch(int LastId, PersistentMap<string, Value> Statics, HashSet<int>? Writes, bool TouchesMutableStatics, FleetState[] Fleets);

internal sealed partial class Machine
{
    public Dictionary<string, StaticStart> StaticStarts { get; } = new(StringComparer.Ordinal);

    public bool TouchesMutableStatics { get; set; }

    /// <summary>The type whose initialisers are running.</summary>
    public string? Initialized { get; set; }

    public StaticWatch StartWatching()
    {
        var watch = new StaticWatch(lastId, Statics, Writes, TouchesMutableStatics, [.. sessions.Select(static s => s.State)]);
        (Writes, TouchesMutableStatics) = ([], false);
        return watch;
    }

    /// <summary>Null where running the initialisers at another time might do something else.</summary>
    public StaticStart? StopWatching(StaticWatch watch)
    {
        var isStable = !TouchesMutableStatics && Writes!.All(id => id > watch.LastId) && !IsHalted
            && sessions.Count == watch.Fleets.Length && sessions.Select(static s => s.State).SequenceEqual(watch.Fleets);
        watch.Writes?.UnionWith(Writes!);
        (Writes, TouchesMutableStatics) = (watch.Writes, watch.TouchesMutableStatics || TouchesMutableStatics);
        if (!isStable) return null;
        var changed = PersistentMap<string, Value>.Differing(watch.Statics, Statics).Select(name => new KeyValuePair<string, Value>(name, Statics.Find(name)!));
        return new([.. Enumerable.Range(watch.LastId + 1, lastId - watch.LastId).Select(id => new KeyValuePair<int, HeapObject>(id, heap.Find(id)!)).Where(static pair => pair.Value is not null)], [.. changed]);
    }

    public void Apply(StaticStart start)
    {
        foreach (var pair in start.Heap)
            if (heap.Find(pair.Key) is null) heap = heap.Set(pair.Key, pair.Value);
        foreach (var pair in start.Statics)
            if (Statics.Find(pair.Key) is null) Statics = Statics.Set(pair.Key, pair.Value);
    }
}
