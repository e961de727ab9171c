namespace Hardening.Analyzers.Replay;

/// <summary>Methods with <c>yield</c>.</summary>
internal static class Iterators
{
    /// <summary>The code runs when the sequence is enumerated, each time anew.</summary>
    public static Value Create(Machine m, Body body, Value self, Value?[]? captured, Value[] arguments, Site? site)
    {
        m.Budget.LeaveCall();
        return new Query([self, .. arguments, new Closure(body, null, self, captured ?? [])], machine => Run(machine, body, self, captured, arguments, site));
    }

    // It runs to its end before the first element is handed over. Where it writes anything, what the elements are used for
    // would come in between: then neither is known.
    private static IEnumerable<Value> Run(Machine m, Body body, Value self, Value?[]? captured, Value[] arguments, Site? site)
    {
        var yields = new List<Value>();
        var watch = m.StartWatching();
        var statics = m.Statics;
        if (m.Budget.EnterCall(body.Code)) Calls.RunNow(m, body, self, captured, arguments, site, null, false, yields);
        var isPure = m.StopWatching(watch) is not null && ReferenceEquals(statics, m.Statics);
        if (isPure) return yields;
        foreach (var value in yields) m.Lose(value);
        m.AnyTimes(() =>
        {
            if (m.Budget.EnterCall(body.Code)) Calls.RunNow(m, body, self, captured, arguments, site, null, false, []);
        });
        m.ForgetAll();
        return Sequences.AnyElements();
    }
}

/// <summary><c>yield return</c> and <c>yield break</c>.</summary>
internal sealed class YieldNode(Node? value) : Statement
{
    public override Flow Exec(Machine m)
    {
        if (value is null) return Flow.Return;
        var item = m.Eval(value);
        if (m.IsHalted) return Flow.Throw;
        m.Frame.Yields?.Add(item);
        return Flow.Next;
    }
}

/// <summary><c>await</c>.</summary>
internal sealed class AwaitNode(Node task) : Node
{
    public override Value Eval(Machine m)
    {
        var value = m.Eval(task);
        if (m.IsHalted) return Value.Unknown;
        if (value is TaskValue done) return done.Result;
        if (value.IsNull) m.IsDead = true;
        // Whoever called this method without waiting for it goes on in the meantime.
        if (m.Frame.IsDetached) m.Budget.Spend("it starts a task and does not wait for it", this);
        m.MayThrow();
        m.RunOthers(Holder.Others);
        return Value.Unknown;
    }
}
