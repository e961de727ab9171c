namespace Hardening.Analyzers.Replay;

/// <summary>Tells whether another pass through a loop has changed anything that was there before it.</summary>
internal static class Comparing
{
    public static bool IsSame(World before, World after) =>
        before.Locals.Zip(after.Locals, static (a, b) => a is null || Joining.Alike(a, b)).All(static same => same)
        && !PersistentMap<int, HeapObject>.Differing(before.Heap, after.Heap).Any(id => before.Heap.Find(id) is { } old && !IsSame(old, after.Heap.Find(id)!))
        && !PersistentMap<string, Value>.Differing(before.Statics, after.Statics).Any(name => !Joining.Alike(before.Statics.Find(name), after.Statics.Find(name)))
        && before.Fleets.Zip(after.Fleets, IsSame).All(static same => same)
        && before.Escapes.IsSameAs(after.Escapes);

    private static bool IsSame(HeapObject a, HeapObject b) => ReferenceEquals(a, b) || (a, b) switch
    {
        (Box mine, Box theirs) => Joining.Alike(mine.Value, theirs.Value),
        (UserObject mine, UserObject theirs) => !PersistentMap<string, Value>.Differing(mine.Fields, theirs.Fields).Any(name => !Joining.Alike(mine.Fields.Find(name), theirs.Fields.Find(name))),
        (Cursor mine, Cursor theirs) => mine.At == theirs.At && AreAlike(mine.Items, theirs.Items),
        (Deferred mine, Deferred theirs) => Joining.Alike(mine.Factory, theirs.Factory) && Joining.Alike(mine.Made, theirs.Made),
        (ListObject mine, ListObject theirs) => AreAlike(mine.Items, theirs.Items),
        (DictionaryObject mine, DictionaryObject theirs) => AreAlike(mine.Keys, theirs.Keys) && AreAlike(mine.Values, theirs.Values),
        _ => false,
    };

    private static bool AreAlike(Value[] a, Value[] b) => a.Length == b.Length && a.Zip(b, Joining.Alike).All(static alike => alike);

    private static bool IsSame(FleetState? a, FleetState? b) =>
        ReferenceEquals(a, b)
        || (a is not null && b is not null && a.Names.Count == b.Names.Count && IsSame(a.Fleet, b.Fleet)
            && a.Names.All(name => b.Find(name) is { } theirs && IsSame(a[name], theirs)));

    private static bool IsSame(HostState a, HostState b) => ReferenceEquals(a, b) || (a.IsCertain == b.IsCertain && a.IsSameAs(b));
}
