namespace Hardening.Analyzers.Replay;

/// <summary>Something that is not followed: it clears all that it may write.</summary>
internal sealed class OpaqueNode((Node Node, bool IsHandle)[] parts, Holder holder) : Node
{
    // It is not known which parts run, in which order and how often, and what they name may be written to as well.
    public override Value Eval(Machine m)
    {
        m.MayThrow();
        m.AnyTimes(() =>
        {
            foreach (var (node, isHandle) in parts)
            {
                m.Maybe(() => Give(m, m.Eval(node), isHandle));
                if (m.Budget.IsSpent) return;
            }
        }, this);
        foreach (var (node, _) in parts)
            if (node is LocalNode or FieldNode or StaticNode or ElementNode or ImplicitElementNode or PropertyNode)
                m.Maybe(() => node.Locate(m).Write(m, Value.Unknown));
        m.RunOthers(holder);
        return Value.Unknown;
    }

    private void Give(Machine m, Value value, bool isHandle)
    {
        m.Give(value, holder);
        // Incomplete code on a handle that is not known: what is about to be written, to whichever host, is not known.
        if (isHandle && value.IsUnknown) m.ForgetAll();
    }
}
