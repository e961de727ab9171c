using System.Collections.Immutable;

namespace Hardening.Nix.Expressions;

/// <summary><c>target.a.b</c>, or <c>target.a.b or fallback</c>.</summary>
/// <param name="Target">The set that is looked into.</param>
/// <param name="Path">The attribute.</param>
/// <param name="Fallback">The value where the attribute is missing; null for none.</param>
public sealed record NixSelect(NixExpression Target, NixAttributePath Path, NixExpression? Fallback = null) : NixExpression;

/// <summary><c>target ? a.b</c>: whether the attribute is there.</summary>
/// <param name="Target">The set that is looked into.</param>
/// <param name="Path">The attribute.</param>
public sealed record NixHasAttribute(NixExpression Target, NixAttributePath Path) : NixExpression;

/// <summary>A function applied to arguments: <c>f a b</c>.</summary>
public sealed record NixApplication : NixExpression
{
    /// <summary>Makes the application.</summary>
    /// <param name="function">What is applied; an application takes the arguments after its own.</param>
    /// <param name="arguments">At least one.</param>
    /// <exception cref="NixExpressionException">There is no argument.</exception>
    public NixApplication(NixExpression function, ImmutableArray<NixExpression> arguments)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (arguments.IsDefaultOrEmpty)
            throw new NixExpressionException("A function is applied to at least one argument. Pass one, or use the function itself.");
        (Function, Arguments) = function is NixApplication inner
            ? (inner.Function, inner.Arguments.AddRange(arguments))
            : (function, arguments);
    }

    /// <summary>What is applied; never itself an application.</summary>
    public NixExpression Function { get; }

    /// <summary>The arguments.</summary>
    public ImmutableArray<NixExpression> Arguments { get; }
}

/// <summary>A unary operator with its operand.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">The operand.</param>
public sealed record NixUnary(NixUnaryOperator Operator, NixExpression Operand) : NixExpression;

/// <summary>A binary operator between its operands.</summary>
/// <param name="Left">The left operand.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Right">The right operand.</param>
public sealed record NixBinary(NixExpression Left, NixBinaryOperator Operator, NixExpression Right) : NixExpression;

/// <summary>The unary operators.</summary>
public enum NixUnaryOperator
{
    /// <summary><c>-a</c></summary>
    Negate,

    /// <summary><c>!a</c></summary>
    Not,
}

/// <summary>The binary operators.</summary>
public enum NixBinaryOperator
{
    /// <summary><c>a ++ b</c>: one list after the other.</summary>
    Concatenate,

    /// <summary><c>a * b</c></summary>
    Multiply,

    /// <summary><c>a / b</c></summary>
    Divide,

    /// <summary><c>a + b</c>: of numbers, strings or paths.</summary>
    Add,

    /// <summary><c>a - b</c></summary>
    Subtract,

    /// <summary><c>a // b</c>: the attributes of both, those of the right side winning.</summary>
    Update,

    /// <summary><c>a &lt; b</c></summary>
    Less,

    /// <summary><c>a &gt; b</c></summary>
    Greater,

    /// <summary><c>a &lt;= b</c></summary>
    LessOrEqual,

    /// <summary><c>a &gt;= b</c></summary>
    GreaterOrEqual,

    /// <summary><c>a == b</c></summary>
    Equal,

    /// <summary><c>a != b</c></summary>
    NotEqual,

    /// <summary><c>a &amp;&amp; b</c></summary>
    And,

    /// <summary><c>a || b</c></summary>
    Or,

    /// <summary><c>a -> b</c></summary>
    Implies,
}
