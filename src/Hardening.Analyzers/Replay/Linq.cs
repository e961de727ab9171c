namespace Hardening.Analyzers.Replay;

/// <summary>LINQ over what is known. Sequences compute their elements when they are asked for, as they do in the program.</summary>
internal static class Linq
{
    /// <summary>Null where the operator is not followed.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        var a = call.Arguments;
        if (a.Length > 0 && a[0].IsNull)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        if (call.Method.Name == "Select" && a.Length == 2 && a[1] is Closure { Body.Parameters.Length: 2 }) return new Query(a, m => LinqOperators.Indexed(m, a[0], a[1]));
        // Other overloads with an index or a comparer are not followed.
        for (var i = 1; i < a.Length; i++)
            if (a[i] is Closure closure && (closure.Body?.Parameters.Length ?? closure.Method!.Parameters.Length) != LinqOperators.ArityOf(call.Method.Name, i)) return null;
        return Lazily(call.Method.Name, a) ?? LinqResults.Call(m, call);
    }

    private static Value? Lazily(string name, Value[] a) => (name, a.Length) switch
    {
        ("Select", 2) => new Query(a, m => Map(m, a[0], item => [Invoke(m, a[1], item)])),
        ("Where", 2) => new Query(a, m => Filter(m, a[0], a[1])),
        ("SelectMany", 2) => new Query(a, m => Map(m, a[0], item => Sequences.Of(m, Invoke(m, a[1], item)))),
        ("SelectMany", 3) => new Query(a, m => Map(m, a[0], item => Map(m, Invoke(m, a[1], item), part => [Calls.Invoke(m, a[2], [item, part], null)]))),
        ("Concat", 2) => new Query(a, m => Sequences.Of(m, a[0]).Concat(Later(() => Sequences.Of(m, a[1])))),
        ("Append", 2) => new Query(a, m => Sequences.Of(m, a[0]).Concat([a[1]])),
        ("Prepend", 2) => new Query(a, m => new[] { a[1] }.Concat(Later(() => Sequences.Of(m, a[0])))),
        ("Skip" or "Take", 2) when a[1] is Known { Clr: int count } => new Query(a, m => name == "Skip" ? Skip(m, a[0], count) : Take(m, a[0], count)),
        ("TakeWhile" or "SkipWhile", 2) => new Query(a, m => LinqOperators.While(m, a[0], a[1], name == "TakeWhile")),
        ("Distinct", 1) => new Query(a, m => Later(() => Lists.Distinct(m, Sequences.Collect(m, a[0])))),
        ("Union", 2) => new Query(a, m => Later(() => Lists.Distinct(m, [.. Sequences.Collect(m, a[0]), .. Sequences.Collect(m, a[1])]))),
        ("Except" or "Intersect", 2) => new Query(a, m => Later(() => LinqOperators.Common(m, a[0], a[1], name == "Intersect"))),
        ("Reverse", 1) => new Query(a, m => Later(() => Reversed(m, a[0]))),
        ("OrderBy" or "OrderByDescending", 2) => new Query(a, m => Later(() => LinqOperators.Order(m, a[0], a[1], name == "OrderByDescending"))),
        ("Order" or "OrderDescending", 1) => new Query(a, m => Later(() => LinqOperators.Order(m, a[0], null, name == "OrderDescending"))),
        ("Zip", 2 or 3) => new Query(a, m => LinqOperators.Zip(m, a)),
        ("AsEnumerable", 1) => a[0],
        ("Range", 2) when a[0] is Known { Clr: int start } && a[1] is Known { Clr: int count and >= 0 and <= Budget.MaxIterations } => new Query([], _ => Enumerable.Range(start, count).Select(static n => Value.Of(n))),
        ("Repeat", 2) when a[1] is Known { Clr: int count and >= 0 and <= Budget.MaxIterations } => new Query(a, _ => Enumerable.Repeat(a[0], count)),
        ("Empty", 0) => new Query([], static _ => []),
        ("Index", 1) => new Query(a, m => LinqOperators.Index(m, a[0])),
        ("DefaultIfEmpty", 2) => new Query(a, m => Later(() => Sequences.Collect(m, a[0]) is { Length: > 0 } all ? Sequences.IsWhole(all) ? all : [Rest.OfSequence] : [a[1]])),
        _ => null,
    };

    public static IEnumerable<Value> Later(Func<IEnumerable<Value>> items)
    {
        foreach (var item in items()) yield return item;
    }

    private static Value Invoke(Machine m, Value function, Value item) => Calls.Invoke(m, function, [item], null);

    private static IEnumerable<Value> Map(Machine m, Value source, Func<Value, IEnumerable<Value>> map)
    {
        foreach (var item in Sequences.Of(m, source))
        {
            if (m.IsHalted) yield break;
            if (item is Rest)
            {
                m.ForEach(() =>
                {
                    foreach (var made in map(Value.Unknown))
                        if (made is not Rest) m.Lose(made);
                });
                yield return item;
                continue;
            }
            foreach (var made in map(item)) yield return made;
        }
    }

    private static IEnumerable<Value> Filter(Machine m, Value source, Value predicate)
    {
        foreach (var item in Sequences.Of(m, source))
        {
            if (m.IsHalted) yield break;
            if (item is Rest)
            {
                m.ForEach(() => Invoke(m, predicate, Value.Unknown));
                yield return item;
                continue;
            }
            var truth = Invoke(m, predicate, item).Truth;
            if (truth == true) yield return item;
            if (truth is not null) continue;
            m.Lose(item);
            yield return Rest.OfSequence;
        }
    }

    private static IEnumerable<Value> Skip(Machine m, Value source, int count)
    {
        foreach (var item in Sequences.Of(m, source))
        {
            if (count > 0 && item is Rest)
            {
                foreach (var other in Sequences.Collect(m, source)) m.Lose(other);
                yield return item;
                yield break;
            }
            if (count-- <= 0) yield return item;
        }
    }

    private static IEnumerable<Value> Take(Machine m, Value source, int count)
    {
        if (count <= 0) yield break;
        foreach (var item in Sequences.Of(m, source))
        {
            yield return item;
            if (item is Rest || --count == 0) yield break;
        }
    }

    private static IEnumerable<Value> Reversed(Machine m, Value source)
    {
        var items = Sequences.Collect(m, source);
        return Enumerable.Reverse(items);
    }
}
