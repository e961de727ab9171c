namespace Hardening.Analyzers.Replay;

/// <summary>What the members of dictionaries do.</summary>
internal static class Dictionaries
{
    private const int KeysPerStep = 64;

    /// <summary>Null where the member is not followed.</summary>
    public static Value? Call(Machine m, Invocation call, Reference self, DictionaryObject dictionary)
    {
        var (name, a) = (call.Method.Name, call.Arguments);
        if (!m.Budget.Charge(1 + (dictionary.Keys.Length / KeysPerStep))) return Value.Unknown;
        switch (name, a.Length)
        {
            case ("get_Count", 0):
                return Value.Of(dictionary.Keys.Length);
            case ("get_IsEmpty", 0):
                return Value.Of(dictionary.Keys.Length == 0);
            case ("get_Keys", 0):
                return View(self, static now => now.Keys);
            case ("get_Values", 0):
                return View(self, static now => now.Values);
            case ("get_Comparer", 0):
                return dictionary.Comparer.IsNull ? null : dictionary.Comparer;
            case ("EnsureCapacity" or "TrimExcess", _):
                return Value.Unknown;
            case ("Clear", 0):
                return Changed(m, self, dictionary, dictionary.With([], []), Value.Unknown);
            case ("ContainsValue", 1):
                return LinqResults.Contains(m, View(self, static now => now.Values), a[0], Value.Null);
            case ("ToImmutable" or "AsReadOnly", 0):
                return m.Allocate(dictionary.With(dictionary.Keys, dictionary.Values, isImmutable: true));
            case ("ToBuilder", 0):
                return m.Allocate(dictionary.With(dictionary.Keys, dictionary.Values, isImmutable: false));
            case ("AddRange" or "SetItems", 1):
                return AddAll(m, self, dictionary, a[0], name == "SetItems");
        }
        if (a.Length == 0) return null;
        // A pair stands for its key and its value.
        if (name is "Add" && a is [TupleValue { Items: [var first, var second] }]) a = [first, second];
        if (a[0].IsNull)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        if (Find(m, dictionary, a[0]) is not { } at) return null;
        switch (name, a.Length)
        {
            case ("get_Item", 1):
                if (at >= 0) return dictionary.Values[at];
                m.IsDead = true;
                return Value.Unknown;
            case ("set_Item" or "SetItem", 2):
                return Set(m, self, dictionary, at, a, Value.Unknown);
            case ("Add" or "TryAdd", 2):
                if (at < 0) return Set(m, self, dictionary, at, a, name == "Add" ? Value.Unknown : Value.Of(true));
                if (name == "Add") m.IsDead = true;
                return name == "Add" ? Value.Unknown : Value.Of(false);
            case ("ContainsKey", 1):
                return Value.Of(at >= 0);
            case ("TryGetValue", 2):
                call.Outputs = [null, at >= 0 ? dictionary.Values[at] : m.DefaultOf(dictionary.Element)];
                return Value.Of(at >= 0);
            case ("GetValueOrDefault", 1 or 2):
                return at >= 0 ? dictionary.Values[at] : a.Length == 2 ? a[1] : m.DefaultOf(dictionary.Element);
            case ("GetOrAdd", 2):
                if (at >= 0) return dictionary.Values[at];
                var made = a[1] is Closure && call.Method.Parameters[1].Type.Kind == Microsoft.CodeAnalysis.TypeKind.Delegate ? Calls.Invoke(m, a[1], [a[0]], call.Site) : a[1];
                return m.IsHalted || !ReferenceEquals(m.ContentOf(self), dictionary) ? null : Set(m, self, dictionary, at, [a[0], made], made);
            case ("AddOrUpdate", 3):
                var updated = at >= 0 ? Calls.Invoke(m, a[2], [a[0], dictionary.Values[at]], call.Site) : call.Method.Parameters[1].Type.Kind == Microsoft.CodeAnalysis.TypeKind.Delegate ? Calls.Invoke(m, a[1], [a[0]], call.Site) : a[1];
                return m.IsHalted || !ReferenceEquals(m.ContentOf(self), dictionary) ? null : Set(m, self, dictionary, at, [a[0], updated], updated);
            case ("Remove" or "TryRemove", 1 or 2):
                if (a.Length == 2) call.Outputs = [null, at >= 0 ? dictionary.Values[at] : m.DefaultOf(dictionary.Element)];
                return at < 0 ? dictionary.IsImmutable ? self : Value.Of(false) : Changed(m, self, dictionary, Without(dictionary, at), Value.Of(true));
            default:
                return null;
        }
    }

    /// <summary>The position of a key, -1 where it is not there; null where that is not known.</summary>
    public static int? Find(Machine m, DictionaryObject dictionary, Value key)
    {
        if (dictionary.Find(key) is { } known) return known;
        for (var i = 0; i < dictionary.Keys.Length; i++)
        {
            var equal = Comparers.AreEqual(m, dictionary.Comparer, dictionary.Keys[i], key);
            if (equal is null) return null;
            if (equal == true) return i;
        }
        // A key that is nothing certain may be equal to itself only by chance.
        return Comparers.Hash(m, dictionary.Comparer, key) is null ? null : -1;
    }

    private static DictionaryObject Without(DictionaryObject dictionary, int at) =>
        dictionary.With([.. dictionary.Keys.Take(at), .. dictionary.Keys.Skip(at + 1)], [.. dictionary.Values.Take(at), .. dictionary.Values.Skip(at + 1)], hasHoles: dictionary.HasHoles || at < dictionary.Keys.Length - 1);

    // It shows what is in the dictionary when it is looked at.
    private static Query View(Reference self, Func<DictionaryObject, Value[]> part) =>
        new([self], machine => Part(machine, self, part))
        {
            IsOperator = true, Cheap = machine => machine.ContentOf<DictionaryObject>(self)?.Keys.Length ?? -1,
        };

    private static IEnumerable<Value> Part(Machine m, Reference self, Func<DictionaryObject, Value[]> part)
    {
        if (m.ContentOf<DictionaryObject>(self) is not { } now)
        {
            yield return Rest.OfSequence;
            yield break;
        }
        var isKey = ReferenceEquals(part(now), now.Keys);
        foreach (var pair in Sequences.Of(m, self))
            yield return pair is TupleValue { Items: [var key, var value] } ? isKey ? key : value : pair;
    }

    private static Value? AddAll(Machine m, Reference self, DictionaryObject dictionary, Value pairs, bool replaces)
    {
        Value current = self;
        foreach (var pair in Sequences.Collect(m, pairs))
        {
            if (pair is not TupleValue { Items: [var key, var value] } || m.ContentOf<DictionaryObject>(current) is not { } now || Find(m, now, key) is not { } at) return null;
            if (at >= 0 && !replaces) return null;
            if (Set(m, (Reference)current, now, at, [key, value], current) is not { } next) return null;
            current = next;
        }
        return dictionary.IsImmutable ? current : Value.Unknown;
    }

    /// <summary>Puts a value at a position, or a pair where its key belongs.</summary>
    public static Value? Set(Machine m, Reference self, DictionaryObject dictionary, int at, Value[] pair, Value result)
    {
        if (at >= 0)
        {
            return Changed(m, self, dictionary, dictionary.WithValue(at, pair[1]), result);
        }
        if (!dictionary.IsSorted) return Changed(m, self, dictionary, dictionary.Appended(pair[0], pair[1]), result);
        if (!m.Budget.Charge(1 + (dictionary.Keys.Length / KeysPerStep * 8))) return null;
        var place = 0;
        for (; place < dictionary.Keys.Length; place++)
        {
            if (Comparers.Compare(m, dictionary.Comparer, dictionary.Keys[place], pair[0]) is not { } found) return null;
            if (found > 0) break;
        }
        return Changed(m, self, dictionary, dictionary.With([.. dictionary.Keys.Take(place), pair[0], .. dictionary.Keys.Skip(place)], [.. dictionary.Values.Take(place), pair[1], .. dictionary.Values.Skip(place)]), result);
    }

    private static Value Changed(Machine m, Reference self, DictionaryObject before, DictionaryObject after, Value result)
    {
        if (before.IsImmutable) return m.Allocate(after);
        m.Write(self, after);
        return result;
    }
}
