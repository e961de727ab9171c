namespace Hardening.Analyzers.Replay;

/// <summary>How a conversion treats the value.</summary>
internal enum ConversionWay
{
    /// <summary>The same object or value.</summary>
    Same,

    /// <summary>A value as an object.</summary>
    Box,

    /// <summary>To another number type or an enumeration.</summary>
    Numeric,

    /// <summary>Throws where the object is of another type.</summary>
    Cast,

    /// <summary><c>as</c>.</summary>
    TryCast,

    /// <summary>It is not known.</summary>
    Other,
}

/// <summary>A conversion of the language; those that users define are calls.</summary>
/// <param name="operand">What is converted.</param>
/// <param name="target">To which type.</param>
/// <param name="way">What becomes of the value.</param>
/// <param name="isChecked">A number that does not fit is thrown for.</param>
/// <param name="mayThrow">Some values of the operand's type have no counterpart.</param>
internal sealed class ConversionNode(Node operand, TypeRef target, ConversionWay way, bool isChecked, bool mayThrow) : Node
{
    public override Value Eval(Machine m)
    {
        var value = way == ConversionWay.Same ? m.EvalOpen(operand) : m.Eval(operand);
        if (m.IsHalted) return Value.Unknown;
        switch (way)
        {
            case ConversionWay.Same:
                return value;
            case ConversionWay.Box:
                return Boxes.Make(m, value);
            case ConversionWay.Numeric:
                return Number(m, value);
            case ConversionWay.Cast:
                return Cast(m, value);
            case ConversionWay.TryCast:
                return value.IsNull ? value : Types.Is(m, value, target) is not { } fits ? Given(m, value) : fits ? Boxes.As(m, value, target) : Value.Null;
            default:
                m.MayThrow();
                return Given(m, value);
        }
    }

    public override Location Locate(Machine m) => way is ConversionWay.Same or ConversionWay.Cast ? operand.Locate(m) : base.Locate(m);

    private static Value Given(Machine m, Value value)
    {
        m.Lose(value);
        return Value.Unknown;
    }

    private Value Cast(Machine m, Value value)
    {
        if (value.IsUnknown || value.IsNull) m.MayThrow();
        if (value.IsUnknown || (value.IsNull && !target.IsValueType)) return value;
        var fits = Types.Is(m, value, target);
        if (fits == true) return Boxes.As(m, value, target);
        if (fits == false) m.IsDead = true;
        return Given(m, value);
    }

    private Value Number(Machine m, Value value)
    {
        if (value.IsNull) return target.IsNullable ? value : Dead(m);
        var type = target.IsNullable ? target.Arguments[0] : target;
        var number = value switch { EnumValue e => e.Number, Known { Clr: Enum e } => Convert.ChangeType(e, Enum.GetUnderlyingType(e.GetType())), Known { Clr: { } clr } => clr, _ => null };
        if (number is null)
        {
            if (mayThrow) m.MayThrow();
            return Value.Unknown;
        }
        try
        {
            if (type.IsEnum) return type.Zero is { } zero && Numeric.Convert(number, zero.GetType(), isChecked) is { } underlying ? type.EnumOf(underlying) : Value.Unknown;
            return type.Clr is { } clr && Numeric.Convert(number, clr, isChecked) is { } converted ? Value.Of(converted) : Value.Unknown;
        }
        catch (OverflowException)
        {
            return Dead(m);
        }
    }

    private static Value Dead(Machine m)
    {
        m.IsDead = true;
        return Value.Unknown;
    }
}

/// <summary><c>is T</c>.</summary>
internal sealed class IsTypeNode(Node operand, TypeRef type, bool isNegated) : Node
{
    public override Value Eval(Machine m)
    {
        var value = m.Eval(operand);
        return m.IsHalted || Types.Is(m, value, type) is not { } fits ? Value.Unknown : Value.Of(fits != isNegated);
    }
}

/// <summary>Which type an object has.</summary>
internal static class Types
{
    /// <summary>Null where it is not known.</summary>
    public static bool? Is(Machine m, Value value, TypeRef type)
    {
        if (value.IsNull) return false;
        type = m.Resolve(type);
        if (type.IsNullable) return Is(m, value, type.Arguments[0]);
        if (type.Kind == Microsoft.CodeAnalysis.TypeKind.TypeParameter || value.IsUnknown) return null;
        if (type.Special == Microsoft.CodeAnalysis.SpecialType.System_Object) return true;
        return value switch
        {
            Known { Clr: { } clr } => type.Origin == MemberOrigin.Source ? false : type.Clr is { } known ? known.IsInstanceOfType(clr) : null,
            EnumValue e => type.Origin == MemberOrigin.Source ? e.Type == type.Id : null,
            StructValue s => IsUser(m, s.Type, type),
            Reference r => m.ContentOf(r) switch
            {
                UserObject user => IsUser(m, user.Type, type),
                ListObject or DictionaryObject => type.Origin == MemberOrigin.Source || type.Clr is not null ? false : null,
                _ => null,
            },
            _ => null,
        };
    }

    private static bool? IsUser(Machine m, string runtime, TypeRef type)
    {
        // The arguments of a generic type are not kept with an object.
        if (type.Arguments.Length > 0) return m.Program.Shape(runtime) is { } generic && !generic.Ancestors.Contains(type.Id) ? false : null;
        return m.Program.Shape(runtime) is { } shape ? shape.Ancestors.Contains(type.Id) : null;
    }
}
