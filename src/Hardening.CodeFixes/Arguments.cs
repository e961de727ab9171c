using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.CodeFixes;

/// <summary>Changes and removes arguments of a call.</summary>
internal static class Arguments
{
    public static IEnumerable<TextChange> Replace(InvocationExpressionSyntax call, string parameter, string text, EditContext context)
    {
        if (context.Model.GetOperation(call, context.Cancel) is not IInvocationOperation operation) return [];
        var value = Names.InScope(text, call.SpanStart, context);
        return operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter) switch
        {
            { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax written } => [new(written.Expression.Span, value)],
            { ArgumentKind: ArgumentKind.DefaultValue } => [new(new(call.ArgumentList.CloseParenToken.SpanStart, 0),
                (call.ArgumentList.Arguments.Count > 0 ? ", " : "") + $"{parameter}: {value}")],
            _ => [],
        };
    }

    /// <summary>Takes values out of a list of values, and the call with them where none is left.</summary>
    public static IEnumerable<TextChange> Remove(InvocationExpressionSyntax call, ImmutableArray<string> values, EditContext context)
    {
        var written = Elements(call.ArgumentList);
        var going = written.Where(element => Value(element) is { } expression && Text(expression, context) is { } text && values.Contains(text)).ToArray();
        if (going.Length == 0) return [];
        return going.Length == written.Length ? Removal.Of(call, context) : going.Select(element => WithSeparator(element, written, going));
    }

    private static SyntaxNode[] Elements(ArgumentListSyntax list) =>
        list.Arguments is [{ Expression: CollectionExpressionSyntax collection }] ? [.. collection.Elements] : [.. list.Arguments];

    private static ExpressionSyntax? Value(SyntaxNode element) => element switch
    {
        ArgumentSyntax argument => argument.Expression,
        ExpressionElementSyntax { Expression: var expression } => expression,
        _ => null,
    };

    // The comma before goes along, or the one behind where nothing before stays.
    private static TextChange WithSeparator(SyntaxNode element, SyntaxNode[] written, SyntaxNode[] going)
    {
        var at = Array.IndexOf(written, element);
        return written.Take(at).Any(before => !going.Contains(before))
            ? new(TextSpan.FromBounds(written[at - 1].Span.End, element.Span.End), "")
            : new(TextSpan.FromBounds(element.SpanStart, written[at + 1].SpanStart), "");
    }

    private static string? Text(ExpressionSyntax expression, EditContext context) =>
        context.Model.GetConstantValue(expression, context.Cancel) is { HasValue: true, Value: { } constant }
            ? Convert.ToString(constant, CultureInfo.InvariantCulture)
            : context.Model.GetSymbolInfo(expression, context.Cancel).Symbol is IPropertySymbol { IsStatic: true } property
                ? WellKnown(property)
                : null;

    /// <summary>What a well-known value of the DSL is called, for example <c>hmac-sha1</c> for <c>Mac.HmacSha1</c>.</summary>
    private static string? WellKnown(IPropertySymbol property) =>
        typeof(Fleet).Assembly.GetType(property.ContainingType.ToDisplayString())?
            .GetProperty(property.Name, BindingFlags.Public | BindingFlags.Static)?.GetValue(null)?.ToString();
}
