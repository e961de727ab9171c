using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.CodeFixes;

/// <summary>Writes the names of types so that they mean the same wherever the code stands.</summary>
internal static class Names
{
    private static readonly string[] Namespaces = ["Hardening", "System"];

    /// <summary>An expression, with the namespace before each type that is not in scope.</summary>
    public static string InScope(string text, int position, EditContext context)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        var starts = expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is MemberAccessExpressionSyntax access && access.Expression == name);
        return expression.ReplaceNodes(starts, (name, _) => Qualified(name, position, context)).ToFullString();
    }

    private static ExpressionSyntax Qualified(IdentifierNameSyntax name, int position, EditContext context)
    {
        var text = name.Identifier.Text;
        if (!context.Model.LookupSymbols(position, name: text).IsEmpty) return name;
        var home = Namespaces.FirstOrDefault(space => context.Model.Compilation.GetTypeByMetadataName($"{space}.{text}") is not null);
        return home is null ? name : SyntaxFactory.ParseExpression($"{home}.{text}");
    }
}
