using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>The questions that the standard format asks about an expression before it lays out what stands around it.</summary>
internal static class Shape
{
    /// <summary>A term that may begin on the line of what it belongs to and end on a line of its own: a set, a list, a text of several lines.</summary>
    public static bool IsAbsorbableTerm(NixExpression expression) => expression switch
    {
        NixAttributeSet set => set.Bindings.Length > 0,
        NixList list => list.Items.Length > 0,
        NixIndentedString text => IndentedLines.CanCarry(text.Parts),
        _ => false,
    };

    /// <summary>The same for a whole expression: such a term, below a <c>with</c> or a function of names.</summary>
    public static bool IsAbsorbable(NixExpression expression) => expression switch
    {
        NixWith { Body: var body } => IsAbsorbableTerm(body),
        NixLambda { Parameter: NixNameParameter, Body: NixLambda body } => IsAbsorbable(body),
        NixLambda { Parameter: NixNameParameter, Body: var body } => IsAbsorbableTerm(body),
        _ => IsAbsorbableTerm(expression),
    };

    /// <summary>An expression of low complexity: literals, names and selections, applied to at most two of them.</summary>
    public static bool IsSimple(NixExpression expression)
    {
        expression = Syntax.Spelled(expression);
        return expression switch
        {
            NixString or NixInterpolatedString or NixIndentedString or NixPath or NixIdentifier or NixNull or NixBoolean => true,
            NixInteger or NixFloat => true,
            NixSelect { Fallback: null } select => IsSimple(select.Target) && HasPlainKeys(select.Path),
            NixApplication application => IsSimple(new Call(application)),
            _ => false,
        };
    }

    public static bool IsSimple(Call call)
    {
        if (call.Arguments.Length > 2 || !IsSimple(call.Function))
            return false;
        foreach (var argument in call.Arguments)
        {
            if (!IsSimple(argument))
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
