namespace Hardening.Analyzers.Replay;

/// <summary>Methods with <c>yield</c>.</summary>
internal static class Iterators
{
    /// <summary>The code runs when the sequence is enumerated, each time anew.</summary>
    public static Value Create(Machine m, Body body, Value self, Value?[]? captured, Value[] arguments, Site? site, Generics? generics)
    {
        m.Budget.LeaveCall();
        var steps = new Closure(body.Steps, null, self, captured ?? []) { Generics = generics };
        return new Query([self, .. arguments, steps], machine => Run(machine, body, steps, arguments, site)) { Abandon = machine => AnySteps(machine, steps, arguments) };
    }

    /// <summary>What a statement hands over: step by step, or nothing where the iterator goes ahead.</summary>
    public static IEnumerable<Value> Steps(Machine m, Node node)
    {
        if (node.IsStepped && m.Frame.Ahead is null && !m.IsHalted) return node.Steps(m);
        m.Frame.StepFlow = m.Exec(node);
        return [];
    }

    /// <summary>Which way the iterator takes is not known from here on: it runs to its end, and what it yields is kept.</summary>
    public static void GoAhead(Machine m)
    {
        if (m.Frame.Ahead is not null || m.Frame.Body.IsSteps) return;
        var (before, statics) = (m.Save(), m.Statics);
        var (watch, outer) = (m.StartWatching(), m.StartReading());
        m.Frame.Ahead = new AheadOfTime(before, watch, statics, outer, m.Allocate(new ListObject(ListKind.List, TypeRef.Object, [])));
    }

    // From one element to the next, as they are asked for: whoever asks does something in between.
    private static IEnumerable<Value> Run(Machine m, Body body, Closure steps, Value[] arguments, Site? site)
    {
        var frame = new Frame(body, steps.Self, site, m.Frame) { Generics = steps.Generics };
        using var code = body.Code.Steps(m).GetEnumerator();
        IEnumerable<Value> rest = [];
        for (var isFirst = true; ; isFirst = false)
        {
            var caller = m.Frame;
            if (m.IsHalted || !m.Budget.EnterCall(body.Code)) yield break;
            m.Enter(frame);
            if (isFirst) Calls.Take(m, frame, steps.Captured, arguments);
            var hasNext = code.MoveNext();
            if (!hasNext && frame.Ahead is { } ahead) rest = End(m, frame, ahead, steps, arguments);
            m.Enter(caller);
            m.Budget.LeaveCall();
            if (m.IsHalted || !hasNext) break;
            yield return code.Current;
        }
        foreach (var item in rest) yield return item;
    }

    // It has gone ahead to its end.
    private static IEnumerable<Value> End(Machine m, Frame frame, AheadOfTime ahead, Closure steps, Value[] arguments)
    {
        Calls.Finish(m, frame, frame.StepFlow);
        var yields = m.ContentOf<ListObject>(ahead.Yields)?.Items;
        var read = m.StopReading(ahead.Outer, ahead.Watch.LastId);
        var hasWrittenNothing = m.StopWatching(ahead.Watch) is not null && ReferenceEquals(ahead.Statics, m.Statics);
        if (m.Budget.IsSpent) return [];
        if (hasWrittenNothing && yields is not null) return Elements(m, yields, steps, arguments, read);
        m.Load(ahead.Before);
        return Linq.Later(() =>
        {
            AnySteps(m, steps, arguments);
            return Sequences.AnyElements();
        });
    }

    // What the elements are used for comes in between, and perhaps nobody asks for all of them: it is code that runs piece by piece,
    // at any time.
    private static void AnySteps(Machine m, Closure steps, Value[] arguments)
    {
        foreach (var argument in arguments) m.Give(argument, Holder.Framework);
        m.Give(steps.Self, Holder.Framework);
        m.Give(steps, Holder.Framework);
        m.ForgetAll();
        m.RunHeld();
    }

    // It has written nothing. Once anything has changed that it looks at, what is still to come is something else.
    private static IEnumerable<Value> Elements(Machine m, Value[] yields, Closure steps, Value[] arguments, IReadOnlyList<KeyValuePair<int, HeapObject?>> read)
    {
        foreach (var value in yields)
        {
            if (m.HasChanged(read)) break;
            yield return value;
        }
        if (!m.HasChanged(read)) yield break;
        foreach (var value in yields) m.Lose(value);
        AnySteps(m, steps, arguments);
        foreach (var any in Sequences.AnyElements()) yield return any;
    }
}

/// <summary>An iterator that has gone on without waiting for whoever asks for its elements.</summary>
/// <param name="Before">Where it stood.</param>
/// <param name="Watch">What was there then.</param>
/// <param name="Statics">The static fields then.</param>
/// <param name="Outer">What was being noted then of what is looked at.</param>
/// <param name="Yields">What it has yielded since.</param>
internal sealed record AheadOfTime(World Before, StaticWatch Watch, PersistentMap<string, Value> Statics, HashSet<int>? Outer, Reference Yields);

/// <summary><c>yield return</c> and <c>yield break</c>.</summary>
internal sealed class YieldNode(Node? value) : Statement
{
    public override IEnumerable<Value> Steps(Machine m)
    {
        var item = value is null ? Value.Unknown : m.Eval(value);
        m.Frame.StepFlow = m.IsHalted ? Flow.Throw : value is null ? Flow.Return : Flow.Next;
        if (m.Frame.StepFlow == Flow.Next) yield return item;
    }

    public override Flow Exec(Machine m)
    {
        if (value is null) return Flow.Return;
        var item = m.Eval(value);
        if (m.IsHalted) return Flow.Throw;
        if (!m.Frame.Body.IsSteps)
        {
            Iterators.GoAhead(m);
            if (m.Frame.Ahead is { } ahead && m.ContentOf<ListObject>(ahead.Yields) is { } yields) m.Write(ahead.Yields, yields.With([.. yields.Items, item]));
            return Flow.Next;
        }
        // Perhaps nobody asks for the next one.
        m.Lose(item);
        var here = m.Part();
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
