using Hardening.Nix.Expressions;
using Hardening.Nix.Printing;
using static Hardening.Nix.Expressions.NixSyntax;

namespace Hardening.Nix.Tests.Printing;

public class DepthTests
{
    private const int SmallStack = 1024 * 1024;

    public static TheoryData<string> Nestings { get; } = new(Wrappers.Keys);

    private static Dictionary<string, Func<NixExpression, NixExpression>> Wrappers => new()
    {
        ["list"] = inner => List(inner),
        ["list of two"] = inner => List(inner, 1),
        ["set"] = inner => Attrs(Set("a", inner)),
        ["set of two"] = inner => Attrs(Set("a", inner), Set("b", 1)),
        ["call"] = inner => Call(Var("f"), inner),
        ["call in the middle"] = inner => Call(Var("f"), inner, "some text that takes a part of the line", "and some more of it"),
        ["function"] = inner => Fn(OpenPattern("x"), inner),
        ["let"] = inner => Let([Set("a", inner)], Var("a")),
        ["with"] = inner => With(Var("a"), inner),
        ["condition"] = inner => If(true, inner, 1),
        ["selection"] = inner => inner.SelectOr("a", 1).Op(NixBinaryOperator.Add, 1),
        ["negation"] = inner => new NixUnary(NixUnaryOperator.Negate, inner),
        ["interpolation"] = inner => Text("a", new NixInterpolation(inner)),
        ["operators"] = inner => ((NixExpression)1).Op(NixBinaryOperator.Subtract, inner),
        ["inherit"] = inner => Attrs(InheritFrom(inner, "a")),
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void What_is_nested_ten_thousand_deep_is_refused_clearly(string nesting)
    {
        var refusal = OnSmallStack(() => Assert.Throws<NixExpressionException>(() => NixPrinter.Print(Nested(nesting, 10_000))));
        Assert.Contains("250 levels", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void What_is_nested_eighty_deep_is_printed_on_a_small_stack(string nesting) =>
        Assert.EndsWith("\n", OnSmallStack(() => NixPrinter.Print(Nested(nesting, 80))), StringComparison.Ordinal);

    [Fact]
    public void A_chain_of_operators_may_be_long()
    {
        NixExpression sum = 0;
        for (var i = 1; i <= 5_000; i++)
            sum = sum.Op(NixBinaryOperator.Add, i);
        Assert.Equal("12502500", NixTool.Evaluate(NixPrinter.Print(sum)).Trim());
    }

    [Fact]
    public void A_chain_of_conditions_may_be_long()
    {
        NixExpression chain = "none";
        for (var i = 0; i < 400; i++)
            chain = If(Var("x").Op(NixBinaryOperator.Equal, i), i, chain);
        Assert.Equal("7", NixTool.Evaluate(NixPrinter.Print(Call(Fn("x", chain), 7))).Trim());
    }

    private static NixExpression Nested(string nesting, int depth)
    {
        var wrap = Wrappers[nesting];
        NixExpression tree = Var("x");
        for (var i = 0; i < depth; i++)
            tree = wrap(tree);
        return tree;
    }

    private static T OnSmallStack<T>(Func<T> run)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception caught)
                {
                    failure = caught;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        return failure is null ? result : throw failure;
    }
}
