namespace Hardening.Analyzers.Replay;

/// <summary>How a variable is kept.</summary>
internal enum Storage
{
    /// <summary>In the frame.</summary>
    Frame,

    /// <summary>In a box that lambdas share.</summary>
    Boxed,

    /// <summary>Nowhere: a reference to it was taken, so anything may write to it.</summary>
    Anywhere,
}

/// <summary>A local variable or a parameter.</summary>
internal sealed class LocalNode(int slot, Storage storage, bool isReference) : Node
{
    public int Slot => slot;

    /// <summary>A lambda may write to it.</summary>
    public bool IsShared => storage != Storage.Frame;

    public override Value Eval(Machine m) => new Variable(slot, storage, isReference).Read(m);

    public override Location Locate(Machine m) => new Variable(slot, storage, isReference);
}

/// <summary>A local variable or a parameter as a place.</summary>
internal sealed class Variable(int slot, Storage storage, bool isReference = false) : Location
{
    public override int? Owner => storage == Storage.Frame && !isReference ? NoObject : Anywhere;

    public override Value Read(Machine m) => storage switch
    {
        Storage.Anywhere => Value.Unknown,
        _ when isReference => Value.Unknown,
        Storage.Boxed => m.Frame.Locals[slot] is Reference box && m.ContentOf(box) is Box { Value: { } value } ? value : Value.Unknown,
        _ => m.Frame.Locals[slot] ?? Value.Unknown,
    };

    public override void Write(Machine m, Value value)
    {
        if (storage == Storage.Anywhere || isReference) m.Lose(value);
        else if (storage == Storage.Frame) m.Frame.Locals[slot] = value;
        else if (m.Frame.Locals[slot] is Reference box) m.Write(box, new Box(value));
        // One lambda stands for several: which of their variables it is, is unknown.
        else if (m.Frame.Locals[slot] is { IsUnknown: true }) m.Lose(value);
        else m.Frame.Locals[slot] = m.Allocate(new Box(value));
    }
}

/// <summary>A scope with variables of its own: those that lambdas share are new each time it is entered.</summary>
internal sealed class ScopeNode(int[] boxes, (int Slot, Storage Storage, LambdaNode Code)[] functions, Node body) : Node
{
    public override Value Eval(Machine m)
    {
        Enter(m);
        return m.Eval(body);
    }

    public override Flow Exec(Machine m)
    {
        Enter(m);
        return m.Exec(body);
    }

    public override IEnumerable<Value> Steps(Machine m)
    {
        // Not before the first element is asked for: until then the machine is in the frame of the caller.
        Enter(m);
        foreach (var item in body.Steps(m)) yield return item;
    }

    private void Enter(Machine m)
    {
        foreach (var slot in boxes) m.Frame.Locals[slot] = m.Allocate(new Box(null));
        foreach (var (slot, storage, code) in functions) new Variable(slot, storage).Write(m, m.Eval(code));
    }
}

/// <summary>New variables for what lambdas share, as in each round of a loop.</summary>
internal sealed class BoxesNode(int[] boxes) : Node
{
    public override Value Eval(Machine m)
    {
        foreach (var slot in boxes) m.Frame.Locals[slot] = m.Allocate(new Box(null));
        return Value.Unknown;
    }
}

/// <summary><c>=</c>. The place is found first, then the value, then it is written.</summary>
internal sealed class AssignNode(Node target, Node value) : Node
{
    public override Value Eval(Machine m)
    {
        var location = target.Locate(m);
        var assigned = m.EvalOpen(value);
        if (!m.IsHalted) location.Write(m, assigned);
        return assigned;
    }
}

/// <summary>Declares a local variable, with a value or without.</summary>
internal sealed class DeclareNode(int slot, Storage storage, Node? value, bool isReference) : Node
{
    public override Value Eval(Machine m)
    {
        if (value is null) return Value.Unknown;
        var assigned = m.EvalOpen(value);
        if (isReference) m.Lose(assigned);
        else if (!m.IsHalted) new Variable(slot, storage).Write(m, assigned);
        return Value.Unknown;
    }
}

/// <summary>A reference to a variable, a field or an element is taken: what it refers to is not known from now on.</summary>
internal sealed class ReferenceNode(Node target) : Node
{
    public override Value Eval(Machine m)
    {
        var location = target.Locate(m);
        m.Lose(location.Read(m));
        location.Write(m, Value.Unknown);
        foreach (var owner in Owners(target)) m.Lose(m.Eval(owner));
        return Value.Unknown;
    }

    // The object that holds the referenced field or element can be written to through the reference at any time.
    private static IEnumerable<Node> Owners(Node target) => target switch
    {
        FieldNode { Receiver: { } receiver } => [receiver],
        ElementNode element => [element.Receiver],
        _ => [],
    };
}

/// <summary><c>x op= y</c>, <c>x++</c>, <c>x ??= y</c>.</summary>
internal sealed class UpdateNode(Node target, Func<Machine, Value, Value> change, bool isPostfix) : Node
{
    public override Value Eval(Machine m)
    {
        var location = target.Locate(m);
        var before = location.Read(m);
        var after = change(m, before);
        if (!m.IsHalted) location.Write(m, after);
        return isPostfix ? before : after;
    }
}

/// <summary><c>x ??= y</c>.</summary>
internal sealed class CoalesceAssignNode(Node target, Node value) : Node
{
    public override Value Eval(Machine m)
    {
        var location = target.Locate(m);
        var before = location.Read(m);
        if (!before.IsUnknown && !before.IsNull) return before;
        if (before.IsNull) return Assign(m, location);
        return m.Either(() => before, () => Assign(m, location));
    }

    private Value Assign(Machine m, Location location)
    {
        var assigned = m.Eval(value);
        if (!m.IsHalted) location.Write(m, assigned);
        return assigned;
    }
}
