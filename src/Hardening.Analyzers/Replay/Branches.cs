namespace Hardening.Analyzers.Replay;

/// <summary>Statements one after another.</summary>
internal sealed class SequenceNode(Node[] nodes) : Statement
{
    public override IEnumerable<Value> Steps(Machine m)
    {
        foreach (var node in nodes)
        {
            foreach (var item in Iterators.Steps(m, node)) yield return item;
            if (m.Frame.StepFlow != Flow.Next) yield break;
        }
        m.Frame.StepFlow = m.IsHalted ? Flow.Throw : Flow.Next;
    }

    public override Flow Exec(Machine m)
    {
        foreach (var node in nodes)
        {
            var flow = m.Exec(node);
            if (flow != Flow.Next) return flow;
        }
        return Flow.Next;
    }
}

/// <summary><c>if</c>.</summary>
internal sealed class IfNode(Node condition, Node then, Node? otherwise) : Statement
{
    public override IEnumerable<Value> Steps(Machine m)
    {
        var truth = m.Eval(condition).Truth;
        if (truth is null || m.IsHalted)
        {
            if (!m.IsHalted) Iterators.GoAhead(m);
            m.Frame.StepFlow = m.IsHalted ? Flow.Throw : m.Either(then, otherwise);
            yield break;
        }
        m.Frame.StepFlow = Flow.Next;
        if ((truth.Value ? then : otherwise) is not { } taken) yield break;
        foreach (var item in Iterators.Steps(m, taken)) yield return item;
    }

    public override Flow Exec(Machine m)
    {
        var truth = m.Eval(condition).Truth;
        if (m.IsHalted) return Flow.Throw;
        if (truth is null) return m.Either(then, otherwise);
        return truth.Value ? m.Exec(then) : otherwise is null ? Flow.Next : m.Exec(otherwise);
    }
}

/// <summary><c>c ? a : b</c>.</summary>
internal sealed class ConditionalNode(Node condition, Node then, Node otherwise) : Node
{
    public override Value Eval(Machine m)
    {
        var truth = m.Eval(condition).Truth;
        if (m.IsHalted) return Value.Unknown;
        return truth is { } known ? m.EvalOpen(known ? then : otherwise) : m.Either(() => m.EvalOpen(then), () => m.EvalOpen(otherwise));
    }
}

/// <summary><c>&amp;&amp;</c> and <c>||</c> of truth values.</summary>
internal sealed class ShortCircuitNode(Node left, Node right, bool stopsAt) : Node
{
    public override Value Eval(Machine m)
    {
        var truth = m.Eval(left).Truth;
        if (m.IsHalted) return Value.Unknown;
        if (truth == stopsAt) return Value.Of(stopsAt);
        if (truth is not null) return m.Eval(right);
        var result = Value.Unknown;
        m.Maybe(() => result = m.Eval(right));
        return result.Truth == stopsAt ? result : Value.Unknown;
    }
}

/// <summary><c>a ?? b</c>.</summary>
internal sealed class CoalesceNode(Node left, Node right) : Node
{
    public override Value Eval(Machine m)
    {
        var value = m.Eval(left);
        if (m.IsHalted) return Value.Unknown;
        if (value.IsNull) return m.Eval(right);
        return value.IsUnknown ? m.Either(() => value, () => m.Eval(right)) : value;
    }
}

/// <summary><c>a?.b</c>: nothing to the right happens where <c>a</c> is null.</summary>
internal sealed class ConditionalAccessNode(Node receiver, Node access) : Node
{
    public override Value Eval(Machine m)
    {
        var value = m.Eval(receiver);
        if (m.IsHalted) return Value.Unknown;
        if (value.IsNull) return Value.Null;
        if (!value.IsUnknown) return Access(m, value);
        return m.Either(() => Value.Null, () => Access(m, value));
    }

    private Value Access(Machine m, Value value)
    {
        var outer = m.Frame.Receiver;
        m.Frame.Receiver = value;
        var result = m.Eval(access);
        m.Frame.Receiver = outer;
        return result;
    }
}

/// <summary>What stands before a <c>?.</c>, or the object whose initialiser runs.</summary>
internal sealed class ReceiverNode : Node
{
    public override Value Eval(Machine m) => m.Frame.Receiver ?? Value.Unknown;
}

/// <summary><c>throw</c>.</summary>
/// <param name="exception">The exception; null throws the one that was caught.</param>
/// <param name="types">The types it is, where it is created here.</param>
internal sealed class ThrowNode(Node? exception, string[]? types) : Node
{
    public override Value Eval(Machine m)
    {
        if (exception is not null) m.Lose(m.Eval(exception));
        if (m.IsHalted) return Value.Unknown;
        if (exception is null) m.Rethrow();
        else m.Throw(types);
        return Value.Unknown;
    }
}

/// <summary><c>return</c>.</summary>
internal sealed class ReturnNode(Node? value) : Statement
{
    public override Flow Exec(Machine m)
    {
        var result = value is null ? Value.Unknown : m.EvalOpen(value);
        if (m.IsHalted) return Flow.Throw;
        m.Frame.Result = result;
        return Flow.Return;
    }
}

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpNode(Flow flow) : Statement
{
    public override Flow Exec(Machine m) => flow;
}

/// <summary><c>switch</c> as a statement.</summary>
internal sealed class SwitchNode(Node value, SwitchSection[] sections) : Statement
{
    public override Flow Exec(Machine m)
    {
        var switched = m.Eval(value);
        if (m.IsHalted) return Flow.Throw;
        var scope = new BreakScope(m.Frame.Breaks, isLoop: false);
        m.Frame.Breaks = scope;
        var flow = Choose(m, switched, 0);
        if (flow == Flow.Break) flow = Flow.Next;
        else if (flow is not (Flow.Next or Flow.Nowhere) && scope.Broken is not null)
        {
            m.Frame.Breaks = scope.Outer;
            m.Park(flow);
            m.Load(scope.Broken);
            return Flow.Next;
        }
        m.Frame.Breaks = scope.Outer;
        if (scope.Broken is null) return flow;
        if (flow == Flow.Nowhere) m.Load(scope.Broken);
        else Joining.Enter(m, scope.Broken, m.Take());
        return Flow.Next;
    }

    private Flow Choose(Machine m, Value switched, int from)
    {
        for (var i = from; i < sections.Length; i++)
        {
            var fits = sections[i].Matches(m, switched);
            if (m.IsHalted) return Flow.Throw;
            if (fits == false) continue;
            if (fits == true) return m.Exec(sections[i].Body);
            var start = m.Part();
            var first = m.Settle(m.Exec(sections[i].Body));
            if (m.Budget.IsSpent) return Flow.Throw;
            m.Load(start);
            return m.Meet(first, Choose(m, switched, i + 1));
        }
        return Flow.Next;
    }
}

/// <summary>One section of a <c>switch</c>. The section without a pattern is the default and stands last.</summary>
internal sealed class SwitchSection((PatternNode Pattern, Node? Guard)[] labels, bool isDefault, Node body)
{
    public Node Body => body;

    public bool? Matches(Machine m, Value value)
    {
        bool? result = false;
        foreach (var (pattern, guard) in labels)
        {
            var fits = SwitchArm.Fits(m, pattern, guard, value);
            if (fits == true) return true;
            if (fits is null) result = null;
        }
        return isDefault && result == false ? true : isDefault ? null : result;
    }
}

/// <summary><c>switch</c> as an expression.</summary>
internal sealed class SwitchExpressionNode(Node value, SwitchArm[] arms) : Node
{
    public override Value Eval(Machine m)
    {
        var switched = m.Eval(value);
        return m.IsHalted ? Value.Unknown : Choose(m, switched, 0);
    }

    private Value Choose(Machine m, Value switched, int from)
    {
        for (var i = from; i < arms.Length; i++)
        {
            var arm = arms[i];
            var fits = SwitchArm.Fits(m, arm.Pattern, arm.Guard, switched);
            if (m.IsHalted) return Value.Unknown;
            if (fits == false) continue;
            if (fits == true) return m.EvalOpen(arm.Value);
            var next = i + 1;
            return m.Either(() => m.EvalOpen(arm.Value), () => Choose(m, switched, next));
        }
        m.IsDead = true;
        return Value.Unknown;
    }
}

/// <summary>One arm of a <c>switch</c> expression.</summary>
internal sealed class SwitchArm(PatternNode pattern, Node? guard, Node value)
{
    public PatternNode Pattern => pattern;

    public Node? Guard => guard;

    public Node Value => value;

    public static bool? Fits(Machine m, PatternNode pattern, Node? guard, Value value)
    {
        var fits = pattern.Matches(m, value);
        if (fits == false || guard is null) return fits;
        bool? truth = null;
        if (fits == true) truth = m.Eval(guard).Truth;
        else m.Maybe(() => truth = m.Eval(guard).Truth);
        return truth == false ? false : fits is null ? null : truth;
    }
}
