namespace Hardening.Analyzers.Replay;

/// <summary>
/// One run of a real operator over elements of which all are known: the lambdas it is given are called through the replay. Once it meets
/// something that is not known, it is told that there is nothing more, and what it gives from then on does not count.
/// </summary>
internal sealed class Exact(Machine m)
{
    /// <summary>Something was met of which the operator cannot be told.</summary>
    public bool IsLost { get; private set; }

    public Machine Machine => m;

    private bool IsOver => IsLost || m.IsHalted;

    public void Lose() => IsLost = true;

    public IEnumerable<Value> Of(Value source) => Known(Sequences.Of(m, source));

    /// <summary>The elements up to the first of which it is not known whether it is there.</summary>
    public IEnumerable<Value> Known(IEnumerable<Value> items)
    {
        foreach (var item in items)
        {
            if (item is Rest or Perhaps) Lose();
            if (IsOver || !m.Budget.Charge(1)) yield break;
            yield return item;
        }
    }

    public Value Call(Value function, params Value[] arguments) => IsOver ? Value.Unknown : Calls.Invoke(m, function, arguments, null);

    public bool Test(Value function, params Value[] arguments)
    {
        var truth = Call(function, arguments).Truth;
        if (truth is null) Lose();
        return truth == true;
    }

    /// <summary>What a lambda gives, as elements.</summary>
    public IEnumerable<Value> Part(Value function, params Value[] arguments)
    {
        var part = Call(function, arguments);
        return IsOver ? [] : Of(part);
    }

    public int Integer(Value value)
    {
        if (value is Known { Clr: int number }) return number;
        Lose();
        return 0;
    }

    public ValueComparer Comparer(Value? comparer) => new(m, comparer ?? Value.Null, Lose);

    /// <summary>A sequence that an operator computes when it is asked for. What it needs not be told the elements of stays as it is.</summary>
    public static IEnumerable<Value> Later(Machine m, Value[] parts, Func<Exact, IEnumerable<Value>> run)
    {
        var exact = new Exact(m);
        using var items = run(exact).GetEnumerator();
        while (true)
        {
            var hasNext = Try(m, exact, items.MoveNext);
            if (exact.IsLost && !m.IsHalted)
            {
                foreach (var part in parts) Abandon(m, part);
                yield return Rest.OfSequence;
                yield break;
            }
            if (m.IsHalted || !hasNext) yield break;
            yield return items.Current;
        }
    }

    /// <summary>The result of an operator that runs at once.</summary>
    public static Value Now(Machine m, Value[] parts, Func<Exact, Value> run)
    {
        var exact = new Exact(m);
        var result = Try(m, exact, () => run(exact));
        if (!exact.IsLost || m.IsHalted) return m.IsHalted ? Value.Unknown : result ?? Value.Unknown;
        m.MayThrow();
        foreach (var part in parts) Abandon(m, part);
        return Value.Unknown;
    }

    /// <summary>Elements of the value may be what the result is or holds, lambdas may have been called any number of times.</summary>
    public static void Abandon(Machine m, Value value) => Abandon(m, value, []);

    private static void Abandon(Machine m, Value value, HashSet<Query> seen)
    {
        switch (value)
        {
            case Query query:
                // It may be made of itself, more than once.
                if (!seen.Add(query) || !m.Budget.HasRoom()) break;
                query.Abandon?.Invoke(m);
                foreach (var part in query.Parts) Abandon(m, part, seen);
                break;
            case Closure or Several:
                m.ForEach(() => m.Lose(Calls.Invoke(m, value, Calls.UnknownArguments(value), null)));
                break;
            case Reference when m.ContentOf(value) is ListObject or DictionaryObject:
                foreach (var item in Contents.Of(m.ContentOf(value)!)) m.Lose(item);
                break;
            case Value and (Replay.Known or EnumValue):
                break;
            default:
                m.Give(value, Holder.Framework);
                m.RunHeld();
                break;
        }
    }

    // The operators throw as they do in the program: where there is no element, or a number does not fit.
    private static T? Try<T>(Machine m, Exact exact, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or ArithmeticException or InvalidCastException)
        {
            if (!exact.IsOver) m.IsDead = true;
            return default;
        }
    }
}
