using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.CodeFixes;

/// <summary>Adds a call to a chain, or statements about a host.</summary>
internal static class Addition
{
    /// <summary>Adds a call right behind another, on its own line where the chain has one line a call.</summary>
    public static IEnumerable<TextChange> After(InvocationExpressionSyntax call, string text, EditContext context)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access) return [];
        var dot = access.OperatorToken.SpanStart;
        var between = context.IsSameLine(access.Expression.Span.End, dot) ? "" : context.NewLine + context.Indentation(dot);
        return [new(new(call.Span.End, 0), $"{between}.{Names.InScope(text, call.SpanStart, context)}")];
    }

    /// <summary>Adds statements about the host that a call creates; a host without a name gets one.</summary>
    public static IEnumerable<TextChange> ToHost(InvocationExpressionSyntax call, IEnumerable<string> texts, EditContext context)
    {
        var written = texts.Select(text => Names.InScope(text, call.SpanStart, context)).ToArray();
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement) return [];
        if (NameOf(call) is { } name) return Behind(statement, name, written, context);
        return IsEvaluatedOnce(call, statement) && NewName(call, context) is { } fresh
            ? [
                new(new(statement.SpanStart, 0), $"var {fresh} = {context.Text.ToString(call.Span)};{context.NewLine}{context.Indentation(statement.SpanStart)}"),
                new(call.Span, fresh),
                .. Behind(statement, fresh, written, context),
            ]
            : [];
    }

    private static IEnumerable<TextChange> Behind(StatementSyntax statement, string host, IEnumerable<string> written, EditContext context)
    {
        var indentation = context.NewLine + context.Indentation(statement.SpanStart);
        // Before a comment that follows on the line, nothing may stand: the comment belongs to the statement.
        var line = context.Text.Lines.GetLineFromPosition(statement.Span.End);
        var next = statement.GetLastToken().GetNextToken();
        var end = next.IsKind(SyntaxKind.EndOfFileToken) || next.SpanStart >= line.End ? line.End : statement.Span.End;
        return [new(new(end, 0), string.Concat(written.Select(text => $"{indentation}{host}.{text};")))];
    }

    /// <summary>The name under which the code behind a call can speak of the host it creates.</summary>
    private static string? NameOf(InvocationExpressionSyntax call) => call.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } => variable.Identifier.Text,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax or MemberAccessExpressionSyntax, Parent: ExpressionStatementSyntax } assignment =>
            assignment.Left.ToString() is not "_" and var name ? name : null,
        _ => null,
    };

    private static bool IsEvaluatedOnce(InvocationExpressionSyntax call, StatementSyntax statement) =>
        statement is ExpressionStatementSyntax
        && call.Ancestors().TakeWhile(node => node != statement).All(static node => node is ArgumentSyntax or ArgumentListSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax);

    private static string? NewName(InvocationExpressionSyntax call, EditContext context)
    {
        if (call.ArgumentList.Arguments is not [{ Expression: var first }, ..] || context.Model.GetConstantValue(first, context.Cancel).Value is not string host) return null;
        var words = host.Split(['-'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(static (word, i) => i == 0 ? word.ToLowerInvariant() : char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
            && context.Model.LookupSymbols(call.SpanStart, name: name).IsEmpty ? name : null;
    }
}
