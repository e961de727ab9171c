using System.Globalization;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Replay;

/// <summary>The arithmetic of C# on operands that were promoted to one type.</summary>
internal static class Arithmetic
{
    /// <summary>Null where the operator is not one of these types.</summary>
    public static object? Apply(BinaryOperatorKind kind, object a, object b, bool isChecked) => (a, b) switch
    {
        (int x, int y) => Of(kind, x, y, isChecked),
        (long x, int y) when IsShift(kind) => kind == BinaryOperatorKind.LeftShift ? x << y : kind == BinaryOperatorKind.RightShift ? x >> y : x >>> y,
        (long x, long y) => Of(kind, x, y, isChecked),
        (uint x, int y) when IsShift(kind) => kind == BinaryOperatorKind.LeftShift ? x << y : x >> y,
        (uint x, uint y) => Of(kind, x, y, isChecked),
        (ulong x, int y) when IsShift(kind) => kind == BinaryOperatorKind.LeftShift ? x << y : x >> y,
        (ulong x, ulong y) => Of(kind, x, y, isChecked),
        (double x, double y) => Of(kind, x, y),
        (decimal x, decimal y) => Of(kind, x, y),
        (bool x, bool y) when kind == BinaryOperatorKind.ExclusiveOr => x ^ y,
        _ => null,
    };

    private static bool IsShift(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;

    private static object? Of(BinaryOperatorKind kind, int x, int y, bool isChecked) => kind switch
    {
        BinaryOperatorKind.Add => isChecked ? checked(x + y) : unchecked(x + y),
        BinaryOperatorKind.Subtract => isChecked ? checked(x - y) : unchecked(x - y),
        BinaryOperatorKind.Multiply => isChecked ? checked(x * y) : unchecked(x * y),
        BinaryOperatorKind.Divide => x / y,
        BinaryOperatorKind.Remainder => x % y,
        BinaryOperatorKind.LeftShift => x << y,
        BinaryOperatorKind.RightShift => x >> y,
        BinaryOperatorKind.UnsignedRightShift => x >>> y,
        BinaryOperatorKind.And => x & y,
        BinaryOperatorKind.Or => x | y,
        BinaryOperatorKind.ExclusiveOr => x ^ y,
        _ => Compared(kind, x.CompareTo(y)),
    };

    private static object? Of(BinaryOperatorKind kind, long x, long y, bool isChecked) => kind switch
    {
        BinaryOperatorKind.Add => isChecked ? checked(x + y) : unchecked(x + y),
        BinaryOperatorKind.Subtract => isChecked ? checked(x - y) : unchecked(x - y),
        BinaryOperatorKind.Multiply => isChecked ? checked(x * y) : unchecked(x * y),
        BinaryOperatorKind.Divide => x / y,
        BinaryOperatorKind.Remainder => x % y,
        BinaryOperatorKind.And => x & y,
        BinaryOperatorKind.Or => x | y,
        BinaryOperatorKind.ExclusiveOr => x ^ y,
        _ => Compared(kind, x.CompareTo(y)),
    };

    private static object? Of(BinaryOperatorKind kind, uint x, uint y, bool isChecked) => kind switch
    {
        BinaryOperatorKind.Add => isChecked ? checked(x + y) : unchecked(x + y),
        BinaryOperatorKind.Subtract => isChecked ? checked(x - y) : unchecked(x - y),
        BinaryOperatorKind.Multiply => isChecked ? checked(x * y) : unchecked(x * y),
        BinaryOperatorKind.Divide => x / y,
        BinaryOperatorKind.Remainder => x % y,
        BinaryOperatorKind.And => x & y,
        BinaryOperatorKind.Or => x | y,
        BinaryOperatorKind.ExclusiveOr => x ^ y,
        _ => Compared(kind, x.CompareTo(y)),
    };

    private static object? Of(BinaryOperatorKind kind, ulong x, ulong y, bool isChecked) => kind switch
    {
        BinaryOperatorKind.Add => isChecked ? checked(x + y) : unchecked(x + y),
        BinaryOperatorKind.Subtract => isChecked ? checked(x - y) : unchecked(x - y),
        BinaryOperatorKind.Multiply => isChecked ? checked(x * y) : unchecked(x * y),
        BinaryOperatorKind.Divide => x / y,
        BinaryOperatorKind.Remainder => x % y,
        BinaryOperatorKind.And => x & y,
        BinaryOperatorKind.Or => x | y,
        BinaryOperatorKind.ExclusiveOr => x ^ y,
        _ => Compared(kind, x.CompareTo(y)),
    };

    private static object? Of(BinaryOperatorKind kind, double x, double y) => kind switch
    {
        BinaryOperatorKind.Add => x + y,
        BinaryOperatorKind.Subtract => x - y,
        BinaryOperatorKind.Multiply => x * y,
        BinaryOperatorKind.Divide => x / y,
        BinaryOperatorKind.Remainder => x % y,
        BinaryOperatorKind.LessThan => x < y,
        BinaryOperatorKind.LessThanOrEqual => x <= y,
        BinaryOperatorKind.GreaterThan => x > y,
        BinaryOperatorKind.GreaterThanOrEqual => x >= y,
        _ => null,
    };

    private static object? Of(BinaryOperatorKind kind, decimal x, decimal y) => kind switch
    {
        BinaryOperatorKind.Add => x + y,
        BinaryOperatorKind.Subtract => x - y,
        BinaryOperatorKind.Multiply => x * y,
        BinaryOperatorKind.Divide => x / y,
        BinaryOperatorKind.Remainder => x % y,
        _ => Compared(kind, x.CompareTo(y)),
    };

    private static object? Compared(BinaryOperatorKind kind, int order) => kind switch
    {
        BinaryOperatorKind.LessThan => order < 0,
        BinaryOperatorKind.LessThanOrEqual => order <= 0,
        BinaryOperatorKind.GreaterThan => order > 0,
        BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
        _ => null,
    };
}

/// <summary>Conversions between numbers.</summary>
internal static class Numeric
{
    /// <summary>A number as the type that C# computes with.</summary>
    public static object Widen(object number) => number is byte or sbyte or short or ushort or char ? System.Convert.ToInt32(number, CultureInfo.InvariantCulture) : number;

    /// <summary>An explicit or implicit numeric conversion of C#; null if it is not one. Throws where it is checked and does not fit.</summary>
    public static object? Convert(object number, Type type, bool isChecked)
    {
        if (number.GetType() == type) return number;
        if (number is char c) number = (int)c;
        if (type == typeof(char)) return Convert(number, typeof(ushort), isChecked) is ushort unit ? (char)unit : null;
        if (number is decimal money) return FromDecimal(money, type);
        if (number is float or double) return FromDouble(System.Convert.ToDouble(number, CultureInfo.InvariantCulture), type);
        if (number is ulong big) return type == typeof(decimal) ? (decimal)big : type == typeof(double) ? (double)big : type == typeof(float) ? (float)big : isChecked ? FromLong(checked((long)big), type, true) : FromLong(unchecked((long)big), type, false);
        return number is sbyte or byte or short or ushort or int or uint or long ? FromLong(System.Convert.ToInt64(number, CultureInfo.InvariantCulture), type, isChecked) : null;
    }

    private static object? FromLong(long n, Type type, bool isChecked)
    {
        if (type == typeof(int)) return isChecked ? checked((int)n) : unchecked((int)n);
        if (type == typeof(long)) return (object)n;
        if (type == typeof(uint)) return isChecked ? checked((uint)n) : unchecked((uint)n);
        if (type == typeof(ulong)) return isChecked ? checked((ulong)n) : unchecked((ulong)n);
        if (type == typeof(byte)) return isChecked ? checked((byte)n) : unchecked((byte)n);
        if (type == typeof(sbyte)) return isChecked ? checked((sbyte)n) : unchecked((sbyte)n);
        if (type == typeof(short)) return isChecked ? checked((short)n) : unchecked((short)n);
        if (type == typeof(ushort)) return isChecked ? checked((ushort)n) : unchecked((ushort)n);
        if (type == typeof(double)) return (double)n;
        if (type == typeof(float)) return (float)n;
        return type == typeof(decimal) ? (decimal)n : null;
    }

    // Out of range the result is not the same everywhere; within it, it is that of truncation.
    private static object? FromDouble(double n, Type type)
    {
        if (type == typeof(double)) return n;
        if (type == typeof(float)) return (float)n;
        if (type == typeof(decimal)) return Math.Abs(n) < 1e15 ? (decimal)n : null;
        return Math.Abs(n) < 1e9 ? FromLong((long)n, type, isChecked: true) : null;
    }

    private static object? FromDecimal(decimal n, Type type) =>
        type == typeof(double) ? (double)n : type == typeof(float) ? (float)n : Math.Abs(n) < 1_000_000_000m ? FromLong((long)n, type, isChecked: true) : null;
}
