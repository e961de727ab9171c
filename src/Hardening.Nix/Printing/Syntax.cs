using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>What the grammar says of an expression: how tightly it binds, and which form its value takes.</summary>
internal static class Syntax
{
    /// <summary>Binds loosest: a function, <c>let</c>, <c>with</c>, <c>if</c>, <c>assert</c>.</summary>
    public const int Open = 0;

    public const int Not = 7;
    public const int HasAttribute = 11;
    public const int Negation = 12;
    public const int Application = 13;

    /// <summary>Can stand as an element of a list.</summary>
    public const int Term = 14;

    /// <summary>Can have attributes selected from it.</summary>
    public const int Atom = 15;

    public static int Precedence(NixExpression expression) => expression switch
    {
        NixLambda or NixLet or NixWith or NixIf or NixAssert => Open,
        NixBinary binary => Precedence(binary.Operator),
        NixUnary unary => unary.Operator == NixUnaryOperator.Not ? Not : Negation,
        NixHasAttribute => HasAttribute,
        NixApplication => Application,
        NixSelect => Term,
        _ => Atom,
    };

    public static int Precedence(NixBinaryOperator op) => op switch
    {
        NixBinaryOperator.Implies => 1,
        NixBinaryOperator.Or => 2,
        NixBinaryOperator.And => 3,
        NixBinaryOperator.Equal or NixBinaryOperator.NotEqual => 4,
        NixBinaryOperator.Less or NixBinaryOperator.Greater or NixBinaryOperator.LessOrEqual or NixBinaryOperator.GreaterOrEqual => 5,
        NixBinaryOperator.Update => 6,
        NixBinaryOperator.Add or NixBinaryOperator.Subtract => 8,
        NixBinaryOperator.Multiply or NixBinaryOperator.Divide => 9,
        _ => 10,
    };

    /// <summary>How tightly the left operand must bind to stand without parentheses.</summary>
    public static int LeftOperand(NixBinaryOperator op) => IsLeftAssociative(op) ? Precedence(op) : Precedence(op) + 1;

    /// <summary>How tightly the right operand must bind to stand without parentheses.</summary>
    public static int RightOperand(NixBinaryOperator op) => IsRightAssociative(op) ? Precedence(op) : Precedence(op) + 1;

    public static bool IsComparison(NixBinaryOperator op) => Precedence(op) is 4 or 5;

    public static ReadOnlySpan<byte> Symbol(NixBinaryOperator op) => op switch
    {
        NixBinaryOperator.Concatenate => "++"u8,
        NixBinaryOperator.Multiply => "*"u8,
        NixBinaryOperator.Divide => "/"u8,
        NixBinaryOperator.Add => "+"u8,
        NixBinaryOperator.Subtract => "-"u8,
        NixBinaryOperator.Update => "//"u8,
        NixBinaryOperator.Less => "<"u8,
        NixBinaryOperator.Greater => ">"u8,
        NixBinaryOperator.LessOrEqual => "<="u8,
        NixBinaryOperator.GreaterOrEqual => ">="u8,
        NixBinaryOperator.Equal => "=="u8,
        NixBinaryOperator.NotEqual => "!="u8,
        NixBinaryOperator.And => "&&"u8,
        NixBinaryOperator.Or => "||"u8,
        _ => "->"u8,
    };

    /// <summary>The same value in a form that has a spelling of its own.</summary>
    public static NixExpression Spelled(NixExpression expression) => expression switch
    {
        NixInteger { Value: < 0 } number => Numbers.Negative(number.Value),
        NixFloat number => Numbers.Spelled(number),
        NixIndentedString text => Strings.Spelled(text),
        NixInterpolatedString { Parts: var parts } => Strings.Spelled(parts, expression),
        _ => expression,
    };

    private static bool IsLeftAssociative(NixBinaryOperator op) => Precedence(op) is 2 or 3 or 8 or 9;

    public static bool IsRightAssociative(NixBinaryOperator op) => Precedence(op) is 1 or 6 or 10;
}
