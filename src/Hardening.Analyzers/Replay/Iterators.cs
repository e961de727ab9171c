namespace Hardening.Analyzers.Replay;

/// <summary>Methods with <c>yield</c>.</summary>
internal static class Iterators
{
    /// <summary>The code runs when the sequence is enumerated, each time anew.</summary>
    public static Value Create(Machine m, Body body, Value self, Value?[]? captured, Value[] arguments, Site? site)
    {
        m.Budget.LeaveCall();
        var steps = new Closure(body.Steps, null, self, captured ?? []);
        return new Query([self, .. arguments, steps], machine => Run(machine, body, steps, arguments, site));
    }

    // It runs to its end before the first element is handed over.
    private static IEnumerable<Value> Run(Machine m, Body body, Closure steps, Value[] arguments, Site? site)
    {
        var (before, yields) = (m.Save(), new List<Value>());
        var (watch, reads) = (m.StartWatching(), m.StartReading());
        var statics = m.Statics;
        if (m.Budget.EnterCall(body.Code)) Calls.RunNow(m, body, steps.Self, steps.Captured, arguments, site, null, false, yields);
        var read = m.StopReading(reads, watch.LastId);
        if (m.StopWatching(watch) is not null && ReferenceEquals(statics, m.Statics)) return Elements(m, yields, steps, arguments, read);
        if (m.Budget.IsSpent) return [];
        m.Load(before);
        return AnySteps(m, steps, arguments);
    }

    // What the elements are used for comes in between, and perhaps nobody asks for all of them: it is code that runs piece by piece,
    // at any time.
    private static IEnumerable<Value> AnySteps(Machine m, Closure steps, Value[] arguments)
    {
        foreach (var argument in arguments) m.Give(argument, Holder.Framework);
        m.Give(steps.Self, Holder.Framework);
        m.Give(steps, Holder.Framework);
        m.ForgetAll();
        m.RunHeld();
        return Sequences.AnyElements();
    }

    // It has written nothing. Once anything has changed that it looks at, what is still to come is something else.
    private static IEnumerable<Value> Elements(Machine m, List<Value> yields, Closure steps, Value[] arguments, IReadOnlyList<KeyValuePair<int, HeapObject?>> read)
    {
        foreach (var value in yields)
        {
            if (m.HasChanged(read)) break;
            yield return value;
        }
        if (!m.HasChanged(read)) yield break;
        foreach (var value in yields) m.Lose(value);
        foreach (var any in AnySteps(m, steps, arguments)) yield return any;
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
        if (!m.Frame.Body.IsSteps) return Flow.Next;
        // Perhaps nobody asks for the next one.
        m.Lose(item);
        var here = m.Save();
        m.Park(Flow.Return);
        m.Load(here);
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
        // Awaitable in a way of its own.
        if (m.ContentOf(value) is UserObject || value is StructValue) m.RunAny();
        // Whoever called this method without waiting for it goes on in the meantime.
        if (m.Frame.IsDetached) m.Budget.Spend("it starts a task and does not wait for it", this);
        m.MayThrow();
        m.RunOthers(Holder.Others);
        return Value.Unknown;
    }
}
