using System.Globalization;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>Numbers as Nix reads them: it has no negative literals, and few forms of floats.</summary>
internal static class Numbers
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const int Scale = 600;

    public static NixExpression Negative(long value) => value == long.MinValue
        // Its positive counterpart is one too large to be read.
        ? new NixBinary(new NixInteger(-long.MaxValue), NixBinaryOperator.Subtract, new NixInteger(1))
        : new NixUnary(NixUnaryOperator.Negate, new NixInteger(-value));

    public static NixExpression Spelled(NixFloat number)
    {
        var value = number.Value;
        if (value == 0)
        {
            // -0.0 is read as 0 - 0.0, which is positive.
            return double.IsNegative(value)
                ? new NixBinary(new NixFloat(0), NixBinaryOperator.Multiply, new NixInteger(-1))
                : number;
        }

        if (value < 0)
            return new NixUnary(NixUnaryOperator.Negate, new NixFloat(-value));
        // Nix refuses a literal below the normal range, but computes there. A power of two loses no bits.
        return value < SmallestNormal
            ? new NixBinary(new NixFloat(Math.ScaleB(value, Scale)), NixBinaryOperator.Multiply, new NixFloat(Math.ScaleB(1, -Scale)))
            : number;
    }

    /// <summary>The digits of a float that is not negative, with the point that makes Nix read it as a float.</summary>
    public static string Digits(double value)
    {
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = digits.IndexOf('E', StringComparison.Ordinal);
        var mantissa = exponent < 0 ? digits : digits[..exponent];
        if (!mantissa.Contains('.'))
            mantissa += ".0";
        return exponent < 0
            ? mantissa
            : string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{int.Parse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)}");
    }
}
