namespace Hardening.Analyzers.Replay;

/// <summary><c>try</c>: a <c>catch</c> starts from every state in which something may have been thrown.</summary>
internal sealed class TryNode(Node body, Handler[] handlers, Node? last) : Statement
{
    public override Flow Exec(Machine m)
    {
        if (last is null) return Guarded(m);
        // Whatever leaves the body passes through the last block; each way on its own.
        var (returned, result) = (m.Frame.Returned, m.Frame.ReturnedResult);
        var breaks = m.Frame.Breaks;
        (m.Frame.Returned, m.Frame.ReturnedResult) = (null, null);
        var inner = breaks is null ? null : new BreakScope(breaks, isLoop: true);
        if (inner is not null) m.Frame.Breaks = inner;
        var tries = new TryScope(m.Tries, m.Frame, []);
        m.Tries = tries;
        var flow = Guarded(m);
        m.Tries = tries.Outer;
        m.Frame.Breaks = breaks;
        var (ways, thrown) = ((m.Frame.Returned, m.Frame.ReturnedResult), tries.Thrown);
        (m.Frame.Returned, m.Frame.ReturnedResult) = (returned, result);
        if (m.Budget.IsSpent) return Flow.Throw;
        if (m.IsExit)
        {
            m.IsDead = false;
            flow = Flow.Nowhere;
        }
        var own = flow == Flow.Nowhere ? null : m.Take();
        var current = m.Frame.Result;
        var isDead = m.IsDead;
        foreach (var (way, leaves, value) in new[] { (inner?.Broken, Flow.Break, null), (inner?.Continued, Flow.Continue, null), (ways.Returned, Flow.Return, ways.ReturnedResult), (thrown, Flow.Throw, null) })
        {
            if (way is null) continue;
            m.Load(way);
            var after = m.Exec(last);
            m.Frame.Result = value;
            if (after == Flow.Next && leaves == Flow.Throw) m.ParkThrow(tries.Types is [var types] ? types : null);
            else m.Park(after == Flow.Next ? leaves : after);
            if (m.Budget.IsSpent) return Flow.Throw;
        }
        m.Frame.Result = current;
        if (own is null) return Flow.Nowhere;
        m.Load(own);
        var end = m.Exec(last);
        m.Frame.Result = current;
        if (end != Flow.Next) return end;
        m.IsDead = isDead;
        return flow;
    }

    private Flow Guarded(Machine m)
    {
        if (handlers.Length == 0) return m.Exec(body);
        var scope = new TryScope(m.Tries, m.Frame, handlers);
        m.Tries = scope;
        var flow = m.Exec(body);
        if (flow == Flow.Throw && !m.Budget.IsSpent)
        {
            m.Park(flow);
            flow = Flow.Nowhere;
        }
        m.Tries = scope.Outer;
        if (scope.Thrown is not { } thrown || m.Budget.IsSpent) return flow;
        if (flow is Flow.Break or Flow.Continue or Flow.Return)
        {
            m.Park(flow);
            flow = Flow.Nowhere;
        }
        var after = flow == Flow.Next ? m.Take() : null;
        var left = scope.Types?.ToList();
        var share = thrown.Share;
        var refusals = scope.Refusals.ToArray();
        foreach (var handler in handlers)
        {
            // What an earlier clause takes for certain, a later one does not see.
            if (left is not null && !left.Any(handler.Takes)) continue;
            var isOnly = !handler.HasFilter && (left is null ? handler.TakesAll : left.All(handler.Takes));
            var mine = isOnly ? share : Share.Half(ref share);
            m.Load(thrown.In((Value?[])thrown.Locals.Clone()).Of(mine));
            m.Frame.Caught = refusals;
            if (m.Settle(m.Exec(handler.Code)) is { } handled) after = m.Merge(after, handled);
            if (m.Budget.IsSpent) return Flow.Throw;
            if (!handler.HasFilter) left?.RemoveAll(handler.Takes);
        }
        if (left is null ? !handlers.Any(static h => h.TakesAll) : left.Count > 0)
        {
            m.Load(thrown.Of(share));
            m.ParkThrow(left is [var types] ? types : null);
        }
        if (after is null) return Flow.Nowhere;
        m.Load(after);
        return Flow.Next;
    }
}

/// <summary>A <c>catch</c> clause among others.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Type">The type it takes.</param>
/// <param name="HasFilter">It may leave what it could take.</param>
internal sealed record Handler(Node Code, string Type, bool HasFilter)
{
    public bool TakesAll => !HasFilter && IsOfAll;

    public bool Takes(string[] types) => IsOfAll || types.Contains(Type);

    private bool IsOfAll => Type is "T:System.Object" or "T:System.Exception";
}

/// <summary>A <c>catch</c> clause: the exception is not known, and neither is whether its filter lets it in.</summary>
internal sealed class CatchNode(Node? exception, Node? filter, Node body) : Statement
{
    public override Flow Exec(Machine m)
    {
        exception?.Locate(m).Write(m, Value.Unknown);
        if (filter is not null) m.Eval(filter);
        return m.Exec(body);
    }
}

/// <summary><c>lock</c>: the statement alone, for there is one thread; there must be something to lock.</summary>
internal sealed class LockNode(Node locked, Node body) : Statement
{
    public override Flow Exec(Machine m)
    {
        var value = m.Eval(locked);
        if (value.IsNull) m.IsDead = true;
        if (value.IsUnknown) m.MayThrow();
        return m.IsHalted ? Flow.Throw : m.Exec(body);
    }
}

/// <summary><c>using</c>: what is disposed of is code that runs at the end.</summary>
/// <param name="resources">Declares the resources, or is the only one.</param>
/// <param name="body">What they are used for.</param>
/// <param name="dispose">Disposes of what is declared; null where <paramref name="resources"/> is a value.</param>
/// <param name="isAsync">Whether it is <c>await using</c>.</param>
internal sealed class UsingNode(Node resources, Node body, Node? dispose, bool isAsync) : Statement
{
    public override Flow Exec(Machine m)
    {
        if (dispose is null)
        {
            var resource = m.Eval(resources);
            return m.IsHalted ? Flow.Throw : Use(m, new DisposeNode(new Given(resource), isAsync) { Span = resources.Span });
        }
        var flow = m.Exec(resources);
        return flow != Flow.Next ? flow : Use(m, dispose);
    }

    private Flow Use(Machine m, Node end) => new TryNode(body, [], end) { Span = Span }.Exec(m);
}

/// <summary>The end of a <c>using</c>: the object's own <c>Dispose</c> runs.</summary>
internal sealed class DisposeNode(Node resource, bool isAsync) : Node
{
    private string Method => isAsync ? "DisposeAsync" : "Dispose";

    public override Value Eval(Machine m)
    {
        var value = m.Eval(resource);
        if (value.IsNull || m.IsHalted) return Value.Unknown;
        var type = value switch { StructValue structure => structure.Type, Reference => m.ContentOf<UserObject>(value)?.Type, _ => null };
        if (type is not null && m.Program.Shape(type)?.Callable.FirstOrDefault(IsDispose) is { } method)
        {
            Calls.Dispatch(m, new Invocation(new CallNode(method, null, []) { IsAwaited = true }, value, [], new Site(m.Frame.Body.Tree, Span, m.Frame.Site)));
            return Value.Unknown;
        }
        m.MayThrow();
        // Found by its name alone, or in a class that cannot be seen.
        var holder = type is null ? Holder.Framework : Holder.Others;
        m.Give(value, holder);
        m.RunOthers(holder);
        return Value.Unknown;
    }

    // An explicit implementation carries the interface in its name.
    private bool IsDispose(MethodKey method) =>
        method.Parameters.Length == 0 && (method.Name == Method || method.Name.EndsWith("." + Method, StringComparison.Ordinal));
}
