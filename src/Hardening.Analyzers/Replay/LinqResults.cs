namespace Hardening.Analyzers.Replay;

/// <summary>Operators of LINQ that enumerate at once.</summary>
internal static class LinqResults
{
    /// <summary>Null where the operator is not followed.</summary>
    public static Value? Call(Machine m, Invocation call, LinqArguments a)
    {
        var name = call.Method.Name;
        var source = a.Source!;
        switch (name)
        {
            case "AsEnumerable":
                return source;
            case "ToList" or "ToArray":
                return List(m, name == "ToList" ? ListKind.List : ListKind.Array, a.Type(0), Sequences.Collect(m, source));
            case "ToHashSet":
                return Set(m, ListKind.Set, a.Type(0), source, a.Find("comparer") ?? Value.Null);
            case "ToDictionary":
                return ToDictionary(m, call, a);
            case "ToLookup":
                return Exact.Now(m, a.All, e => Lookup(e, a));
            case "Any" when !a.Has("predicate"):
                return Any(m, source);
            case "Count" when !a.Has("predicate"):
                return Count(m, source);
            case "LongCount" when !a.Has("predicate"):
                return Exact.Now(m, a.All, e => Value.Of(e.Of(source).LongCount()));
            case "Any":
                return Exact.Now(m, a.All, e => Value.Of(e.Of(source).Any(item => e.Test(a["predicate"], item))));
            case "All":
                return Exact.Now(m, a.All, e => Value.Of(e.Of(source).All(item => e.Test(a["predicate"], item))));
            case "Count" or "LongCount":
                return Exact.Now(m, a.All, e => e.Of(source).Count(item => e.Test(a["predicate"], item)) is var n && name == "Count" ? Value.Of(n) : Value.Of((long)n));
            case "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault":
                return Pick(m, name, a, source);
            case "ElementAt" or "ElementAtOrDefault":
                return ElementAt(m, name, a, source);
            case "Contains":
                return Contains(m, source, a["value"], a.Find("comparer") ?? Value.Null);
            case "SequenceEqual":
                return Exact.Now(m, a.All, e => Value.Of(e.Of(a.First).SequenceEqual(e.Of(a["second"]), e.Comparer(a.Find("comparer")))));
            case "Sum" or "Average" or "Min" or "Max" when !a.Has("comparer"):
                return Exact.Now(m, a.All, e => Numbers.Of(e, name, call.Method, (a.Has("selector") ? e.Of(source).Select(item => e.Call(a["selector"], item)) : e.Of(source)).ToArray()));
            case "Min" or "Max":
                return Exact.Now(m, a.All, e => Most(e, [.. e.Of(source)], [.. e.Of(source)], a.Find("comparer")!, name == "Max", call.Method.Returns));
            case "MinBy" or "MaxBy":
                return Exact.Now(m, a.All, e => e.Of(source).ToArray() is var items ? Most(e, items, [.. items.Select(item => e.Call(a["keySelector"], item))], a.Find("comparer") ?? Value.Null, name == "MaxBy", call.Method.Returns) : Value.Unknown);
            case "Aggregate":
                return Exact.Now(m, a.All, e => Aggregate(e, a, source));
            case "TryGetNonEnumeratedCount":
                var count = Indexable.CheapCount(m, source);
                if (count < 0) return null;
                call.Outputs = [null, Value.Of(count)];
                return Value.Of(true);
            default:
                return null;
        }
    }

    public static Value List(Machine m, ListKind kind, TypeRef element, Value[] items) => m.IsHalted ? Value.Unknown : m.Allocate(new ListObject(kind, element, items));

    /// <summary>A set of the elements of a sequence.</summary>
    public static Value Set(Machine m, ListKind kind, TypeRef element, Value source, Value comparer) => Exact.Now(m, [source, comparer], e =>
    {
        var items = kind == ListKind.SortedSet ? Linq.Sorted(e, e.Of(source), [new Ordering(null, comparer, false)]) : e.Of(source);
        var distinct = kind == ListKind.SortedSet ? Runs(items, e.Comparer(comparer)) : items.Distinct(e.Comparer(comparer));
        return e.Machine.Allocate(new ListObject(kind, element, [.. distinct]) { Comparer = comparer });
    });

    /// <summary>The elements with one key.</summary>
    public static Value Group(Machine m, Value key, Value[] items) => m.Allocate(new ListObject(ListKind.Group, TypeRef.Object, items) { Key = key });

    /// <summary>The first of each run of equal elements.</summary>
    public static IEnumerable<Value> Runs(IEnumerable<Value> sorted, ValueComparer comparer)
    {
        Value? last = null;
        foreach (var item in sorted)
        {
            if (last is not null && comparer.Compare(last, item) == 0) continue;
            yield return last = item;
        }
    }

    public static Value Any(Machine m, Value source)
    {
        if (Indexable.CheapCount(m, source) is var count and >= 0) return Value.Of(count > 0);
        foreach (var item in Sequences.Of(m, source))
        {
            if (m.IsHalted) return Value.Unknown;
            if (item is not (Rest or Perhaps)) return Value.Of(true);
            foreach (var other in Sequences.Of(m, source))
                if (other is not (Rest or Perhaps) && Indexable.Is(m, source)) return Value.Of(true);
            Exact.Abandon(m, source);
            return Value.Unknown;
        }
        return m.IsHalted ? Value.Unknown : Value.Of(false);
    }

    public static Value Count(Machine m, Value source) =>
        !m.Budget.HasRoom() || !m.Budget.Charge(1) ? Value.Unknown : source is Query { Count: { } count } ? count(m) : Exact.Now(m, [source], e => Value.Of(e.Of(source).Count()));

    public static Value Contains(Machine m, Value source, Value wanted, Value comparer)
    {
        while (source is Query { Elements: { } inner }) source = inner;
        var isOpen = false;
        if (m.ContentOf(source) is ListObject { IsSet: true, IsWhole: true } set && Joining.Alike(comparer, set.Comparer) && set.Find(wanted) is { } found) return Value.Of(found >= 0);
        foreach (var item in m.ContentOf(source) is ListObject list ? list.Items : Sequences.Of(m, source))
        {
            if (m.IsHalted || !m.Budget.Charge(1)) return Value.Unknown;
            var equal = item is Rest ? null : Comparers.AreEqual(m, comparer, item is Perhaps { Item: var there } ? there : item, wanted);
            if (equal == true && item is not Perhaps) return Value.Of(true);
            if (equal == false) continue;
            isOpen = true;
            // What is not known may have answered before what comes next is computed.
            if (source is not Query) continue;
            Exact.Abandon(m, source);
            break;
        }
        if (!isOpen || m.IsHalted) return m.IsHalted ? Value.Unknown : Value.Of(false);
        m.Ask([.. Sequences.Collect(m, source is Query ? Value.Null : source).Where(static item => item is not Rest), wanted, comparer]);
        return Value.Unknown;
    }

    private static Value Pick(Machine m, string name, LinqArguments a, Value source)
    {
        var predicate = a.Find("predicate");
        var missing = name.EndsWith("Default", StringComparison.Ordinal) ? a.Find("defaultValue") ?? a.Type(0).Default : null;
        var fromEnd = name.StartsWith("Last", StringComparison.Ordinal);
        return Exact.Now(m, a.All, e =>
        {
            // A list is searched from its end, and so is what can be computed from its end.
            var items = !fromEnd || (predicate is not null && !Indexable.Is(m, source)) || !Indexable.HasBack(m, source)
                ? name.StartsWith("First", StringComparison.Ordinal) && source is Query { Elements: { } all, Back: { } } && predicate is null ? e.Known(Indexable.Back(m, all)) : e.Of(source)
                : e.Known(Indexable.Back(m, source));
            if (predicate is not null) items = items.Where(item => e.Test(predicate, item));
            if (name.StartsWith("Single", StringComparison.Ordinal)) return missing is null ? items.Single() : items.ToArray() is { Length: < 2 } few ? few.FirstOrDefault() ?? missing : throw new InvalidOperationException();
            var isForward = fromEnd && (!Indexable.HasBack(m, source) || (predicate is not null && !Indexable.Is(m, source)));
            return (isForward ? items.LastOrDefault() : items.FirstOrDefault()) ?? missing ?? throw new InvalidOperationException();
        });
    }

    private static Value ElementAt(Machine m, string name, LinqArguments a, Value source) => Exact.Now(m, a.All, e =>
    {
        var index = Elements.IndexOf(a["index"], -1);
        if (index is null && a["index"] is FromEnd { Distance: Known { Clr: int distance } }) index = Count(m, source) is Known { Clr: int count } ? count - distance : null;
        if (index is null) e.Lose();
        var item = index is null or < 0 || e.IsLost ? null : source is Query { Skip: { } skip } ? e.Of(skip(index.Value)).FirstOrDefault() : e.Of(source).Skip(index.Value).FirstOrDefault();
        return item ?? (name == "ElementAtOrDefault" ? a.Type(0).Default : throw new ArgumentOutOfRangeException(nameof(a)));
    });

    private static Value Most(Exact e, Value[] items, Value[] keys, Value comparer, bool isMax, TypeRef result)
    {
        var (best, compare) = (-1, e.Comparer(comparer));
        for (var i = 0; i < items.Length && !e.IsLost; i++)
        {
            if (keys[i].IsNull) continue;
            if (best < 0 || (compare.Compare(keys[i], keys[best]) is var order && (isMax ? order > 0 : order < 0))) best = i;
        }
        if (best >= 0) return items[best];
        return items.Length > 0 ? items[0] : !result.IsValueType || result.IsNullable ? Value.Null : throw new InvalidOperationException();
    }

    private static Value Aggregate(Exact e, LinqArguments a, Value source)
    {
        var total = a.Has("seed") ? e.Of(source).Aggregate(a["seed"], (sum, item) => e.Call(a["func"], sum, item)) : e.Of(source).Aggregate((sum, item) => e.Call(a["func"], sum, item));
        return a.Has("resultSelector") ? e.Call(a["resultSelector"], total) : total;
    }

    private static Value Lookup(Exact e, LinqArguments a)
    {
        var groups = e.Of(a.Source!).ToLookup(item => e.Call(a["keySelector"], item), item => a.Has("elementSelector") ? e.Call(a["elementSelector"], item) : item, e.Comparer(a.Find("comparer")));
        Value[] made = [.. groups.Select(group => Group(e.Machine, group.Key, [.. group]))];
        return e.Machine.Allocate(new ListObject(ListKind.Lookup, TypeRef.Object, made) { Comparer = a.Find("comparer") ?? Value.Null });
    }

    private static Value ToDictionary(Machine m, Invocation call, LinqArguments a) => Exact.Now(m, a.All, e =>
    {
        var comparer = a.Find("comparer") ?? Value.Null;
        var (keys, values) = (new List<Value>(), new List<Value>());
        var seen = new HashSet<Value>(e.Comparer(comparer));
        foreach (var item in e.Of(a.Source!))
        {
            var pair = a.Has("keySelector") ? null : (item as TupleValue)?.Items;
            if (pair is null && !a.Has("keySelector")) e.Lose();
            var key = pair?[0] ?? e.Call(a["keySelector"], item);
            var value = pair?[1] ?? (a.Has("elementSelector") ? e.Call(a["elementSelector"], item) : item);
            if (key.IsNull || !seen.Add(key)) throw new ArgumentException("The key is there already.");
            keys.Add(key);
            values.Add(value);
        }
        var (keyType, valueType) = a.Has("keySelector") ? (a.Type(1), a.Type(a.Has("elementSelector") ? 2 : 0)) : (a.Type(0), a.Type(1));
        return e.Machine.Allocate(new DictionaryObject(keyType, valueType, [.. keys], [.. values]) { Comparer = comparer });
    });
}

/// <summary>Sums, averages and extremes.</summary>
internal static class Numbers
{
    public static Value Of(Exact e, string name, MethodKey method, Value[] items)
    {
        var type = method.Returns;
        var known = items.Where(static item => !item.IsNull).ToArray();
        if (known.Length == 0)
        {
            if (name == "Sum") return (type.IsNullable ? type.Arguments[0] : type).Default;
            return !type.IsValueType || type.IsNullable ? Value.Null : throw new InvalidOperationException();
        }
        if (name is "Min" or "Max")
        {
            var comparer = e.Comparer(null);
            return known.Aggregate((best, item) => item is Known { Clr: double.NaN or float.NaN } ? Lost(e) : comparer.Compare(item, best) is var order && (name == "Max" ? order > 0 : order < 0) ? item : best);
        }
        var numbers = known.Select(static item => (item as Known)?.Clr).ToArray();
        return numbers[0] switch
        {
            int when All<int>(numbers) is { } all => name == "Sum" ? Value.Of(all.Sum()) : Value.Of(all.Average()),
            long when All<long>(numbers) is { } all => name == "Sum" ? Value.Of(all.Sum()) : Value.Of(all.Average()),
            decimal when All<decimal>(numbers) is { } all => name == "Sum" ? Value.Of(all.Sum()) : Value.Of(all.Average()),
            double when All<double>(numbers) is { } all => name == "Sum" ? Value.Of(all.Sum()) : Value.Of(all.Average()),
            _ => Lost(e),
        };
    }

    private static T[]? All<T>(object?[] numbers) => numbers.All(static n => n is T) ? [.. numbers.Cast<T>()] : null;

    private static Value Lost(Exact e)
    {
        e.Lose();
        return Value.Unknown;
    }
}
