using System.Globalization;
using System.Text;
using CsCheck;
using Hardening.Nix.Expressions;
using Hardening.Nix.Printing;
using static Hardening.Nix.Expressions.NixSyntax;

namespace Hardening.Nix.Tests.Printing;

public class NumberTests
{
    [Fact]
    public void Integers_read_back_as_their_values()
    {
        var numbers = List(0, 1, -1, long.MaxValue, long.MinValue, long.MinValue + 1);
        Assert.Equal(
            "[0,1,-1,9223372036854775807,-9223372036854775808,-9223372036854775807]",
            NixTool.Evaluate(NixPrinter.Print(numbers)).Trim());
    }

    [Theory]
    [InlineData(5.0, "5.0\n")]
    [InlineData(0.1, "0.1\n")]
    [InlineData(1e300, "1.0e300\n")]
    [InlineData(1.5e-7, "1.5e-7\n")]
    [InlineData(-2.5, "-2.5\n")]
    [InlineData(-0.0, "0.0 * -1\n")]
    public void A_float_is_written_so_that_Nix_takes_it_for_a_float(double value, string expected) =>
        Assert.Equal(expected, NixPrinter.Print(value));

    [Fact]
    public void Floats_read_back_as_the_same_bits()
    {
        double[] edges = [0, 1, 0.1, 5, 1e300, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, 2.225073858507201e-308, 1e-310];
        AssertReadBack(edges);
        Gen.Double.Where(double.IsFinite).Array[1_000].Sample(AssertReadBack, iter: 3);
    }

    [Fact]
    public void Negative_zero_reads_back_as_negative_zero() =>
        Assert.StartsWith("-0", NixTool.Evaluate(NixPrinter.Print(-0.0)), StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_refused(double value)
    {
        var refusal = Assert.Throws<NixExpressionException>(() => new NixFloat(value));
        Assert.Contains("finite", refusal.Message, StringComparison.Ordinal);
    }

    // Nix writes six digits of a float, so it is asked whether the float is an integer times a power of two, made of doublings.
    private static void AssertReadBack(double[] values)
    {
        var file = new StringBuilder(
            """
            let
              power = base: count: builtins.foldl' (result: _: result * base) 1.0 (builtins.genList (x: x) count);
              is = value: integer: base: first: second: builtins.isFloat value && value * power base first * power base second == integer;
            in [

            """);
        foreach (var value in values)
        {
            var bits = BitConverter.DoubleToInt64Bits(value);
            var exponent = (int)((bits >> 52) & 0x7FF);
            var integer = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
            var power = 1075 - Math.Max(exponent, 1);
            var (first, second) = (Math.Abs(power) / 2, Math.Abs(power) - (Math.Abs(power) / 2));
            var sign = value < 0 ? "(-1) * " : "";
            file.Append(CultureInfo.InvariantCulture, $"(is ({sign}({NixPrinter.Print(value)})) {integer} {(power < 0 ? "0.5" : "2.0")} {first} {second})\n");
        }

        var read = NixTool.Evaluate(file.Append(']').ToString());
        Assert.Equal("[" + string.Join(',', values.Select(_ => "true")) + "]", read.Trim());
    }
}
