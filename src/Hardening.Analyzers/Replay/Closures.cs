namespace Hardening.Analyzers.Replay;

/// <summary>A lambda or local function becomes a value: it takes the boxes of the variables it shares along.</summary>
internal sealed class LambdaNode(Body body, int[] outer, int[] inner) : Node
{
    public Body Body => body;

    public override Value Eval(Machine m)
    {
        var captured = new Value?[body.Slots];
        for (var i = 0; i < outer.Length; i++)
            captured[inner[i]] = m.Frame.Locals[outer[i]] ??= m.Allocate(new Box(null));
        return new Closure(body, null, m.Frame.Self, captured) { Generics = m.Frame.Generics };
    }
}

/// <summary>A method becomes a value together with its object.</summary>
internal sealed class MethodGroupNode(MethodKey method, Node? receiver) : Node
{
    public override Value Eval(Machine m)
    {
        // A struct is copied into an object of its own, which the calls change.
        var self = receiver is null ? Value.Null : Boxes.Make(m, m.Eval(receiver));
        return m.IsHalted || (self.IsUnknown && !method.IsStatic && method.Origin == MemberOrigin.External) ? Value.Unknown : new Closure(null, method, self, []);
    }
}
