namespace Hardening.Analyzers.Replay;

/// <summary>Two ways meet: what both agree on stays known.</summary>
internal sealed class Joining
{
    // What joining two values of a setting or two contents of an object costs, beside two variables.
    private const int StepsPerEntry = 8;

    // More elements that are perhaps there are any number of elements.
    private const int MostPerhaps = 64;

    private readonly List<Value> apart = [];
    private readonly bool isRepeating;
    private int steps;

    private Joining(bool isRepeating) => this.isRepeating = isRepeating;

    /// <summary>Joins two worlds of the same frame and makes the result the machine's current one.</summary>
    public static Value? Enter(Machine machine, World a, World b, Value? mine = null, Value? theirs = null)
    {
        (a, b) = (CaughtUp(machine, a, b), CaughtUp(machine, b, a));
        var joining = new Joining(machine.IsRepeating);
        var result = mine is null || theirs is null ? mine ?? theirs : joining.Join(mine, theirs);
        machine.Load(joining.Join(a, b));
        machine.Budget.Charge(joining.steps);
        // What the ways hold differently can no longer be told apart, so its content is given up.
        foreach (var value in joining.apart) machine.Lose(value);
        return result;
    }

    private static World CaughtUp(Machine machine, World world, World other)
    {
        if (ReferenceEquals(world.Statics, other.Statics)) return world;
        machine.Load(world);
        Replay.Statics.CatchUp(machine, other.Statics);
        return machine.Take();
    }

    private World Join(World a, World b) => new()
    {
        Locals = Join(a.Locals, b.Locals),
        Heap = Join(a.Heap, b.Heap),
        Statics = JoinStatics(a.Statics, b.Statics),
        Fleets = Join(a.Fleets, b.Fleets),
        Escapes = Escapes.Union(a.Escapes, b.Escapes),
        Share = a.Share + b.Share,
    };

    private Value?[] Join(Value?[] a, Value?[] b)
    {
        var result = new Value?[a.Length];
        steps += a.Length;
        // A variable that one way has not assigned is not read after the ways meet.
        for (var i = 0; i < a.Length; i++)
            result[i] = a[i] is not { } mine ? b[i] : b[i] is not { } theirs ? mine : Join(mine, theirs);
        return result;
    }

    private PersistentMap<int, HeapObject> Join(PersistentMap<int, HeapObject> a, PersistentMap<int, HeapObject> b)
    {
        // The way that has made more shares more with what comes next: then the next join has less to look at.
        var result = a.Count > b.Count ? a : b;
        foreach (var id in PersistentMap<int, HeapObject>.Differing(a, b).ToArray())
        {
            steps += StepsPerEntry;
            result = result.Set(id, a.Find(id) is not { } mine ? b.Find(id)! : b.Find(id) is not { } theirs ? mine : Join(mine, theirs));
        }
        return result;
    }

    private PersistentMap<string, Value> JoinStatics(PersistentMap<string, Value> a, PersistentMap<string, Value> b)
    {
        var result = a;
        foreach (var name in PersistentMap<string, Value>.Differing(a, b).ToArray())
            result = result.Set(name, a.Find(name) is { } mine && b.Find(name) is { } theirs ? Join(mine, theirs) : Apart(a.Find(name) ?? b.Find(name)!));
        return result;
    }

    private FleetState?[] Join(FleetState?[] a, FleetState?[] b)
    {
        var result = new FleetState?[Math.Max(a.Length, b.Length)];
        var settings = 0;
        for (var i = 0; i < result.Length; i++)
        {
            var (mine, theirs) = (i < a.Length ? a[i] : null, i < b.Length ? b[i] : null);
            result[i] = mine is null ? theirs is null ? null : Possible(theirs) : theirs is null ? Possible(mine) : FleetState.Join(mine, theirs, ref settings);
        }
        steps += result.Length + (settings * StepsPerEntry);
        return result;
    }

    private static FleetState Possible(FleetState state) =>
        state.Names.Aggregate(state, static (fleet, name) => fleet.With(name, fleet[name].Possible()));

    private HeapObject Join(HeapObject a, HeapObject b) => (a, b) switch
    {
        (Box mine, Box theirs) => new Box(mine.Value is null ? theirs.Value : theirs.Value is null ? mine.Value : Join(mine.Value, theirs.Value)),
        (UserObject mine, UserObject theirs) when mine.Type == theirs.Type => new UserObject(mine.Type, Join(mine.Fields, theirs.Fields)),
        (ListObject mine, ListObject theirs) when mine.Kind == theirs.Kind && mine.Sizes is null && theirs.Sizes is null && Alike(mine.Comparer, theirs.Comparer) && Alike(mine.Key, theirs.Key) => Join(mine, theirs),
        (Cursor mine, Cursor theirs) when mine.At == theirs.At && mine.Items.Length == theirs.Items.Length => new Cursor(JoinItems(mine.Items, theirs.Items), mine.At),
        (Deferred mine, Deferred theirs) when mine.Made is null == theirs.Made is null && Alike(mine.Factory, theirs.Factory) => new Deferred(mine.Factory, mine.Made is null ? null : Join(mine.Made, theirs.Made!)),
        (DictionaryObject mine, DictionaryObject theirs) => Join(mine, theirs),
        _ => Lost(a, b),
    };

    // A set whose elements are not the same ones on both ways is in no order that is known.
    private ListObject Join(ListObject a, ListObject b)
    {
        if (a.IsSet && Sequences.IsWhole(a.Items) && Sequences.IsWhole(b.Items) && a.Items.Length == b.Items.Length && !a.Items.Zip(b.Items, Alike).All(alike => alike))
        {
            foreach (var value in a.Items.Concat(b.Items)) Apart(value);
            return a.With([Rest.OfSequence]);
        }
        return new ListObject(a.Kind, a.Element, JoinItems(a.Items, b.Items), a.Place) { Comparer = a.Comparer, Key = a.Key, HasHoles = a.HasHoles || b.HasHoles, IsScrambled = a.IsScrambled || b.IsScrambled };
    }

    private PersistentMap<string, Value> Join(PersistentMap<string, Value> a, PersistentMap<string, Value> b)
    {
        var result = a;
        foreach (var name in PersistentMap<string, Value>.Differing(a, b).ToArray())
            result = result.Set(name, Join(a.Find(name) ?? Value.Unknown, b.Find(name) ?? Value.Unknown));
        return result;
    }

    private Value[] JoinItems(Value[] a, Value[] b)
    {
        var (start, shorter) = (0, Math.Min(a.Length, b.Length));
        steps += shorter;
        if (a.Length == b.Length && Sequences.IsWhole(a) && Sequences.IsWhole(b)) return [.. a.Zip(b, Join)];
        while (start < shorter && a[start] is not Rest && b[start] is not Rest && Alike(a[start], b[start])) start++;
        // One way has added something: it is there, or it is not. What is added in each round of a loop is not counted.
        var more = start == a.Length ? b : start == b.Length ? a : null;
        if (more is not null && !isRepeating && more.Length - start <= MostPerhaps && Array.IndexOf(more, Rest.OfSequence) < 0)
            return [.. more.Take(start), .. more.Skip(start).Select(Perhaps.Of)];
        foreach (var value in a.Skip(start).Concat(b.Skip(start))) Apart(value);
        return [.. a.Take(start), Rest.OfSequence];
    }

    private HeapObject Join(DictionaryObject a, DictionaryObject b) =>
        a.Keys.Length == b.Keys.Length && a.Keys.Zip(b.Keys, Alike).All(alike => alike) && Alike(a.Comparer, b.Comparer)
            ? a.With(a.Keys, [.. a.Values.Zip(b.Values, Join)], hasHoles: a.HasHoles || b.HasHoles, isUnordered: a.IsUnordered || b.IsUnordered) : Lost(a, b);

    private HeapObject Lost(params HeapObject[] contents)
    {
        foreach (var value in contents.SelectMany(Contents.Of)) Apart(value);
        return HeapObject.Lost;
    }

    private Value Join(Value a, Value b) => (a, b) switch
    {
        _ when Alike(a, b) => a,
        (TupleValue mine, TupleValue theirs) when mine.Items.Length == theirs.Items.Length => new TupleValue([.. mine.Items.Zip(theirs.Items, Join)]),
        (StructValue mine, StructValue theirs) when mine.Type == theirs.Type => new StructValue(mine.Type, Join(mine.Fields, theirs.Fields)),
        (TaskValue mine, TaskValue theirs) => new TaskValue(Join(mine.Result, theirs.Result)),
        _ when Choice.Of(a, b) is { } choice && (!isRepeating || choice.IsNoMoreThan(a) || choice.IsNoMoreThan(b)) => choice,
        _ => Apart(a, b),
    };

    private Value Apart(params Value[] values)
    {
        apart.AddRange(values);
        return Value.Unknown;
    }

    /// <summary>True when both are the same for certain.</summary>
    public static bool Alike(Value? a, Value? b) => ReferenceEquals(a, b) || (a, b) switch
    {
        (Known mine, Known theirs) => Exactly.Same(mine.Clr, theirs.Clr),
        (Reference mine, Reference theirs) => mine.Id == theirs.Id,
        (EnumValue mine, EnumValue theirs) => mine.Type == theirs.Type && mine.Number.Equals(theirs.Number),
        (TupleValue mine, TupleValue theirs) => mine.Items.Length == theirs.Items.Length && mine.Items.Zip(theirs.Items, Alike).All(alike => alike),
        (StructValue mine, StructValue theirs) => mine.Type == theirs.Type && !PersistentMap<string, Value>.Differing(mine.Fields, theirs.Fields).Any(name => !Alike(mine.Fields.Find(name), theirs.Fields.Find(name))),
        (TaskValue mine, TaskValue theirs) => Alike(mine.Result, theirs.Result),
        (Perhaps mine, Perhaps theirs) => Alike(mine.Item, theirs.Item),
        (Several mine, Several theirs) => mine.All.Length == theirs.All.Length && mine.All.Zip(theirs.All, Alike).All(alike => alike),
        (Choice mine, Choice theirs) => mine.Options.Length == theirs.Options.Length && mine.Options.All(option => theirs.Options.Any(other => Alike(option, other))),
        (Closure mine, Closure theirs) => mine.HasCodeOf(theirs) && Alike(mine.Self, theirs.Self) && mine.Captured.Zip(theirs.Captured, Alike).All(alike => alike),
        _ => false,
    };
}
