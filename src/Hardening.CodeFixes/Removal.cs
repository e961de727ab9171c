using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.CodeFixes;

/// <summary>Takes a call out of its chain, and the statement with it where nothing else is in it.</summary>
internal static class Removal
{
    public static Change? Of(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver }) return null;
        if (receiver is InvocationExpressionSyntax || call.Parent is MemberAccessExpressionSyntax or ArgumentSyntax)
            return new(call, receiver.WithTrailingTrivia(call.GetTrailingTrivia()));
        return call.Parent switch
        {
            ExpressionStatementSyntax { Parent: GlobalStatementSyntax global } => new(global, null),
            ExpressionStatementSyntax statement => new(statement, null),
            LambdaExpressionSyntax lambda => new(lambda, EmptyBody(lambda)),
            _ => null,
        };
    }

    private static LambdaExpressionSyntax EmptyBody(LambdaExpressionSyntax lambda) =>
        lambda.WithBody(SyntaxFactory.Block().WithTrailingTrivia(lambda.Body.GetTrailingTrivia()));
}
