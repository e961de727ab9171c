namespace Hardening.Analyzers.Replay;

/// <summary>What all loops share: known rounds run one after another, unknown ones until nothing changes any more.</summary>
internal abstract class LoopNode : Statement
{
    public sealed override Flow Exec(Machine m)
    {
        var scope = new BreakScope(m.Frame.Breaks, isLoop: true);
        m.Frame.Breaks = scope;
        return Leave(m, scope, Run(m, scope));
    }

    public sealed override IEnumerable<Value> Steps(Machine m)
    {
        var scope = new BreakScope(m.Frame.Breaks, isLoop: true);
        m.Frame.Breaks = scope;
        foreach (var item in Steps(m, scope)) yield return item;
        m.Frame.StepFlow = Leave(m, scope, m.IsHalted ? Flow.Throw : m.Frame.StepFlow);
    }

    private static Flow Leave(Machine m, BreakScope scope, Flow flow)
    {
        m.Frame.Breaks = scope.Outer;
        if (m.Budget.IsSpent) return Flow.Throw;
        if (flow == Flow.Break) flow = Flow.Next;
        if (scope.Broken is not { } broken) return flow;
        if (flow != Flow.Next)
        {
            m.Park(flow);
            m.Load(broken);
        }
        else
        {
            Joining.Enter(m, broken, m.Take());
        }
        return Flow.Next;
    }

    /// <summary>Runs the rounds; <see cref="Flow.Next"/> or <see cref="Flow.Break"/> where the current way goes on after the loop.</summary>
    protected abstract Flow Run(Machine m, BreakScope scope);

    /// <summary>The same, step by step.</summary>
    protected abstract IEnumerable<Value> Steps(Machine m, BreakScope scope);

    /// <summary>One round. <see cref="Flow.Next"/>: the current way goes on to the next round.</summary>
    protected static Flow Round(Machine m, BreakScope scope, Node body) => EndRound(m, scope, m.Exec(body));

    /// <summary>Those that have left the round go on to the next one, too.</summary>
    protected static Flow EndRound(Machine m, BreakScope scope, Flow flow)
    {
        if (flow == Flow.Continue) flow = Flow.Next;
        if (scope.Continued is not { } continued) return flow;
        scope.Continued = null;
        if (flow == Flow.Next)
        {
            Joining.Enter(m, continued, m.Take());
            return Flow.Next;
        }
        m.Park(flow);
        m.Load(continued);
        return Flow.Next;
    }

    /// <summary>Any number of rounds, none included.</summary>
    protected void AnyRounds(Machine m, Func<Flow> round) =>
        m.AnyTimes(() =>
        {
            var flow = round();
            if (flow is Flow.Next or Flow.Throw) return;
            m.Park(flow);
            m.IsDead = true;
        }, this);
}

/// <summary><c>while</c>, <c>do</c> and <c>for</c>.</summary>
internal sealed class WhileNode(Node? before, Node? condition, Node body, Node? step, bool testsFirst) : LoopNode
{
    protected override Flow Run(Machine m, BreakScope scope)
    {
        if (before is not null && m.Exec(before) is var first and not Flow.Next) return first;
        for (var round = 0; ; round++)
        {
            if (testsFirst || round > 0)
            {
                var truth = condition is null ? true : m.Eval(condition).Truth;
                if (m.IsHalted) return Flow.Throw;
                if (truth == false) return Flow.Next;
                if (truth is null) return RunUnknown(m, scope);
            }
            if (round >= Budget.MaxIterations)
            {
                m.Budget.Spend("a loop does not end within 10,000 rounds", this);
                return Flow.Throw;
            }
            var flow = Round(m, scope, body);
            if (flow != Flow.Next) return flow;
            if (step is not null) m.Eval(step);
            if (m.IsHalted) return Flow.Throw;
        }
    }

    protected override IEnumerable<Value> Steps(Machine m, BreakScope scope)
    {
        if (before is not null && (m.Frame.StepFlow = m.Exec(before)) != Flow.Next) yield break;
        for (var round = 0; ; round++)
        {
            if (testsFirst || round > 0)
            {
                var truth = condition is null ? true : m.Eval(condition).Truth;
                m.Frame.StepFlow = Flow.Next;
                if (truth == false || m.IsHalted) yield break;
                if (truth is null)
                {
                    Iterators.GoAhead(m);
                    m.Frame.StepFlow = RunUnknown(m, scope);
                    yield break;
                }
            }
            if (round >= Budget.MaxIterations)
            {
                m.Budget.Spend("a loop does not end within 10,000 rounds", this);
                yield break;
            }
            foreach (var item in Iterators.Steps(m, body)) yield return item;
            if (m.IsHalted) yield break;
            m.Frame.StepFlow = EndRound(m, scope, m.Frame.StepFlow);
            if (m.Frame.StepFlow != Flow.Next) yield break;
            if (step is not null) m.Eval(step);
        }
    }

    // The condition has just been evaluated, and its outcome is unknown.
    private Flow RunUnknown(Machine m, BreakScope scope)
    {
        AnyRounds(m, () =>
        {
            var flow = Round(m, scope, body);
            if (flow != Flow.Next) return flow;
            if (step is not null) m.Eval(step);
            if (condition is not null) m.Eval(condition);
            return m.IsHalted ? Flow.Throw : Flow.Next;
        });
        return m.IsHalted ? Flow.Throw : Flow.Next;
    }
}

/// <summary><c>foreach</c>.</summary>
/// <param name="collection">What is enumerated.</param>
/// <param name="variable">Takes one element after another.</param>
/// <param name="boxes">The variables of a round that lambdas share.</param>
/// <param name="body">What is done with an element.</param>
/// <param name="isAsync">Whether it is <c>await foreach</c>.</param>
/// <param name="isOwn">Whether the project's own code makes the elements, other than as an iterator.</param>
internal sealed class ForEachNode(Node collection, Node variable, int[] boxes, Node body, bool isAsync, bool isOwn) : LoopNode
{
    protected override Flow Run(Machine m, BreakScope scope)
    {
        var source = m.EvalOpen(collection);
        if (m.IsHalted) return Flow.Throw;
        return source is Choice choice ? Each(m, scope, choice.Options, 0) : Over(m, scope, source);
    }

    private Flow Each(Machine m, BreakScope scope, Value[] options, int from)
    {
        if (from == options.Length - 1) return Over(m, scope, options[from]);
        var start = m.Part();
        var first = m.Settle(Over(m, scope, options[from]));
        if (m.Budget.IsSpent) return Flow.Throw;
        m.Load(start);
        return m.Meet(first, Each(m, scope, options, from + 1));
    }

    private Flow Over(Machine m, BreakScope scope, Value source)
    {
        var flow = Flow.Next;
        foreach (var item in Items(m, source))
        {
            if (m.IsHalted) return Flow.Throw;
            flow = item is Rest ? AnyRounds(m, scope) : item is Perhaps { Item: var there } ? PerhapsRound(m, scope, there) : OneRound(m, scope, item);
            if (flow != Flow.Next) return flow;
        }
        return m.IsHalted ? Flow.Throw : flow;
    }

    protected override IEnumerable<Value> Steps(Machine m, BreakScope scope)
    {
        m.Frame.StepFlow = Flow.Next;
        var source = m.Eval(collection);
        if (m.IsHalted) yield break;
        foreach (var item in Items(m, source))
        {
            if (m.IsHalted) yield break;
            if (item is Rest or Perhaps) Iterators.GoAhead(m);
            if (m.Frame.Ahead is not null)
            {
                m.Frame.StepFlow = item is Rest ? AnyRounds(m, scope) : item is Perhaps { Item: var there } ? PerhapsRound(m, scope, there) : OneRound(m, scope, item);
            }
            else
            {
                Take(m, item);
                if (m.IsHalted) yield break;
                foreach (var step in Iterators.Steps(m, body)) yield return step;
                if (m.IsHalted) yield break;
                m.Frame.StepFlow = EndRound(m, scope, m.Frame.StepFlow);
            }
            if (m.Frame.StepFlow != Flow.Next) yield break;
        }
    }

    // The elements one after another, as far as the loop asks for them.
    private IEnumerable<Value> Items(Machine m, Value source)
    {
        if (source.IsNull)
        {
            m.IsDead = true;
            yield break;
        }
        var rounds = 0;
        if (IsUnseen)
        {
            m.MayThrow();
            m.Give(source, Holder.Framework);
        }
        foreach (var item in IsUnseen ? Sequences.AnyElements() : Sequences.Of(m, source))
        {
            if (m.IsHalted) yield break;
            if (++rounds > Budget.MaxIterations)
            {
                m.Budget.Spend("a loop does not end within 10,000 rounds", this);
                yield break;
            }
            yield return item;
        }
    }

    private bool IsUnseen => isAsync || isOwn;

    private Flow AnyRounds(Machine m, BreakScope scope)
    {
        AnyRounds(m, () =>
        {
            Step(m);
            return m.IsHalted ? Flow.Throw : OneRound(m, scope, Value.Unknown);
        });
        Step(m);
        return m.IsHalted ? Flow.Throw : Flow.Next;
    }

    // The element is there, or it is not.
    private Flow PerhapsRound(Machine m, BreakScope scope, Value item)
    {
        var start = m.Part();
        var first = m.Settle(OneRound(m, scope, item));
        if (m.Budget.IsSpent) return Flow.Throw;
        m.Load(start);
        return m.Meet(first, Flow.Next);
    }

    // Whoever makes the next element runs.
    private void Step(Machine m)
    {
        if (isOwn) m.RunAny();
        else m.RunHeld();
    }

    private Flow OneRound(Machine m, BreakScope scope, Value item)
    {
        Take(m, item);
        return m.IsHalted ? Flow.Throw : Round(m, scope, body);
    }

    private void Take(Machine m, Value item)
    {
        foreach (var slot in boxes) m.Frame.Locals[slot] = m.Allocate(new Box(null));
        variable.Locate(m).Write(m, item);
    }
}
