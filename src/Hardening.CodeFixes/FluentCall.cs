using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.CodeFixes;

/// <summary>Finds the call a place in the code speaks of: from the method's name to the call's end.</summary>
internal static class FluentCall
{
    public static InvocationExpressionSyntax? Find(SyntaxNode root, EditText edit)
    {
        if (edit.Start < 0 || edit.Start + edit.Length > root.FullSpan.End) return null;
        return root.FindToken(edit.Start).Parent?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.Span.End == edit.Start + edit.Length && Name(call)?.SpanStart == edit.Start);
    }

    private static SimpleNameSyntax? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
