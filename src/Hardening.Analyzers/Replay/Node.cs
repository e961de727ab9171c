using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers.Replay;

/// <summary>
/// One instruction of the user's code. It knows no symbol and no operation of the compiler, so that it can be kept while the
/// user types elsewhere, and no state, so that it can run any number of times.
/// </summary>
internal abstract class Node
{
    public TextSpan Span { get; set; }

    /// <summary>In an iterator: it hands elements over, or leaves what stands around it.</summary>
    public bool IsStepped { get; set; }

    /// <summary>Evaluates an expression. Never throws: what cannot be known is <see cref="Value.Unknown"/>.</summary>
    public abstract Value Eval(Machine m);

    /// <summary>Runs a statement.</summary>
    public virtual Flow Exec(Machine m)
    {
        m.Eval(this);
        return m.IsDead ? Flow.Throw : Flow.Next;
    }

    /// <summary>Runs a statement of an iterator from one element that it hands over to the next.</summary>
    public virtual IEnumerable<Value> Steps(Machine m)
    {
        Iterators.GoAhead(m);
        m.Frame.StepFlow = m.Exec(this);
        yield break;
    }

    /// <summary>The place an assignment writes to. What is assigned to an unknown place gets out of sight.</summary>
    public virtual Location Locate(Machine m)
    {
        m.Lose(m.Eval(this));
        return Location.Nowhere;
    }
}

/// <summary>A node that is a statement only.</summary>
internal abstract class Statement : Node
{
    public sealed override Value Eval(Machine m)
    {
        var flow = Exec(m);
        if (flow != Flow.Next && flow != Flow.Throw) m.Park(flow);
        if (flow != Flow.Next) m.IsDead = true;
        return Value.Unknown;
    }

    public abstract override Flow Exec(Machine m);
}

/// <summary>Something that can be assigned to; its receiver and index are evaluated already.</summary>
internal abstract class Location
{
    public static readonly Location Nowhere = new Unknowable();

    /// <summary>It belongs to a variable that nothing else reaches.</summary>
    public const int NoObject = 0;

    /// <summary>It can be reached from anywhere.</summary>
    public const int Anywhere = -1;

    /// <summary>The object on the heap that it belongs to, or one of these; null where that is not known.</summary>
    public virtual int? Owner => null;

    public abstract Value Read(Machine m);

    public abstract void Write(Machine m, Value value);

    private sealed class Unknowable : Location
    {
        public override Value Read(Machine m) => Value.Unknown;

        public override void Write(Machine m, Value value) => m.Lose(value);
    }
}
