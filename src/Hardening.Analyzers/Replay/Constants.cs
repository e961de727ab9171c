namespace Hardening.Analyzers.Replay;

/// <summary>A constant.</summary>
internal sealed class ConstantNode(Value value) : Node
{
    public override Value Eval(Machine m) => value;
}

/// <summary>Code that nests so deeply that it cannot be followed.</summary>
internal sealed class TooDeepNode : Node
{
    public override Value Eval(Machine m)
    {
        m.Budget.Spend("it nests too deeply", this);
        return Value.Unknown;
    }
}

/// <summary><c>default</c>.</summary>
internal sealed class DefaultNode(TypeRef type) : Node
{
    public override Value Eval(Machine m) => m.DefaultOf(type);
}

internal sealed partial class Machine
{
    /// <summary>What a variable of a type holds before anything is assigned.</summary>
    public Value DefaultOf(TypeRef type) => Resolve(type) is var found && found is { Origin: MemberOrigin.Source, IsValueType: true, IsEnum: false, Kind: Microsoft.CodeAnalysis.TypeKind.Struct } ? Objects.Blank(this, found) : found.Default;
}

/// <summary><c>_</c>.</summary>
internal sealed class DiscardNode : Node
{
    public override Value Eval(Machine m) => Value.Unknown;

    public override Location Locate(Machine m) => Nothing.Place;

    private sealed class Nothing : Location
    {
        public static readonly Nothing Place = new();

        public override int? Owner => NoObject;

        public override Value Read(Machine m) => Value.Unknown;

        public override void Write(Machine m, Value value)
        {
        }
    }
}
