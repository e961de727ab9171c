using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>The questions that the standard format asks about an expression before it lays out what stands around it.</summary>
internal static class Shape
{
    /// <summary>A term that may begin on the line of what it belongs to and end on its own line: a set, a list, a text of several lines.</summary>
    public static bool IsAbsorbableTerm(NixExpression expression) => expression switch
    {
        NixAttributeSet set => set.Bindings.Length > 0,
        NixList list => list.Items.Length > 0,
        NixIndentedString text => IndentedLines.CanCarry(text.Parts),
        _ => false,
    };

    /// <summary>The same for a whole expression: such a term, below a <c>with</c> or a function of names.</summary>
    public static bool IsAbsorbable(NixExpression expression)
    {
        if (expression is NixWith { Body: var scoped })
            return IsAbsorbableTerm(scoped);
        while (expression is NixLambda { Parameter: NixNameParameter, Body: var body })
            expression = body;
        return IsAbsorbableTerm(expression);
    }

    /// <summary>The same for the body of a function, where functions of a short pattern count as well.</summary>
    public static bool IsAbsorbableBody(NixExpression expression)
    {
        while (expression is NixLambda lambda)
        {
            if (lambda.Parameter is NixPatternParameter pattern && (pattern.Name is not null || !IsShortPattern(pattern)))
                return false;
            expression = lambda.Body;
        }

        return IsAbsorbable(expression);
    }

    /// <summary>An expression of low complexity: literals, names and selections, applied to at most two of them.</summary>
    public static bool IsSimple(NixExpression expression) => IsSimple(expression, DocumentBuilder.DeepestNesting);

    public static bool IsSimple(Call call) => !call.IsAssert && IsSimple(call.Function, call.Arguments, DocumentBuilder.DeepestNesting);

    // What is nested deeper is refused when it is written, so that it does not matter what it is taken for here.
    private static bool IsSimple(NixExpression expression, int depth) => depth > 0 && Syntax.Spelled(expression) switch
    {
        NixString or NixInterpolatedString or NixIndentedString or NixPath or NixIdentifier or NixNull or NixBoolean => true,
        NixInteger or NixFloat => true,
        NixSelect { Fallback: null } select => HasPlainKeys(select.Path) && IsSimple(select.Target, depth - 1),
        NixApplication application => IsSimple(application.Function, application.Arguments.AsSpan(), depth - 1),
        _ => false,
    };

    private static bool IsSimple(NixExpression function, ReadOnlySpan<NixExpression> arguments, int depth)
    {
        if (arguments.Length > 2 || !IsSimple(function, depth))
            return false;
        foreach (var argument in arguments)
        {
            if (!IsSimple(argument, depth))
                return false;
        }

        return true;
    }

    public static bool HasPlainKeys(NixAttributePath path)
    {
        foreach (var key in path.Keys)
        {
            if (!key.IsPlain)
                return false;
        }

        return true;
    }

    /// <summary>Whether a pattern stands on one line if it fits: at most two attributes, without fallbacks.</summary>
    public static bool IsShortPattern(NixPatternParameter pattern) =>
        pattern.Formals.Length <= 2 && pattern.Formals.All(formal => formal.Fallback is null);

    /// <summary>Whether a list is written on one line as an argument: few elements, all of them simple.</summary>
    public static bool IsShortList(NixList list) =>
        list.Items.Length <= 6 && list.Items.All(item => item.Comment is null && IsSimple(item.Value));
}
