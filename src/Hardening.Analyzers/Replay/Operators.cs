using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Replay;

/// <summary>An operator of the language on two values.</summary>
internal sealed class BinaryNode(BinaryOperatorKind kind, Node left, Node right, bool isChecked, bool isText, bool isLifted) : Node
{
    public override Value Eval(Machine m)
    {
        var a = m.Eval(left);
        var b = m.Eval(right);
        return m.IsHalted ? Value.Unknown : Apply(m, kind, a, b, isChecked, isText, isLifted);
    }

    public static Value Apply(Machine m, BinaryOperatorKind kind, Value a, Value b, bool isChecked, bool isText, bool isLifted)
    {
        if (isText && kind == BinaryOperatorKind.Add) return Texts.Concat(m, [a, b]);
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            return Equality.AreEqual(a, b) is { } equal ? Value.Of(equal == (kind == BinaryOperatorKind.Equals)) : Value.Unknown;
        if (kind is BinaryOperatorKind.And or BinaryOperatorKind.Or && Logic(kind, a, b) is { } logic) return logic;
        if (isLifted && (a.IsNull || b.IsNull))
            return a.IsUnknown || b.IsUnknown ? Value.Unknown : IsComparison(kind) ? Value.Of(false) : Value.Null;
        if (a is EnumValue { Type: var type, Number: var x })
            return b is EnumValue { Number: var y } ? Enums(m, kind, type, x, y) : b is Known { Clr: { } n } ? Enums(m, kind, type, x, n) : Value.Unknown;
        if (a is not Known { Clr: { } left } || b is not Known { Clr: { } right }) return Unknowable(m, kind, a, b, isChecked);
        if (left is Enum || right is Enum) return ClrEnums(m, kind, left, right);
        return Numbers(m, kind, left, right, isChecked);
    }

    private static Value Unknowable(Machine m, BinaryOperatorKind kind, Value a, Value b, bool isChecked)
    {
        m.Lose(a);
        m.Lose(b);
        if (isChecked || kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder || a is Known { Clr: decimal } || b is Known { Clr: decimal }) m.MayThrow();
        return Value.Unknown;
    }

    private static Value? Logic(BinaryOperatorKind kind, Value a, Value b)
    {
        var stops = kind == BinaryOperatorKind.Or;
        if (a.Truth == stops || b.Truth == stops) return Value.Of(stops);
        return a.Truth is not null && b.Truth is not null ? Value.Of(!stops) : null;
    }

    private static bool IsComparison(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static Value Enums(Machine m, BinaryOperatorKind kind, string type, object x, object y) =>
        Numbers(m, kind, Numeric.Widen(x), Numeric.Widen(y), false) is Known { Clr: { } result }
            ? result is bool ? Value.Of(result) : new EnumValue(type, Numeric.Convert(result, x.GetType(), false)!)
            : Value.Unknown;

    private static Value ClrEnums(Machine m, BinaryOperatorKind kind, object a, object b)
    {
        var type = (a as Enum ?? b as Enum)!.GetType();
        var underlying = Enum.GetUnderlyingType(type);
        if (Number(a, underlying) is not { } x || Number(b, underlying) is not { } y || Numbers(m, kind, x, y, false) is not Known { Clr: { } result }) return Value.Unknown;
        if (result is bool) return Value.Of(result);
        var number = Numeric.Convert(result, underlying, false)!;
        return Value.Of(a is Enum && b is Enum && kind == BinaryOperatorKind.Subtract ? number : Enum.ToObject(type, number));
    }

    // Incomplete code compares with anything.
    private static object? Number(object value, Type underlying) =>
        value is Enum ? Numeric.Widen(Convert.ChangeType(value, underlying)) : Numeric.Convert(value, underlying, false) is { } number ? Numeric.Widen(number) : null;

    private static Value Numbers(Machine m, BinaryOperatorKind kind, object a, object b, bool isChecked)
    {
        try
        {
            return Arithmetic.Apply(kind, a, b, isChecked) is { } result ? Value.Of(result) : Value.Unknown;
        }
        catch (ArithmeticException)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
    }
}

/// <summary>An operator of the language on one value.</summary>
internal sealed class UnaryNode(UnaryOperatorKind kind, Node operand, bool isChecked) : Node
{
    public override Value Eval(Machine m)
    {
        var value = m.Eval(operand);
        if (m.IsHalted) return Value.Unknown;
        if (value.IsNull) return Value.Null;
        if (kind == UnaryOperatorKind.Not && value.Truth is { } truth) return Value.Of(!truth);
        if (kind == UnaryOperatorKind.Plus) return value;
        if (value is not Known { Clr: { } number } || number is bool or Enum)
        {
            if (isChecked) m.MayThrow();
            return Value.Unknown;
        }
        try
        {
            return kind switch
            {
                UnaryOperatorKind.Minus => number is ulong or uint ? Value.Unknown : BinaryNode.Apply(m, BinaryOperatorKind.Subtract, Value.Of(Numeric.Convert(0, number.GetType(), false)), value, isChecked, false, false),
                UnaryOperatorKind.BitwiseNegation => number switch { int n => Value.Of(~n), long n => Value.Of(~n), uint n => Value.Of(~n), ulong n => Value.Of(~n), _ => Value.Unknown },
                _ => Value.Unknown,
            };
        }
        catch (OverflowException)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
    }
}
