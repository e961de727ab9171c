namespace Hardening.Analyzers.Replay;

/// <summary>Operators of LINQ that take more than a line.</summary>
internal static class LinqOperators
{
    /// <summary>How many parameters the lambdas of an operator's followed overload have.</summary>
    public static int ArityOf(string name, int argument) => name is "Aggregate" or "Zip" || (name == "SelectMany" && argument == 2) ? 2 : 1;

    public static IEnumerable<Value> While(Machine m, Value source, Value predicate, bool takes)
    {
        var passed = true;
        foreach (var item in Sequences.Of(m, source))
        {
            if (m.IsHalted) yield break;
            if (!passed)
            {
                if (takes) yield break;
                yield return item;
                continue;
            }
            var truth = item is Rest ? null : Calls.Invoke(m, predicate, [item], null).Truth;
            if (truth is null)
            {
                foreach (var other in Sequences.Collect(m, source)) m.Lose(other);
                m.ForEach(() => Calls.Invoke(m, predicate, [Value.Unknown], null));
                yield return Rest.OfSequence;
                yield break;
            }
            passed = truth.Value;
            if (passed == takes) yield return item;
        }
    }

    public static IEnumerable<Value> Common(Machine m, Value a, Value b, bool inBoth)
    {
        var others = Sequences.Collect(m, b);
        var items = Sequences.Collect(m, a);
        if (!others.All(Lists.IsComparable) || !items.All(Lists.IsComparable))
        {
            foreach (var item in items) m.Lose(item);
            m.Ask(others);
            return [Rest.OfSequence];
        }
        return Lists.Distinct(m, items.Where(item => others.Any(other => Joining.Alike(item, other)) == inBoth));
    }

    public static IEnumerable<Value> Order(Machine m, Value source, Value? key, bool isDescending)
    {
        var items = Sequences.Collect(m, source);
        var keys = items.Select(item => item is Rest ? item : key is null ? item : Calls.Invoke(m, key, [item], null)).ToArray();
        // Texts are ordered by the machine's culture.
        if (m.IsHalted || !keys.All(static k => k is Known { Clr: int or long or byte or short or uint or bool or TimeSpan or char }))
        {
            foreach (var item in items) m.Lose(item);
            m.Ask(keys);
            return [Rest.OfSequence];
        }
        var order = keys.Select(static k => (IComparable)((Known)k).Clr!).Zip(items, static (k, item) => (k, item));
        return (isDescending ? order.OrderByDescending(static pair => pair.k) : order.OrderBy(static pair => pair.k)).Select(static pair => pair.item).ToArray();
    }

    public static IEnumerable<Value> Zip(Machine m, Value[] a)
    {
        using var others = Sequences.Of(m, a[1]).GetEnumerator();
        foreach (var item in Sequences.Of(m, a[0]))
        {
            if (m.IsHalted || !others.MoveNext()) yield break;
            if (item is Rest || others.Current is Rest)
            {
                if (a.Length == 3) m.ForEach(() => Calls.Invoke(m, a[2], [Value.Unknown, Value.Unknown], null));
                yield return Rest.OfSequence;
                yield break;
            }
            yield return a.Length == 3 ? Calls.Invoke(m, a[2], [item, others.Current], null) : new TupleValue([item, others.Current]);
        }
    }

    public static IEnumerable<Value> Indexed(Machine m, Value source, Value select)
    {
        foreach (var pair in Index(m, source))
        {
            if (m.IsHalted) yield break;
            if (pair is not TupleValue { Items: [var index, var item] })
            {
                m.ForEach(() => m.Lose(Calls.Invoke(m, select, [Value.Unknown, Value.Unknown], null)));
                yield return Rest.OfSequence;
                yield break;
            }
            yield return Calls.Invoke(m, select, [item, index], null);
        }
    }

    public static IEnumerable<Value> Index(Machine m, Value source)
    {
        var index = 0;
        foreach (var item in Sequences.Of(m, source))
        {
            yield return item is Rest ? item : new TupleValue([Value.Of(index++), item]);
            if (item is Rest) yield break;
        }
    }
}
