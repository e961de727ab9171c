namespace Hardening.Analyzers.Replay;

/// <summary>What the members of lists, sets, queues and the like do: the real collection does it with the values.</summary>
internal static class Lists
{
    /// <summary>Null where the member is not followed.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        if (call.Self is not Reference self) return null;
        return m.ContentOf(self) switch
        {
            DictionaryObject dictionary => Dictionaries.Call(m, call, self, dictionary),
            ListObject { Kind: ListKind.Text } text => Builders.Call(m, call, self, text),
            ListObject list => new ListMember(m, call, self, list, call.Method.Name, call.Arguments).Run(),
            Cursor cursor => Cursors.Call(m, call, self, cursor),
            Deferred deferred => Deferreds.Call(m, call, self, deferred),
            _ => null,
        };
    }
}

/// <summary>A call of a member of a list.</summary>
internal sealed class ListMember(Machine m, Invocation call, Reference self, ListObject list, string name, Value[] a)
{
    private readonly bool isWhole = list.IsWhole;

    private const int ItemsPerStep = 64;

    private bool IsImmutable => list.Kind is ListKind.Immutable or ListKind.ImmutableSet;

    public Value? Run()
    {
        if (!m.Budget.Charge(1 + (list.Items.Length / ItemsPerStep))) return Value.Unknown;
        return Reading() ?? (isWhole ? Asking() : null) ?? (list.Kind switch
        {
            ListKind.Set or ListKind.SortedSet or ListKind.ImmutableSet => OnSet(),
            ListKind.Queue or ListKind.Stack or ListKind.Linked => AtTheEnds(),
            ListKind.Priority => isWhole ? ByPriority() : null,
            ListKind.Lookup or ListKind.Group => null,
            _ => OnList(),
        });
    }

    // What only looks.
    private Value? Reading()
    {
        switch (name, a.Length)
        {
            case ("get_Count" or "get_Length" or "get_LongLength", 0):
                return isWhole ? Value.Of(name == "get_LongLength" ? (object)(long)list.Items.Length : list.Items.Length) : Value.Unknown;
            case ("get_IsEmpty" or "get_IsDefaultOrEmpty", 0):
                return isWhole ? Value.Of(list.Items.Length == 0) : LinqResults.Any(m, self).Truth is { } any ? Value.Of(!any) : Value.Unknown;
            case ("get_IsDefault" or "get_IsReadOnly" or "get_IsFixedSize", 0):
                return name == "get_IsDefault" ? Value.Of(false) : Value.Unknown;
            case ("get_Capacity" or "TrimExcess" or "EnsureCapacity", _):
                return Value.Unknown;
            case ("get_Rank", 0):
                return Value.Of(list.Sizes?.Length ?? 1);
            case ("GetLength" or "GetUpperBound", 1) when isWhole && a[0] is Known { Clr: int dimension }:
                var length = list.Sizes is { } sizes ? dimension >= 0 && dimension < sizes.Length ? sizes[dimension] : -1 : dimension == 0 ? list.Items.Length : -1;
                return length < 0 ? Dead() : Value.Of(name == "GetLength" ? length : length - 1);
            case ("GetLowerBound", 1):
                return Value.Of(0);
            case ("get_Key", 0) when list.Kind == ListKind.Group:
                return list.Key!;
            case ("get_Item", 1) when list.Kind == ListKind.Lookup:
                return Grouped(a[0]);
            case ("Contains", 1) when list.Kind == ListKind.Lookup:
                return isWhole ? Decided(e => Value.Of(list.Items.Any(group => e.Comparer(list.Comparer).Equals(KeyOf(group), a[0])))) : null;
            case ("get_Item" or "GetValue", 1) when !list.IsSet && list.Kind is not ListKind.Priority:
                return Elements.Read(m, self, a[0]);
            case ("Contains", 1 or 2):
                return LinqResults.Contains(m, self, a[0], a.Length == 2 ? a[1] : list.Comparer);
            case ("ToArray", 0):
                return LinqResults.List(m, ListKind.Array, list.Element, list.Items);
            case ("Clone", 0):
                return m.Allocate(list.With(list.Items));
            case ("AsReadOnly" or "ToImmutable" or "MoveToImmutable" or "DrainToImmutable" or "AsSpan" or "AsMemory", 0):
                return name is "ToImmutable" or "MoveToImmutable" or "DrainToImmutable" ? m.Allocate(new ListObject(ListKind.Immutable, list.Element, list.Items)) : self;
            case ("ToBuilder", 0):
                return m.Allocate(new ListObject(ListKind.List, list.Element, list.Items));
            case ("GetEnumerator", 0):
                return isWhole ? m.Allocate(new Cursor(list.Items, -1)) : null;
            case ("get_Min" or "get_Max", 0) when list.Kind == ListKind.SortedSet && isWhole:
                return list.Items.Length == 0 ? list.Element.Default : list.Items[name == "get_Min" ? 0 : list.Items.Length - 1];
            case ("get_Comparer", 0):
                return list.Comparer.IsNull ? null : list.Comparer;
            default:
                return null;
        }
    }

    // What asks lambdas or compares.
    private Value? Asking() => (name, a.Length) switch
    {
        ("IndexOf" or "LastIndexOf", 1) => Decided(e => Value.Of(name == "IndexOf" ? Array.FindIndex(list.Items, item => e.Comparer(null).Equals(item, a[0])) : Array.FindLastIndex(list.Items, item => e.Comparer(null).Equals(item, a[0])))),
        ("Find" or "FindLast", 1) => Decided(e => (name == "Find" ? list.Items.FirstOrDefault(item => e.Test(a[0], item)) : Enumerable.Reverse(list.Items).FirstOrDefault(item => e.Test(a[0], item))) ?? m.DefaultOf(list.Element)),
        ("FindIndex" or "FindLastIndex", 1) => Decided(e => Value.Of(name == "FindIndex" ? Array.FindIndex(list.Items, item => e.Test(a[0], item)) : Array.FindLastIndex(list.Items, item => e.Test(a[0], item)))),
        ("FindAll", 1) => Decided(e => m.Allocate(new ListObject(ListKind.List, list.Element, [.. list.Items.Where(item => e.Test(a[0], item))]))),
        ("Exists", 1) => Decided(e => Value.Of(list.Items.Any(item => e.Test(a[0], item)))),
        ("TrueForAll", 1) => Decided(e => Value.Of(list.Items.All(item => e.Test(a[0], item)))),
        ("ConvertAll", 1) => Decided(e => m.Allocate(new ListObject(ListKind.List, call.Method.TypeArguments[call.Method.TypeArguments.Length - 1], [.. list.Items.Select(item => e.Call(a[0], item))]))),
        ("BinarySearch", 1 or 2) => Decided(e => Value.Of(Found(e, list.Items, a[0], a.Length == 2 ? a[1] : list.Comparer))),
        ("GetRange" or "Slice", 2) => Decided(e => m.Allocate(list.With([.. list.Items.ToList().GetRange(e.Integer(a[0]), e.Integer(a[1]))]))),
        ("SetEquals" or "IsSubsetOf" or "IsSupersetOf" or "IsProperSubsetOf" or "IsProperSupersetOf" or "Overlaps", 1) when list.IsSet => Decided(e => Value.Of(Compared(new HashSet<Value>(list.Items, Equal(e)), [.. e.Of(a[0])]))),
        ("CopyTo", 1 or 2 or 4) => CopyTo(),
        _ => null,
    };

    private bool Compared(HashSet<Value> mine, Value[] others) => name switch
    {
        "SetEquals" => mine.SetEquals(others),
        "IsSubsetOf" => mine.IsSubsetOf(others),
        "IsSupersetOf" => mine.IsSupersetOf(others),
        "IsProperSubsetOf" => mine.IsProperSubsetOf(others),
        "IsProperSupersetOf" => mine.IsProperSupersetOf(others),
        _ => mine.Overlaps(others),
    };

    private Value? OnList()
    {
        switch (name, a.Length)
        {
            case ("set_Item" or "SetValue", 2) when !IsImmutable:
                Elements.Write(m, self, a[name == "set_Item" ? 0 : 1], a[name == "set_Item" ? 1 : 0]);
                return Value.Unknown;
            case ("SetItem", 2) when isWhole:
                return Changed(items => items[Index(0)] = a[1]);
            case ("Add", 1) when list.Kind != ListKind.Array:
                return Set([.. list.Items, a[0]], Value.Unknown);
            case ("AddRange", 1) when list.Kind != ListKind.Array:
                var added = Sequences.Collect(m, a[0]);
                if (m.IsHalted) return Value.Unknown;
                // What was collected may have changed the list itself.
                return m.ContentOf(self) is not ListObject now ? null : IsImmutable ? m.Allocate(now.With([.. now.Items, .. added])) : Written(now.With([.. now.Items, .. added]), Value.Unknown);
            case ("Clear", 0):
                return Set([], Value.Unknown);
            case ("ForEach", 1):
                return ForEach();
        }
        if (!isWhole) return null;
        switch (name, a.Length)
        {
            case ("Insert", 2):
                return Changed(items => items.Insert(Index(0), a[1]));
            case ("InsertRange", 2):
                var inserted = Sequences.Collect(m, a[1]);
                return m.IsHalted ? Value.Unknown : ReferenceEquals(m.ContentOf(self), list) ? Changed(items => items.InsertRange(Index(0), inserted)) : null;
            case ("RemoveAt", 1):
                return Changed(items => items.RemoveAt(Index(0)));
            case ("RemoveRange", 2):
                return Changed(items => items.RemoveRange(Index(0), Index(1)));
            case ("Reverse", 0):
                return Changed(static items => items.Reverse());
            case ("Reverse", 2):
                return Changed(items => items.Reverse(Index(0), Index(1)));
            case ("Remove", 1 or 2):
                return Decided(e => Array.FindIndex(list.Items, item => e.Comparer(a.Length == 2 ? a[1] : null).Equals(item, a[0]))) switch
                {
                    null => null,
                    < 0 => IsImmutable ? self : Value.Of(false),
                    var at => Set([.. list.Items.Take(at.Value), .. list.Items.Skip(at.Value + 1)], Value.Of(true)),
                };
            case ("RemoveAll", 1):
                var kept = Decided(e => list.Items.Where(item => !e.Test(a[0], item)).ToArray());
                return kept is null || !ReferenceEquals(m.ContentOf(self), list) ? null : Set(kept, Value.Of(list.Items.Length - kept.Length));
            case ("Sort", 0 or 1):
                var sorted = Decided(e => Sorting.Sorted(e, list.Items, a.Length == 1 ? a[0] : Value.Null));
                return sorted is null || !ReferenceEquals(m.ContentOf(self), list) ? null : Set(sorted, Value.Unknown);
            case ("Replace", 2):
                return Decided(e => Array.FindIndex(list.Items, item => e.Comparer(null).Equals(item, a[0]))) is { } found and >= 0 ? Changed(items => items[found] = a[1]) : null;
            case ("Fill", 1):
                return Changed(items => { for (var i = 0; i < items.Count; i++) items[i] = a[0]; });
            default:
                return null;
        }
    }

    private Value? OnSet()
    {
        if (name == "Clear" && a.Length == 0) return Set([], Value.Unknown);
        if (!isWhole)
        {
            // It is in there now, wherever.
            if (name != "Add" || a.Length != 1) return null;
            m.Lose(a[0]);
            return IsImmutable ? Value.Unknown : Written(list.With([.. list.Items.Where(static item => item is not Rest), Rest.OfSequence]), Value.Unknown);
        }
        switch (name, a.Length)
        {
            case ("Add", 1) when list.Kind == ListKind.SortedSet:
                return Decided(e => Found(e, list.Items, a[0], list.Comparer)) switch
                {
                    null => null,
                    >= 0 => Value.Of(false),
                    var place => Set([.. list.Items.Take(~place.Value), a[0], .. list.Items.Skip(~place.Value)], Value.Of(true)),
                };
            case ("Add", 1):
                // It is asked for its hash code, also where there is nothing to compare it with.
                m.Ask(a[0]);
                var at = list.Find(a[0]) ?? Decided(e => Equal(e) is var equal ? Array.FindIndex(list.Items, item => equal.Equals(item, a[0])) : -1);
                if (at is null) return Opened(a[0]);
                if (at >= 0) return IsImmutable ? self : Value.Of(false);
                if (list.Kind == ListKind.Set) return Written(list.Appended(a[0]), Value.Of(true));
                return Sorted([.. list.Items, a[0]], Value.Of(true));
            case ("Remove", 1):
                return Decided(e => Array.FindIndex(list.Items, item => Equal(e).Equals(item, a[0]))) switch
                {
                    null => null,
                    < 0 => IsImmutable ? self : Value.Of(false),
                    var gone => Without(items => items.RemoveAt(gone.Value), Value.Of(true)),
                };
            case ("RemoveWhere", 1):
                var kept = Decided(e => list.Items.Where(item => !e.Test(a[0], item)).ToList());
                return kept is null ? null : Without(items => items.RemoveAll(item => !kept.Contains(item)), Value.Of(list.Items.Length - kept.Count));
            case ("UnionWith" or "Union", 1):
                var all = Decided(e => list.Items.Concat([.. e.Of(a[0])]).Distinct(Equal(e)).ToArray());
                return all is null || (list.HasHoles && all.Length > list.Items.Length) ? null : Sorted(all, Value.Unknown);
            case ("IntersectWith" or "ExceptWith" or "Intersect" or "Except", 1):
                var others = Decided(e => new HashSet<Value>(e.Of(a[0]), Equal(e)) is var set ? list.Items.Where(item => set.Contains(item) == name is "IntersectWith" or "Intersect").ToList() : null);
                return others is null ? null : Without(items => items.RemoveAll(item => !others.Contains(item)), Value.Unknown);
            default:
                return null;
        }
    }

    // It is not known whether it was in there before.
    private Value? Opened(Value value)
    {
        foreach (var item in list.Items) m.Lose(item);
        m.Lose(value);
        return IsImmutable ? Value.Unknown : Written(list.With([Rest.OfSequence]), Value.Unknown);
    }

    private Value? Sorted(Value[] items, Value result)
    {
        if (list.Kind != ListKind.SortedSet) return Set(items, result);
        var sorted = Decided(e => Linq.Sorted(e, items, [new Ordering(null, list.Comparer, false)]));
        return sorted is null ? null : Set(sorted, result);
    }

    private Value? Without(Action<List<Value>> change, Value result)
    {
        List<Value> items = [.. list.Items];
        change(items);
        // The last one leaves no hole.
        var hasHoles = list.Kind == ListKind.Set && items.Count > 0 && (list.HasHoles || !items.SequenceEqual(list.Items.Take(items.Count)));
        var next = new ListObject(list.Kind, list.Element, [.. items]) { Comparer = list.Comparer, HasHoles = hasHoles, IsScrambled = list.IsScrambled && items.Count > 0 };
        return IsImmutable ? m.Allocate(next) : Written(next, result);
    }

    private Value? AtTheEnds()
    {
        switch (name, a.Length)
        {
            case ("Enqueue", 1) when list.Kind == ListKind.Queue:
            case ("AddLast", 1) when list.Kind == ListKind.Linked:
                return Set([.. list.Items, a[0]], Value.Unknown);
            case ("Push", 1) when list.Kind == ListKind.Stack:
            case ("AddFirst", 1) when list.Kind == ListKind.Linked:
                return Set([a[0], .. list.Items], Value.Unknown);
            case ("Clear", 0):
                return Set([], Value.Unknown);
        }
        var isCertain = list.Items.Length == 0 || list.Items[0] is not (Rest or Perhaps);
        if (!isCertain) return null;
        switch (name, a.Length)
        {
            case ("Dequeue" or "Pop", 0):
                return list.Items.Length == 0 ? Dead() : Set([.. list.Items.Skip(1)], list.Items[0]);
            case ("Peek", 0):
                return list.Items.Length == 0 ? Dead() : list.Items[0];
            case ("TryDequeue" or "TryPop" or "TryPeek", 1):
                call.Outputs = [list.Items.Length == 0 ? m.DefaultOf(list.Element) : list.Items[0]];
                return list.Items.Length == 0 || name == "TryPeek" ? Value.Of(list.Items.Length > 0) : Set([.. list.Items.Skip(1)], Value.Of(true));
            case ("RemoveFirst", 0) when list.Kind == ListKind.Linked:
                return list.Items.Length == 0 ? Dead() : Set([.. list.Items.Skip(1)], Value.Unknown);
            case ("RemoveLast", 0) when isWhole && list.Kind == ListKind.Linked:
                return list.Items.Length == 0 ? Dead() : Set([.. list.Items.Take(list.Items.Length - 1)], Value.Unknown);
            case ("get_First" or "get_Last", 0) when isWhole && list.Kind == ListKind.Linked:
                return list.Items.Length == 0 ? Value.Null : new StructValue("", PersistentMap<string, Value>.Empty.Set("Value", list.Items[name == "get_First" ? 0 : list.Items.Length - 1]));
            case ("Remove", 1) when isWhole && list.Kind == ListKind.Linked && a[0] is not StructValue:
                return Decided(e => Array.FindIndex(list.Items, item => e.Comparer(null).Equals(item, a[0]))) switch
                {
                    null => null,
                    < 0 => Value.Of(false),
                    var at => Set([.. list.Items.Take(at.Value), .. list.Items.Skip(at.Value + 1)], Value.Of(true)),
                };
            default:
                return null;
        }
    }

    // Which of those with the same priority comes first is not said.
    private Value? ByPriority()
    {
        if (name == "Enqueue") return Set([.. list.Items, new TupleValue(a)], Value.Unknown);
        if (name == "Clear") return Set([], Value.Unknown);
        if (name is not ("Dequeue" or "Peek" or "TryDequeue" or "TryPeek")) return null;
        var isTry = name.StartsWith("Try", StringComparison.Ordinal);
        if (list.Items.Length == 0)
        {
            if (!isTry) return Dead();
            call.Outputs = [m.DefaultOf(call.Method.Type.Arguments[0]), m.DefaultOf(call.Method.Type.Arguments[1])];
            return Value.Of(false);
        }
        var sorted = Decided(e => Linq.Sorted(e, list.Items, [new Ordering(null, list.Comparer, false)], static item => ((TupleValue)item).Items[1]));
        if (sorted is null || (sorted.Length > 1 && Comparers.Compare(m, list.Comparer, ((TupleValue)sorted[0]).Items[1], ((TupleValue)sorted[1]).Items[1]) == 0 && !Joining.Alike(sorted[0], sorted[1]))) return null;
        var first = (TupleValue)sorted[0];
        if (isTry) call.Outputs = [first.Items[0], first.Items[1]];
        var result = isTry ? Value.Of(true) : first.Items[0];
        return name.EndsWith("Peek", StringComparison.Ordinal) ? result : Set([.. list.Items.Where(item => !ReferenceEquals(item, first))], result);
    }

    private Value? CopyTo()
    {
        var (from, at, count) = a.Length == 4 ? (a[0], a[2], a[3]) : (Value.Of(0), a.Length == 2 ? a[1] : Value.Of(0), Value.Of(list.Items.Length));
        return Copying.Copy(m, self, from, a[a.Length == 4 ? 1 : 0], at, count);
    }

    private Value ForEach()
    {
        foreach (var item in Sequences.Of(m, self))
        {
            if (m.IsHalted) break;
            if (item is Rest) m.ForEach(() => Calls.Invoke(m, a[0], [Value.Unknown], null));
            else if (item is Perhaps { Item: var there }) m.Maybe(() => Calls.Invoke(m, a[0], [there], null));
            else Calls.Invoke(m, a[0], [item], null);
        }
        return Value.Unknown;
    }

    private Value? Grouped(Value key)
    {
        if (!isWhole) return null;
        return Decided(e => list.Items.FirstOrDefault(group => e.Comparer(list.Comparer).Equals(KeyOf(group), key)) ?? m.Allocate(new ListObject(ListKind.Array, TypeRef.Object, [])));
    }

    private Value KeyOf(Value group) => m.ContentOf<ListObject>(group)?.Key ?? Value.Unknown;

    private static int Found(Exact e, Value[] items, Value wanted, Value comparer)
    {
        var (low, high) = (0, items.Length - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) >> 1);
            var order = e.Comparer(comparer).Compare(items[middle], wanted);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }

    private IEqualityComparer<Value> Equal(Exact e) => e.Comparer(list.Comparer);

    private int Index(int argument) => Elements.IndexOf(a[argument], list.Items.Length) ?? throw new NotSupportedException();

    // What the real list does; it throws where the program's does.
    private Value? Changed(Action<List<Value>> change)
    {
        List<Value> items = [.. list.Items];
        try
        {
            change(items);
        }
        catch (ArgumentException)
        {
            return Dead();
        }
        catch (NotSupportedException)
        {
            return null;
        }
        return Set([.. items], Value.Unknown);
    }

    private Value Set(Value[] items, Value result)
    {
        var next = list.With(items);
        return IsImmutable ? m.Allocate(next) : Written(next, result);
    }

    private Value Written(ListObject next, Value result)
    {
        m.Write(self, next);
        return result;
    }

    private Value? Decided(Func<Exact, Value> run)
    {
        var exact = new Exact(m);
        try
        {
            var result = run(exact);
            return m.IsHalted ? Value.Unknown : exact.IsLost ? null : result;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return m.IsHalted ? Value.Unknown : exact.IsLost ? null : Dead();
        }
    }

    private T? Decided<T>(Func<Exact, T> run) where T : class
    {
        var exact = new Exact(m);
        var result = run(exact);
        return exact.IsLost || m.IsHalted ? null : result;
    }

    private int? Decided(Func<Exact, int> run)
    {
        var exact = new Exact(m);
        var result = run(exact);
        return exact.IsLost || m.IsHalted ? null : result;
    }

    private Value Dead()
    {
        m.IsDead = true;
        return Value.Unknown;
    }
}

/// <summary>Sorting in place: it does not say in which order equal elements end up.</summary>
internal static class Sorting
{
    public static Value[] Sorted(Exact e, Value[] items, Value comparer)
    {
        var sorted = Linq.Sorted(e, items, [new Ordering(null, comparer, false)]);
        for (var i = 1; i < sorted.Length && !e.IsLost; i++)
            if (!Joining.Alike(sorted[i - 1], sorted[i]) && e.Comparer(comparer).Compare(sorted[i - 1], sorted[i]) == 0) e.Lose();
        return sorted;
    }
}

/// <summary>Elements copied from one array to another.</summary>
internal static class Copying
{
    /// <summary>Null where it is not known what is copied where.</summary>
    public static Value? Copy(Machine m, Value source, Value from, Value target, Value to, Value count)
    {
        if (m.ContentOf(source) is not ListObject { IsWhole: true } mine || target is not Reference place || m.ContentOf(target) is not ListObject { IsWhole: true, Kind: ListKind.Array } theirs) return null;
        if (from is not Known { Clr: int start } || to is not Known { Clr: int at } || count is not Known { Clr: int length }) return null;
        if (start < 0 || at < 0 || length < 0 || start + length > mine.Items.Length || at + length > theirs.Items.Length)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        var items = (Value[])theirs.Items.Clone();
        Array.Copy(mine.Items, start, items, at, length);
        m.Write(place, theirs.With(items));
        return Value.Unknown;
    }
}

/// <summary>Enumerators that the program moves itself.</summary>
internal static class Cursors
{
    public static Value? Call(Machine m, Invocation call, Reference self, Cursor cursor)
    {
        switch (call.Method.Name)
        {
            case "MoveNext":
                var next = Math.Min(cursor.At + 1, cursor.Items.Length);
                if (next < cursor.Items.Length && cursor.Items[next] is Rest or Perhaps) return null;
                m.Write(self, new Cursor(cursor.Items, next));
                return Value.Of(next < cursor.Items.Length);
            case "get_Current":
                return cursor.At >= 0 && cursor.At < cursor.Items.Length ? cursor.Items[cursor.At] : Value.Unknown;
            case "Dispose":
                return Value.Unknown;
            default:
                return null;
        }
    }
}

/// <summary><c>Lazy&lt;T&gt;</c>.</summary>
internal static class Deferreds
{
    public static Value? Call(Machine m, Invocation call, Reference self, Deferred deferred)
    {
        switch (call.Method.Name)
        {
            case "get_IsValueCreated":
                return Value.Of(deferred.Made is not null);
            case "get_Value":
                if (deferred.Made is { } made) return made;
                var value = Calls.Invoke(m, deferred.Factory, [], call.Site);
                if (!m.IsHalted) m.Write(self, new Deferred(deferred.Factory, value));
                return value;
            default:
                return null;
        }
    }
}

/// <summary>Text builders: lists of the texts that were appended.</summary>
internal static class Builders
{
    public static Value? Call(Machine m, Invocation call, Reference self, ListObject text)
    {
        var a = call.Arguments;
        switch (call.Method.Name, a.Length)
        {
            case ("Append" or "AppendLine", 0 or 1):
                if (a.Length == 1 && Texts.Of(Texts.Shown(m, a[0])) is null) m.Ask(a[0]);
                var part = a.Length == 0 ? "" : Texts.Of(Texts.Shown(m, a[0]));
                // The end of a line is the system's own.
                return Appended(part is not null && call.Method.Name == "Append" ? Value.Of(part) : Value.Unknown);
            case ("Append", 2) when a[0] is Known { Clr: char letter } && a[1] is Known { Clr: int count and >= 0 and <= Budget.MaxText }:
                return Appended(Value.Of(new string(letter, count)));
            case ("AppendJoin", 2):
                return Appended(TextCalls.Join(m, a[0], a[1]));
            case ("Clear", 0):
                m.Write(self, text.With([]));
                return self;
            case ("ToString", 0):
                return Texts.Concat(m, text.Items);
        }
        // The real builder, with what it holds by now.
        if (Texts.Concat(m, text.Items) is not Known { Clr: string content }) return null;
        var builder = new System.Text.StringBuilder(content);
        try
        {
            switch (call.Method.Name, a.Length)
            {
                case ("get_Length", 0):
                    return Value.Of(content.Length);
                case ("set_Length", 1) when a[0] is Known { Clr: int length and <= Budget.MaxText }:
                    builder.Length = length;
                    break;
                case ("get_Chars", 1) when a[0] is Known { Clr: int at }:
                    return Value.Of(builder[at]);
                case ("set_Chars", 2) when a[0] is Known { Clr: int at } && a[1] is Known { Clr: char letter }:
                    builder[at] = letter;
                    break;
                case ("Insert", 2) when a[0] is Known { Clr: int at } && Texts.Of(a[1]) is { } inserted:
                    builder.Insert(at, inserted);
                    break;
                case ("Remove", 2) when a[0] is Known { Clr: int at } && a[1] is Known { Clr: int count }:
                    builder.Remove(at, count);
                    break;
                case ("Replace", 2) when a[0] is Known { Clr: string or char } && a[1] is Known && Texts.Of(a[0]) is { } old && Texts.Of(a[1]) is { } fresh && (long)content.Length * (fresh.Length + 1) <= Budget.MaxText * 8L:
                    builder.Replace(old, fresh);
                    break;
                default:
                    return null;
            }
        }
        catch (ArgumentException)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        catch (IndexOutOfRangeException)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        m.Write(self, text.With([m.Text(builder.ToString())]));
        return self;

        Value Appended(Value part)
        {
            m.Write(self, text.With([.. text.Items, part]));
            return self;
        }
    }
}
