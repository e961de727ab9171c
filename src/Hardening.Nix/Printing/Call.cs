using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>A function and its arguments; for <c>assert</c>, the keyword takes the place of the function.</summary>
internal readonly ref struct Call
{
    public Call(NixApplication application)
    {
        Function = application.Function;
        Arguments = application.Arguments.AsSpan();
    }

    public Call(ReadOnlySpan<NixExpression> assertArguments)
    {
        Function = Keyword;
        Arguments = assertArguments;
        IsAssert = true;
    }

    // Stands for the keyword where only the form of the call is looked at.
    private static readonly NixIdentifier Keyword = new("assert'");

    public NixExpression Function { get; }

    public ReadOnlySpan<NixExpression> Arguments { get; }

    public bool IsAssert { get; }
}

/// <summary>Where a call stands, which decides how it begins and ends.</summary>
internal enum CallPlace
{
    /// <summary>By itself.</summary>
    Standalone,

    /// <summary>Inside parentheses or an interpolation: it may begin and end on lines of its own.</summary>
    InParentheses,

    /// <summary>After <c>=</c>, <c>?</c> or an operator: it begins there if all but the last argument fit on the line.</summary>
    AfterSign,
}
