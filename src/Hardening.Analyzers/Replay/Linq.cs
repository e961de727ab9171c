namespace Hardening.Analyzers.Replay;

/// <summary>
/// LINQ: the real operators over sequences of values. They run when the program's run, and compute what the program's compute, so that
/// a lambda runs as often as it does there; see <see cref="Exact"/> for what is not known.
/// </summary>
internal static class Linq
{
    /// <summary>Null where the operator is not followed.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        var a = new LinqArguments(call);
        if (a.Source is { IsNull: true })
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        return Lazily(m, call.Method.Name, a) ?? LinqResults.Call(m, call, a);
    }

    /// <summary>Runs nothing until it is enumerated.</summary>
    public static IEnumerable<Value> Later(Func<IEnumerable<Value>> items)
    {
        foreach (var item in items()) yield return item;
    }

    private static Query? Lazily(Machine m, string name, LinqArguments a)
    {
        var source = a.Source!;
        switch (name)
        {
            case "Select":
                return a.Arity("selector") == 2
                    ? Of(a, e => e.Of(source).Select((item, i) => e.Call(a["selector"], item, Value.Of(i))), m => Indexable.CheapCount(m, source))
                    : Select(m, source, a["selector"]);
            case "Where":
                return a.Arity("predicate") == 2 ? Of(a, e => e.Of(source).Where((item, i) => e.Test(a["predicate"], item, Value.Of(i)))) : Where(m, source, a["predicate"]);
            case "SelectMany":
                return SelectMany(a, source);
            case "Concat":
                return Concat(a.First, a["second"]);
            case "Append":
                return new Query(a.All, m => Sequences.Of(m, source).Concat([a["element"]]))
                {
                    IsOperator = true, Cheap = m => Plus(Indexable.CheapCount(m, source), 1), Count = m => Plus(LinqResults.Count(m, source), 1),
                    Back = m => new[] { a["element"] }.Concat(Later(() => Indexable.Back(m, source))),
                };
            case "Prepend":
                return new Query(a.All, m => new[] { a["element"] }.Concat(Later(() => Sequences.Of(m, source))))
                {
                    IsOperator = true, Cheap = m => Plus(Indexable.CheapCount(m, source), 1), Count = m => Plus(LinqResults.Count(m, source), 1),
                    Back = m => Indexable.Back(m, source).Concat([a["element"]]),
                };
            case "Skip" or "Take" when a["count"] is Known { Clr: int count }:
                return name == "Skip" ? Skip(m, source, count) : Take(m, source, count);
            case "Take" when a["range"] is RangeValue range:
                return Of(a, e => Ranged(e, source, range));
            case "TakeWhile":
                return Of(a, e => a.Arity("predicate") == 2 ? e.Of(source).TakeWhile((item, i) => e.Test(a["predicate"], item, Value.Of(i))) : e.Of(source).TakeWhile(item => e.Test(a["predicate"], item)));
            case "SkipWhile":
                return Of(a, e => a.Arity("predicate") == 2 ? e.Of(source).SkipWhile((item, i) => e.Test(a["predicate"], item, Value.Of(i))) : e.Of(source).SkipWhile(item => e.Test(a["predicate"], item)));
            case "SkipLast" or "TakeLast" when a["count"] is Known { Clr: int count }:
                return Of(a, e => Linq.Later(() => e.Of(source).ToArray() is var all && name == "SkipLast" ? all.Take(Math.Max(0, all.Length - count)) : all.Skip(Math.Max(0, all.Length - count))));
            case "Reverse":
                return new Query(a.All, m => Exact.Later(m, a.All, e => e.Of(source).Reverse()))
                {
                    IsOperator = true, Cheap = m => Indexable.CheapCount(m, source), Count = m => LinqResults.Count(m, source), Back = m => Sequences.Of(m, source), Elements = source,
                };
            case "Distinct":
                return Of(a, e => e.Of(source).Distinct(e.Comparer(a.Find("comparer"))), elements: source);
            case "DistinctBy":
                return Of(a, e => By(e, a, e.Of(source), new HashSet<Value>(e.Comparer(a.Find("comparer")))));
            case "UnionBy":
                return Of(a, e => By(e, a, e.Of(a.First).Concat(e.Of(a["second"])), new HashSet<Value>(e.Comparer(a.Find("comparer")))));
            case "ExceptBy":
                return Of(a, e => By(e, a, e.Of(a.First), new HashSet<Value>(e.Of(a["second"]), e.Comparer(a.Find("comparer")))));
            case "IntersectBy":
                return Of(a, e => Intersected(e, a));
            case "Union":
                return Of(a, e => e.Of(a.First).Union(e.Of(a["second"]), e.Comparer(a.Find("comparer"))));
            case "Except":
                return Of(a, e => e.Of(a.First).Except(e.Of(a["second"]), e.Comparer(a.Find("comparer"))));
            case "Intersect":
                return Of(a, e => e.Of(a.First).Intersect(e.Of(a["second"]), e.Comparer(a.Find("comparer"))));
            case "OrderBy" or "OrderByDescending":
                return Ordered(source, [new Ordering(a["keySelector"], a.Find("comparer") ?? Value.Null, name == "OrderByDescending")]);
            case "Order" or "OrderDescending":
                return Ordered(source, [new Ordering(null, a.Find("comparer") ?? Value.Null, name == "OrderDescending")]);
            case "ThenBy" or "ThenByDescending":
                return source is Query { Orderings: { } outer } query ? Ordered(query.Parts[0], [.. outer, new Ordering(a["keySelector"], a.Find("comparer") ?? Value.Null, name == "ThenByDescending")]) : null;
            case "GroupBy":
                return Of(a, e => Grouped(e, a));
            case "Join" or "LeftJoin" or "RightJoin":
                return Of(a, e => Joined(e, a, name));
            case "GroupJoin":
                return Of(a, e => e.Of(a["outer"]).GroupJoin(e.Of(a["inner"]), x => e.Call(a["outerKeySelector"], x), x => e.Call(a["innerKeySelector"], x),
                    (x, all) => e.Call(a["resultSelector"], x, LinqResults.Group(e.Machine, Value.Null, [.. all])), e.Comparer(a.Find("comparer"))));
            case "Zip":
                return Of(a, e => Zip(e, a));
            case "Index":
                return Of(a, e => e.Of(source).Select(static (item, i) => (Value)new TupleValue([Value.Of(i), item])), m => Indexable.CheapCount(m, source));
            case "Chunk":
                return Of(a, e => Chunks(e, a));
            case "CountBy":
                return Of(a, e => Later(() => e.Of(source).ToArray().Select(item => e.Call(a["keySelector"], item)).ToArray().GroupBy(static key => key, e.Comparer(a.Find("comparer")))
                    .Select(static group => (Value)new TupleValue([group.Key, Value.Of(group.Count())]))));
            case "AggregateBy" when a.Arity("func") == 2 && a.Arity("keySelector") == 1:
                return Of(a, e => Later(() => AggregatedBy(e, a)));
            case "Cast":
                return Select(m, source, Value.Null, item => Types.Is(m, item, a.Type(0)) is { } fits ? fits || (item.IsNull && !a.Type(0).IsValueType) ? item : null : Value.Unknown);
            case "OfType":
                return Of(a, e => e.Of(source).Where(item =>
                {
                    var fits = Types.Is(e.Machine, item, a.Type(0));
                    if (fits is null) e.Lose();
                    return fits == true;
                }));
            case "Range" when a["start"] is Known { Clr: int start } && a["count"] is Known { Clr: int count }:
                if (count < 0 || (long)start + count - 1 > int.MaxValue) return Dead(m);
                return Numbers(start, count);
            case "Repeat" when a["count"] is Known { Clr: int count }:
                return count < 0 ? Dead(m) : Repeated(a["element"], count);
            case "Empty":
                return Repeated(Value.Null, 0);
            case "DefaultIfEmpty":
                return Of(a, e => e.Of(source).DefaultIfEmpty(a.Find("defaultValue") ?? a.Type(0).Default), count: m => Indexable.CheapCount(m, source) is var n && n == 0 ? 1 : n);
            default:
                return null;
        }
    }

    /// <summary>The elements one after another, each made from one.</summary>
    public static Query Select(Machine m, Value source, Value selector, Func<Value, Value?>? map = null)
    {
        map ??= item => Calls.Invoke(m, selector, [item], null);
        Value[] parts = [source, selector];
        // An iterator of the user's has no short cuts.
        var hasShortCuts = Indexable.Is(m, source) || source is Query { IsOperator: true };
        return new Query(parts, m => Map(m, Sequences.Of(m, source), map))
        {
            IsOperator = true,
            Cheap = hasShortCuts ? m => Indexable.CheapCount(m, source) : null,
            Back = hasShortCuts && Indexable.HasBack(m, source) ? m => Map(m, Indexable.Back(m, source), map) : null,
            Skip = hasShortCuts ? n => Select(m, Skip(m, source, n), selector, map) : null,
            Take = hasShortCuts ? n => Select(m, Take(m, source, n), selector, map) : null,
        };
    }

    private static IEnumerable<Value> Map(Machine m, IEnumerable<Value> source, Func<Value, Value?> map)
    {
        foreach (var item in source)
        {
            if (m.IsHalted) yield break;
            var made = Value.Unknown;
            if (item is Rest) m.ForEach(() => m.Lose(map(Value.Unknown) ?? Value.Unknown));
            else if (item is Perhaps { Item: var there }) m.Maybe(() => made = map(there) ?? Value.Unknown);
            else if (map(item) is { } result) made = result;
            else m.IsDead = true;
            if (m.IsHalted) yield break;
            yield return item is Rest ? item : item is Perhaps ? new Perhaps(made) : made;
        }
    }

    private static Query Where(Machine m, Value source, Value predicate) => new([source, predicate], m => Filter(m, Sequences.Of(m, source), predicate))
    {
        IsOperator = true,
        Back = Indexable.Is(m, source) ? m => Filter(m, Indexable.Back(m, source), predicate) : null,
    };

    private static IEnumerable<Value> Filter(Machine m, IEnumerable<Value> source, Value predicate)
    {
        foreach (var item in source)
        {
            if (m.IsHalted) yield break;
            bool? truth = null;
            if (item is Rest) m.ForEach(() => Calls.Invoke(m, predicate, [Value.Unknown], null));
            else if (item is Perhaps { Item: var there }) m.Maybe(() => truth = Calls.Invoke(m, predicate, [there], null).Truth);
            else truth = Calls.Invoke(m, predicate, [item], null).Truth;
            if (m.IsHalted) yield break;
            if (truth == false) continue;
            yield return truth == true || item is Rest ? item : m.IsRepeating ? Lost(m, item) : Perhaps.Of(item);
        }
    }

    private static Value Lost(Machine m, Value item)
    {
        m.Lose(item);
        return Rest.OfSequence;
    }

    private static Query SelectMany(LinqArguments a, Value source)
    {
        var name = a.Has("collectionSelector") ? "collectionSelector" : "selector";
        var isIndexed = a.Arity(name) == 2;
        IEnumerable<Value> Part(Exact e, Value item, int i) => isIndexed ? e.Part(a[name], item, Value.Of(i)) : e.Part(a[name], item);
        return Of(a, e => a.Has("collectionSelector")
            ? e.Of(source).SelectMany((item, i) => Part(e, item, i), (item, part) => e.Call(a["resultSelector"], item, part))
            : e.Of(source).SelectMany((item, i) => Part(e, item, i)));
    }

    private static Query Concat(Value a, Value b) => new([a, b], m => Sequences.Of(m, a).Concat(Later(() => Sequences.Of(m, b))))
    {
        IsOperator = true,
        Cheap = m => Plus(Indexable.CheapCount(m, a), Indexable.CheapCount(m, b)),
        Count = m => Plus(LinqResults.Count(m, a), LinqResults.Count(m, b)),
        Back = m => Later(() => Indexable.Back(m, b)).Concat(Later(() => Indexable.Back(m, a))),
    };

    private static Query Skip(Machine m, Value source, int count)
    {
        if (count <= 0) count = 0;
        if (source is Query { Skip: { } skip }) return skip(count);
        var isIndexed = Indexable.Is(m, source);
        // Nothing is sorted where nothing would be left.
        return new([source], m => isIndexed && Indexable.Items(m, source) is { } items ? items.Skip(count)
            : IsSorted(source) && LinqResults.Count(m, source) is Known { Clr: int all } && all <= count ? []
            : Exact.Later(m, [source], e => e.Of(source).Skip(count)))
        {
            IsOperator = true,
            Cheap = isIndexed || IsSorted(source) ? m => Indexable.CheapCount(m, source) is var all && all < 0 ? -1 : Math.Max(0, all - count) : null,
            Count = IsSorted(source) ? m => LinqResults.Count(m, source) is Known { Clr: int all } ? Value.Of(Math.Max(0, all - count)) : Value.Unknown : null,
            IsPartOfSorted = IsSorted(source),
            Back = isIndexed ? m => Indexable.Back(m, source).Take(Math.Max(0, Indexable.CheapCount(m, source) - count)) : null,
            Skip = n => Skip(m, source, (int)Math.Min(int.MaxValue, (long)count + n)),
        };
    }

    // How many elements are left of a sorted sequence is known without sorting it: no key is asked for.
    private static bool IsSorted(Value source) => source is Query { Orderings: not null } or Query { IsPartOfSorted: true };

    private static Query Take(Machine m, Value source, int count)
    {
        if (count <= 0) return Repeated(Value.Null, 0);
        if (source is Query { Take: { } take }) return take(count);
        var isIndexed = Indexable.Is(m, source);
        return new([source], m => isIndexed && Indexable.Items(m, source) is { } items ? items.Take(count) : Exact.Later(m, [source], e => e.Of(source).Take(count)))
        {
            IsOperator = true,
            Cheap = isIndexed || IsSorted(source) ? m => Indexable.CheapCount(m, source) is var all && all < 0 ? -1 : Math.Min(all, count) : null,
            Count = IsSorted(source) ? m => LinqResults.Count(m, source) is Known { Clr: int all } ? Value.Of(Math.Min(all, count)) : Value.Unknown : null,
            IsPartOfSorted = IsSorted(source),
            Back = isIndexed ? m => Indexable.Back(m, source).Skip(Math.Max(0, Indexable.CheapCount(m, source) - count)) : null,
            Take = n => Take(m, source, Math.Min(n, count)),
        };
    }

    private static Query Numbers(int start, int count) => new([], m => Enumerable.Range(start, count).TakeWhile(_ => m.Budget.Charge(1)).Select(static n => Value.Of(n)))
    {
        IsOperator = true, Cheap = _ => count, Back = _ => Enumerable.Range(0, count).Select(i => Value.Of(start + count - 1 - i)),
        Skip = n => Numbers(start + Math.Min(n, count), count - Math.Min(n, count)), Take = n => Numbers(start, Math.Min(n, count)),
    };

    private static Query Repeated(Value element, int count) => new([element], m => Enumerable.Repeat(element, count).TakeWhile(_ => m.Budget.Charge(1)))
    {
        IsOperator = true, Cheap = _ => count, Back = _ => Enumerable.Repeat(element, count), Skip = n => Repeated(element, count - Math.Min(n, count)), Take = n => Repeated(element, Math.Min(n, count)),
    };

    private static Query Ordered(Value source, Ordering[] orderings)
    {
        Value[] parts = [source, .. orderings.SelectMany(static o => new[] { o.Key ?? Value.Null, o.Comparer })];
        return new(parts, m => Exact.Later(m, parts, e => Later(() => Sorted(e, e.Of(source), orderings))))
        {
            IsOperator = true, Orderings = orderings, Elements = source, Cheap = m => Indexable.CheapCount(m, source), Count = m => LinqResults.Count(m, source),
        };
    }

    /// <summary>The elements in their order; those that are equal stay in theirs.</summary>
    public static Value[] Sorted(Exact e, IEnumerable<Value> source, Ordering[] orderings, Func<Value, Value>? key = null)
    {
        var items = source.ToArray();
        var keys = orderings.Select(o => items.Select(item => o.Key is not null ? e.Call(o.Key, item) : key is not null ? key(item) : item).ToArray()).ToArray();
        var comparers = orderings.Select(o => e.Comparer(o.Comparer)).ToArray();
        var order = Enumerable.Range(0, items.Length).OrderBy(static i => i, Comparer<int>.Create((x, y) =>
        {
            for (var level = 0; level < orderings.Length; level++)
                if (!e.IsLost && comparers[level].Compare(keys[level][x], keys[level][y]) is var found and not 0) return orderings[level].IsDescending ? -Math.Sign(found) : found;
            return 0;
        }));
        return [.. order.Select(i => items[i])];
    }

    private static IEnumerable<Value> By(Exact e, LinqArguments a, IEnumerable<Value> items, HashSet<Value> seen) =>
        items.Where(item => seen.Add(e.Call(a["keySelector"], item)));

    private static IEnumerable<Value> Intersected(Exact e, LinqArguments a)
    {
        var others = new HashSet<Value>(e.Of(a["second"]), e.Comparer(a.Find("comparer")));
        return e.Of(a.First).Where(item => others.Remove(e.Call(a["keySelector"], item)));
    }

    private static IEnumerable<Value> Grouped(Exact e, LinqArguments a)
    {
        var groups = e.Of(a.Source!).GroupBy(item => e.Call(a["keySelector"], item), item => a.Has("elementSelector") ? e.Call(a["elementSelector"], item) : item, e.Comparer(a.Find("comparer")));
        return groups.Select(group => LinqResults.Group(e.Machine, group.Key, [.. group]) is var made && a.Has("resultSelector") ? e.Call(a["resultSelector"], group.Key, made) : made);
    }

    private static IEnumerable<Value> Joined(Exact e, LinqArguments a, string name)
    {
        var (mine, theirs) = name == "RightJoin" ? ("inner", "outer") : ("outer", "inner");
        Value Made(Value x, Value y) => name == "RightJoin" ? e.Call(a["resultSelector"], y, x) : e.Call(a["resultSelector"], x, y);
        if (name == "Join") return e.Of(a["outer"]).Join(e.Of(a["inner"]), x => Key(e, a["outerKeySelector"], x), x => Key(e, a["innerKeySelector"], x), Made, e.Comparer(a.Find("comparer")));
        var missing = a.Type(name == "RightJoin" ? 0 : 1).Default;
        return e.Of(a[mine]).GroupJoin(e.Of(a[theirs]), x => Key(e, a[mine + "KeySelector"], x), x => Key(e, a[theirs + "KeySelector"], x), (x, all) => all.DefaultIfEmpty(missing).Select(y => Made(x, y)), e.Comparer(a.Find("comparer")))
            .SelectMany(static all => all);
    }

    // What has no key is joined with nothing.
    private static Value Key(Exact e, Value selector, Value item) => e.Call(selector, item) is { IsNull: false } key ? key : null!;

    private static IEnumerable<Value> Zip(Exact e, LinqArguments a)
    {
        if (a.Has("third")) return e.Of(a.First).Zip(e.Of(a["second"]), static (x, y) => (x, y)).Zip(e.Of(a["third"]), static (pair, z) => (Value)new TupleValue([pair.x, pair.y, z]));
        return e.Of(a.First).Zip(e.Of(a["second"]), (x, y) => a.Has("resultSelector") ? e.Call(a["resultSelector"], x, y) : new TupleValue([x, y]));
    }

    private static IEnumerable<Value> Chunks(Exact e, LinqArguments a)
    {
        var size = e.Integer(a["size"]);
        if (size < 1 && !e.IsLost) throw new ArgumentOutOfRangeException(nameof(a));
        var chunk = new List<Value>();
        foreach (var item in e.Of(a.Source!))
        {
            chunk.Add(item);
            if (chunk.Count < size) continue;
            yield return e.Machine.Allocate(new ListObject(ListKind.Array, a.Type(0), [.. chunk]));
            chunk.Clear();
        }
        if (chunk.Count > 0) yield return e.Machine.Allocate(new ListObject(ListKind.Array, a.Type(0), [.. chunk]));
    }

    private static IEnumerable<Value> AggregatedBy(Exact e, LinqArguments a)
    {
        var (order, sums) = (new List<Value>(), new Dictionary<Value, Value>(e.Comparer(a.Find("keyComparer"))));
        foreach (var item in e.Of(a.Source!))
        {
            var key = e.Call(a["keySelector"], item);
            if (!sums.TryGetValue(key, out var sum))
            {
                order.Add(key);
                sum = a.Has("seedSelector") ? e.Call(a["seedSelector"], key) : a["seed"];
            }
            sums[key] = e.Call(a["func"], sum, item);
        }
        return order.Select(key => (Value)new TupleValue([key, sums[key]]));
    }

    private static IEnumerable<Value> Ranged(Exact e, Value source, RangeValue range)
    {
        var items = e.Of(source).ToArray();
        if (Elements.IndexOf(range.Start, items.Length) is not { } from || Elements.IndexOf(range.End, items.Length) is not { } to)
        {
            e.Lose();
            return [];
        }
        return items.Skip(Math.Max(0, from)).Take(Math.Max(0, to - Math.Max(0, from)));
    }

    private static Query Of(LinqArguments a, Func<Exact, IEnumerable<Value>> run, Func<Machine, int>? count = null, Value? elements = null) =>
        new(a.All, m => Exact.Later(m, a.All, run)) { IsOperator = true, Cheap = count, Elements = elements };

    private static Query Dead(Machine m)
    {
        m.IsDead = true;
        return Repeated(Value.Null, 0);
    }

    private static int Plus(int a, int b) => a < 0 || b < 0 || (long)a + b > int.MaxValue ? -1 : a + b;

    private static Value Plus(Value a, int b) => a is Known { Clr: int n } && (long)n + b <= int.MaxValue ? Value.Of(n + b) : Value.Unknown;

    private static Value Plus(Value a, Value b) => b is Known { Clr: int n } ? Plus(a, n) : Value.Unknown;
}

/// <summary>The arguments of an operator by the names of its parameters.</summary>
internal sealed class LinqArguments(Invocation call)
{
    public Value[] All => call.Arguments;

    /// <summary>The first sequence.</summary>
    public Value? Source => call.Arguments.Length > 0 ? call.Arguments[0] : Value.Unknown;

    public Value First => call.Arguments[0];

    public Value this[string name] => Find(name) ?? Value.Unknown;

    public bool Has(string name) => Find(name) is not null;

    public Value? Find(string name)
    {
        var at = Array.FindIndex(call.Method.Parameters, p => p.Name == name);
        return at < 0 ? null : call.Arguments[at];
    }

    /// <summary>How many parameters a lambda has.</summary>
    public int Arity(string name) => call.Method.Parameters.FirstOrDefault(p => p.Name == name)?.Type.Arguments.Length - 1 ?? 0;

    public TypeRef Type(int index) => call.Method.TypeArguments[index];
}

/// <summary>Sequences that know their elements by position, or can be enumerated from the end.</summary>
internal static class Indexable
{
    /// <summary>The source is a list or an array whose elements are all known.</summary>
    public static bool Is(Machine m, Value source) => Items(m, source) is not null;

    public static Value[]? Items(Machine m, Value source) =>
        m.ContentOf(source) is ListObject { Kind: ListKind.Array or ListKind.List or ListKind.Listed or ListKind.Immutable or ListKind.Group, IsWhole: true } list ? list.Items : null;

    /// <summary>How many elements there are, where the framework knows without enumerating; else -1.</summary>
    public static int CheapCount(Machine m, Value source) => source switch
    {
        Query query => m.Budget.HasRoom() && m.Budget.Charge(1) ? query.Cheap?.Invoke(m) ?? -1 : -1,
        Known { Clr: string } => -1,
        Reference => m.ContentOf(source) switch { ListObject { IsWhole: true } list => list.Items.Length, DictionaryObject dictionary => dictionary.Keys.Length, _ => -1 },
        _ => -1,
    };

    public static bool HasBack(Machine m, Value source) => source is Query { Back: not null } || Is(m, source);

    public static IEnumerable<Value> Back(Machine m, Value source) =>
        source is Query { Back: { } back } ? back(m)
        : Items(m, source) is { } items ? Enumerable.Range(0, items.Length).Select(i => items[items.Length - 1 - i])
        : Exact.Later(m, [source], e => e.Of(source).Reverse());
}
