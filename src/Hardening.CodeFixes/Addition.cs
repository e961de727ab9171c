using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.CodeFixes;

/// <summary>Adds a call to a chain, or a statement about a host.</summary>
internal static class Addition
{
    /// <summary>Adds a call right behind another, on a line of its own where the chain has one line a call.</summary>
    public static Change? After(InvocationExpressionSyntax call, string text)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access) return null;
        var ownLine = access.OperatorToken.LeadingTrivia.Any(SyntaxKind.WhitespaceTrivia)
            && access.OperatorToken.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var between = ownLine ? "\n" + access.OperatorToken.LeadingTrivia.ToFullString() : "";
        var longer = SyntaxFactory.ParseExpression($"{call.WithoutTrivia().ToFullString()}{between}.{text}");
        return longer.ContainsDiagnostics ? null : new(call, longer.WithTriviaFrom(call));
    }

    /// <summary>Adds a statement about the host that a call describes, or that it creates.</summary>
    public static Change? ToHost(InvocationExpressionSyntax call, string text, SemanticModel model, CancellationToken cancel)
    {
        if (HostOf(call, model, cancel) is not { } host) return null;
        var line = SyntaxFactory.ParseStatement($"{host}.{text};\n");
        return call.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or ArrowExpressionClauseSyntax) switch
        {
            StatementSyntax { Parent: GlobalStatementSyntax global } => Behind(global, SyntaxFactory.GlobalStatement(line)),
            StatementSyntax { Parent: BlockSyntax } statement => Behind(statement, line),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } method } arrow =>
                new(method, WithBlock(method, arrow, line)),
            _ => null,
        };
    }

    // The change replaces the statement by itself and the new one, which only its parent can hold.
    private static Change? Behind(SyntaxNode statement, SyntaxNode added) =>
        statement.Parent is { } parent
            ? new(parent, parent.InsertNodesAfter(statement, [added.WithLeadingTrivia(Indentation(statement))]))
            : null;

    private static SyntaxTriviaList Indentation(SyntaxNode statement) =>
        SyntaxFactory.TriviaList(statement.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

    private static MethodDeclarationSyntax WithBlock(MethodDeclarationSyntax method, ArrowExpressionClauseSyntax arrow, StatementSyntax line) =>
        method.WithExpressionBody(null).WithSemicolonToken(default)
            .WithParameterList(method.ParameterList.WithTrailingTrivia(SyntaxFactory.LineFeed))
            .WithBody(SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(arrow.Expression.WithLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.LineFeed), line))
            .WithTrailingTrivia(method.GetTrailingTrivia());

    /// <summary>The name under which the code at a call can speak of the host.</summary>
    private static string? HostOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancel)
    {
        for (SyntaxNode? node = call; node is not null and not StatementSyntax and not MemberDeclarationSyntax; node = node.Parent)
            if (node is InvocationExpressionSyntax chain && Leftmost(chain) is { } start && IsHost(model.GetTypeInfo(start, cancel).Type))
                return start.ToString();
        return call.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: var value } variable && value.Span.Contains(call.Span)
            && IsHost(model.GetTypeInfo(value, cancel).Type) ? variable.Identifier.Text : null;
    }

    private static ExpressionSyntax? Leftmost(InvocationExpressionSyntax chain)
    {
        ExpressionSyntax expression = chain;
        while (true)
        {
            switch (expression)
            {
                case InvocationExpressionSyntax { Expression: var called }: expression = called; break;
                case MemberAccessExpressionSyntax { Expression: var receiver }: expression = receiver; break;
                case IdentifierNameSyntax or ThisExpressionSyntax: return expression;
                default: return null;
            }
        }
    }

    private static bool IsHost(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type.ToDisplayString() == typeof(Host).FullName) return true;
        return false;
    }
}
