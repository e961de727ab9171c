using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.CodeFixes;

/// <summary>Changes and removes arguments of a call.</summary>
internal static class ArgumentEdits
{
    public static Change? Replace(InvocationExpressionSyntax call, string parameter, string text, SemanticModel model, CancellationToken cancel)
    {
        if (model.GetOperation(call, cancel) is not IInvocationOperation operation) return null;
        var argument = operation.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter);
        var value = SyntaxFactory.ParseExpression(text);
        return argument switch
        {
            { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax written } => new(written, written.WithExpression(value.WithTriviaFrom(written.Expression))),
            { ArgumentKind: ArgumentKind.DefaultValue } => new(call.ArgumentList, call.ArgumentList.AddArguments(
                SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter), default, value))),
            _ => null,
        };
    }

    public static Change? Remove(InvocationExpressionSyntax call, string text, SemanticModel model, CancellationToken cancel)
    {
        var arguments = call.ArgumentList.Arguments;
        var found = arguments.FirstOrDefault(argument => Text(argument.Expression, model, cancel) == text);
        if (found is null) return null;
        return arguments.Count == 1 ? Removal.Of(call) : new(call.ArgumentList, call.ArgumentList.WithArguments(arguments.Remove(found)));
    }

    private static string? Text(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel) =>
        model.GetConstantValue(expression, cancel) is { HasValue: true, Value: { } constant }
            ? Convert.ToString(constant, CultureInfo.InvariantCulture)
            : model.GetSymbolInfo(expression, cancel).Symbol is IPropertySymbol { IsStatic: true } property
                ? WellKnown(property)
                : null;

    /// <summary>What a well-known value of the DSL is called, for example <c>hmac-sha1</c> for <c>Mac.HmacSha1</c>.</summary>
    private static string? WellKnown(IPropertySymbol property) =>
        typeof(Fleet).Assembly.GetType(property.ContainingType.ToDisplayString())?
            .GetProperty(property.Name, BindingFlags.Public | BindingFlags.Static)?.GetValue(null)?.ToString();
}
