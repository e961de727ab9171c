using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.CodeFixes;

/// <summary>Takes a call out of its chain, and the statement with it where nothing else is in it.</summary>
internal static class Removal
{
    public static IEnumerable<TextChange> Of(InvocationExpressionSyntax call, EditContext context)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access) return [];
        var leavesCall = access.Expression is InvocationExpressionSyntax || call.Parent is MemberAccessExpressionSyntax;
        return call.Parent switch
        {
            ExpressionStatementSyntax statement when !leavesCall => [OfStatement(statement, context)],
            ArrowExpressionClauseSyntax { Parent: { } member } arrow when !leavesCall && ReturnsVoid(context.Model.GetDeclaredSymbol(member, context.Cancel)) =>
                [new(TextSpan.FromBounds(arrow.SpanStart, arrow.Span.End + 1), "{ }")],
            LambdaExpressionSyntax lambda when !leavesCall && ReturnsVoid(context.Model.GetSymbolInfo(lambda, context.Cancel).Symbol) =>
                [new(call.Span, "{ }")],
            _ when IsReplaceable(call, access.Expression, context) => FromChain(call, access, context),
            _ => [],
        };
    }

    private static bool ReturnsVoid(ISymbol? symbol) => symbol is IMethodSymbol { ReturnsVoid: true };

    private static bool IsReplaceable(InvocationExpressionSyntax call, ExpressionSyntax receiver, EditContext context)
    {
        var (before, after) = (context.Model.GetTypeInfo(call, context.Cancel).Type, context.Model.GetTypeInfo(receiver, context.Cancel).Type);
        for (; after is not null; after = after.BaseType)
            if (SymbolEqualityComparer.Default.Equals(before, after)) return true;
        return false;
    }

    private static TextChange OfStatement(ExpressionStatementSyntax statement, EditContext context)
    {
        if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax)) return new(statement.Span, "{ }");
        var (first, last) = (context.Text.Lines.GetLineFromPosition(statement.SpanStart), context.Text.Lines.GetLineFromPosition(statement.Span.End));
        var isAlone = Blank(context, first.Start, statement.SpanStart) && statement.GetLastToken().GetNextToken() is var next && (next.IsKind(SyntaxKind.EndOfFileToken) || next.SpanStart >= last.End);
        return new(isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span, "");
    }

    // A call with its own line takes the line with it; the comment on the line before stays where it was.
    private static IEnumerable<TextChange> FromChain(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, EditContext context)
    {
        var receiver = access.Expression.Span.End;
        var lineBefore = context.Text.Lines.GetLineFromPosition(receiver);
        if (context.IsSameLine(receiver, access.OperatorToken.SpanStart)) return [new(TextSpan.FromBounds(receiver, call.Span.End), "")];

        var lastLine = context.Text.Lines.GetLineFromPosition(call.Span.End);
        var next = call.GetLastToken().GetNextToken();
        if (next.SpanStart >= lastLine.End) return [new(TextSpan.FromBounds(lineBefore.End, lastLine.End), "")];
        if (!next.IsKind(SyntaxKind.SemicolonToken)) return [new(TextSpan.FromBounds(receiver, call.Span.End), "")];
        // What ends the statement goes up, before the comment that stays; the comment behind was about the call.
        var end = next.GetNextToken() is var later && (later.IsKind(SyntaxKind.None) || later.SpanStart >= lastLine.End) ? lastLine.End : next.Span.End;
        return [new(new(receiver, 0), ";"), new(TextSpan.FromBounds(lineBefore.End, end), "")];
    }

    private static bool Blank(EditContext context, int start, int end) => string.IsNullOrWhiteSpace(context.Text.ToString(TextSpan.FromBounds(start, end)));
}
