namespace Hardening.Analyzers.Replay;

/// <summary>Operators of LINQ that enumerate at once.</summary>
internal static class LinqResults
{
    /// <summary>Null where the operator is not followed.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        var (name, a) = (call.Method.Name, call.Arguments);
        switch (name, a.Length)
        {
            case ("ToList" or "ToArray" or "ToHashSet", 1):
                return ToList(m, name, call.Method.TypeArguments[0], Sequences.Collect(m, a[0]));
            case ("ToDictionary", 2 or 3) when a[1] is Closure && (a.Length == 2 || a[2] is Closure):
                return ToDictionary(m, call, a);
            case ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault", 1 or 2) when a.Length == 1 || a[1] is Closure:
                return Pick(m, name, call.Method.TypeArguments[0], a);
            case ("Any" or "All" or "Count" or "LongCount", 1 or 2):
                return Count(m, name, a);
            case ("Contains", 2):
                return Lists.Contains(m, Sequences.Collect(m, a[0]), a[1]);
            case ("ElementAt", 2):
                var items = Sequences.Collect(m, a[0]);
                var whole = m.Allocate(new ListObject(ListKind.Array, TypeRef.Object, items));
                return Elements.Read(m, whole, a[1]);
            case ("Sum" or "Min" or "Max", 1 or 2) when call.Method.Returns.Special == Microsoft.CodeAnalysis.SpecialType.System_Int32:
                return Number(m, name, a);
            case ("Aggregate", 2 or 3) when a.All(static x => !x.IsUnknown) && a[a.Length - 1] is Closure:
                return Aggregate(m, a);
            case ("SequenceEqual", 2):
                var (mine, theirs) = (Sequences.Collect(m, a[0]), Sequences.Collect(m, a[1]));
                return mine.All(Lists.IsComparable) && theirs.All(Lists.IsComparable) ? Value.Of(mine.Length == theirs.Length && mine.Zip(theirs, Joining.Alike).All(static x => x)) : Value.Unknown;
            default:
                return null;
        }
    }

    private static Value ToList(Machine m, string name, TypeRef element, Value[] items)
    {
        if (m.IsHalted) return Value.Unknown;
        var kind = name == "ToArray" ? ListKind.Array : name == "ToList" ? ListKind.List : ListKind.Set;
        return m.Allocate(new ListObject(kind, element, kind == ListKind.Set ? Lists.Distinct(m, items) : items));
    }

    private static Value ToDictionary(Machine m, Invocation call, Value[] a)
    {
        var (keys, values) = (new List<Value>(), new List<Value>());
        foreach (var item in Sequences.Of(m, a[0]))
        {
            var key = item is Rest ? item : Calls.Invoke(m, a[1], [item], null);
            var value = item is Rest || a.Length == 2 ? item : Calls.Invoke(m, a[2], [item], null);
            if (m.IsHalted) return Value.Unknown;
            if (keys.Any(old => Joining.Alike(old, key))) m.IsDead = true;
            keys.Add(key);
            values.Add(value);
        }
        if (keys.All(Lists.IsComparable)) return m.Allocate(new DictionaryObject(call.Method.TypeArguments[1], call.Method.TypeArguments[a.Length == 3 ? 2 : 0], [.. keys], [.. values]));
        m.MayThrow();
        foreach (var lost in values) m.Lose(lost);
        return Value.Unknown;
    }

    private static Value Pick(Machine m, string name, TypeRef element, Value[] a)
    {
        var isFirst = name.StartsWith("First", StringComparison.Ordinal);
        var found = new List<Value>();
        foreach (var item in Sequences.Of(m, a[0]))
        {
            if (m.IsHalted) return Value.Unknown;
            var truth = item is Rest ? null : a.Length == 1 ? true : Calls.Invoke(m, a[1], [item], null).Truth;
            if (truth is null) return Lost(m, a);
            if (truth == true) found.Add(item);
            if (isFirst && found.Count > 0) return found[0];
        }
        if (found.Count == 0 && name.EndsWith("Default", StringComparison.Ordinal)) return element.Default;
        if (found.Count == 0 || (name.StartsWith("Single", StringComparison.Ordinal) && found.Count > 1))
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        return found[found.Count - 1];
    }

    private static Value Lost(Machine m, Value[] a)
    {
        m.MayThrow();
        foreach (var item in Sequences.Collect(m, a[0])) m.Lose(item);
        if (a.Length > 1) m.ForEach(() => Calls.Invoke(m, a[1], [Value.Unknown], null));
        return Value.Unknown;
    }

    private static Value Count(Machine m, string name, Value[] a)
    {
        var (count, isOpen) = (0, false);
        foreach (var item in Sequences.Of(m, a[0]))
        {
            if (m.IsHalted) return Value.Unknown;
            bool? truth = true;
            if (item is Rest)
            {
                if (a.Length == 2) m.ForEach(() => Calls.Invoke(m, a[1], [Value.Unknown], null));
                truth = null;
            }
            else if (a.Length == 2)
            {
                truth = Calls.Invoke(m, a[1], [item], null).Truth;
            }
            if (truth is null)
            {
                // From here on nobody knows whether the predicate is asked.
                isOpen = true;
                if (a.Length == 2 && name is "Any" or "All") return Lost(m, a);
                continue;
            }
            if (name == "Any" && truth == true) return Value.Of(true);
            if (name == "All" && truth == false) return Value.Of(false);
            if (truth == true) count++;
        }
        return isOpen || m.IsHalted ? Value.Unknown : name switch { "Any" => Value.Of(false), "All" => Value.Of(true), "Count" => Value.Of(count), _ => Value.Of((long)count) };
    }

    private static Value Number(Machine m, string name, Value[] a)
    {
        var numbers = new List<int>();
        var isKnown = true;
        foreach (var item in Sequences.Of(m, a[0]))
        {
            if (m.IsHalted) return Value.Unknown;
            if (item is Rest) return Lost(m, a);
            if ((a.Length == 1 ? item : Calls.Invoke(m, a[1], [item], null)) is Known { Clr: int number }) numbers.Add(number);
            else isKnown = false;
        }
        if (m.IsHalted) return Value.Unknown;
        if (!isKnown)
        {
            m.MayThrow();
            return Value.Unknown;
        }
        if (name != "Sum" && numbers.Count == 0)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        if (name != "Sum") return Value.Of(name == "Min" ? numbers.Min() : numbers.Max());
        var sum = numbers.Sum(static n => (long)n);
        if (sum is >= int.MinValue and <= int.MaxValue) return Value.Of((int)sum);
        m.MayThrow();
        return Value.Unknown;
    }

    private static Value Aggregate(Machine m, Value[] a)
    {
        var total = a.Length == 3 ? a[1] : null;
        foreach (var item in Sequences.Of(m, a[0]))
        {
            if (m.IsHalted) return Value.Unknown;
            if (item is Rest)
            {
                if (a.Length == 2) m.MayThrow();
                m.Lose(total ?? Value.Unknown);
                m.ForEach(() => m.Lose(Calls.Invoke(m, a[a.Length - 1], [Value.Unknown, Value.Unknown], null)));
                total = Value.Unknown;
            }
            else
            {
                total = total is null ? item : Calls.Invoke(m, a[a.Length - 1], [total, item], null);
            }
        }
        if (total is null) m.IsDead = true;
        return total ?? Value.Unknown;
    }
}
