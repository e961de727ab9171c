using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Replay;

/// <summary>What <c>x op= y</c> and <c>x++</c> put in place of <c>x</c>.</summary>
internal static class Updating
{
    public static Value Apply(Machine m, BinaryOperatorKind kind, Value before, Value operand, TypeRef type, bool isChecked, bool isText, bool isLifted)
    {
        if (m.IsHalted) return Value.Unknown;
        if (isText) return kind == BinaryOperatorKind.Add ? Texts.Concat(m, [before, operand]) : Value.Unknown;
        if (before is Known { Clr: bool }) return BinaryNode.Apply(m, kind, before, operand, isChecked, false, isLifted);
        if (type.IsEnum || before is EnumValue) return BinaryNode.Apply(m, kind, before, operand, isChecked, false, isLifted);
        return Back(m, BinaryNode.Apply(m, kind, Promoted(before, operand), Promoted(operand, before), isChecked, false, isLifted), type, isChecked);
    }

    public static Value Step(Machine m, BinaryOperatorKind kind, Value before, TypeRef type, bool isChecked, bool isLifted)
    {
        if (type.IsEnum || before is EnumValue) return Value.Unknown;
        var one = before is Known { Clr: { } clr } && Numeric.Convert(1, Numeric.Widen(clr).GetType(), false) is { } number ? Value.Of(number) : Value.Unknown;
        return Back(m, BinaryNode.Apply(m, kind, Promoted(before, before), one, isChecked, false, isLifted), type, isChecked);
    }

    // The operands are promoted as for the operator alone, and the result is converted to the type of the variable.
    private static Value Promoted(Value value, Value other)
    {
        if (value is not Known { Clr: { } clr } || clr is bool or string or Enum || other is not Known { Clr: { } second } || second is bool or string or Enum) return value;
        var (a, b) = (Numeric.Widen(clr), Numeric.Widen(second));
        var type = new[] { typeof(decimal), typeof(double), typeof(float), typeof(ulong), typeof(long), typeof(uint) }.FirstOrDefault(t => a.GetType() == t || b.GetType() == t) ?? typeof(int);
        return Numeric.Convert(a, type, false) is { } number ? Value.Of(number) : Value.Unknown;
    }

    private static Value Back(Machine m, Value value, TypeRef type, bool isChecked)
    {
        if (value is not Known { Clr: { } number } || m.IsHalted) return value;
        var target = type.IsNullable ? type.Arguments[0] : type;
        if (target.Clr is not { } clr || number is not ValueType) return Value.Unknown;
        try
        {
            return Numeric.Convert(number, clr, isChecked) is { } converted ? Value.Of(converted) : number.GetType() == clr ? value : Value.Unknown;
        }
        catch (OverflowException)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
    }
}
