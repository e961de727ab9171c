using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Hardening.CodeFixes;

/// <summary>Makes one edit in one document, or none where the code does not allow it.</summary>
internal static class CallEdits
{
    public static async Task<Document?> ApplyAsync(Document document, EditText edit, CancellationToken cancel)
    {
        var root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (root is null || model is null || FluentCall.Find(root, edit) is not { } call) return null;
        var change = edit.Kind switch
        {
            nameof(Edit.Remove) => Removal.Of(call),
            nameof(Edit.RemoveValue) => ArgumentEdits.Remove(call, edit.Text, model, cancel),
            nameof(Edit.Replace) => ArgumentEdits.Replace(call, edit.Parameter, edit.Text, model, cancel),
            nameof(Edit.Append) => Addition.After(call, edit.Text),
            nameof(Edit.Describe) => Addition.ToHost(call, edit.Text, model, cancel),
            EditText.Accept => Addition.ToHost(call, $"Accept(\"{edit.Text}\", because: \"say here why this risk can be taken\")", model, cancel),
            _ => null,
        };
        if (change is not var (old, replacement)) return null;
        var changed = replacement is null
            ? root.RemoveNode(old, SyntaxRemoveOptions.KeepExteriorTrivia)
            : root.ReplaceNode(old, replacement.WithAdditionalAnnotations(Formatter.Annotation));
        return changed is null ? null : document.WithSyntaxRoot(changed);
    }
}

/// <summary>A node and what stands in its place afterwards; nothing means that it goes.</summary>
internal sealed record Change(SyntaxNode Old, SyntaxNode? Replacement);

/// <summary>Finds the call a place in the code speaks of: from the method's name to the call's end.</summary>
internal static class FluentCall
{
    public static InvocationExpressionSyntax? Find(SyntaxNode root, EditText edit)
    {
        if (edit.Start < 0 || edit.Start + edit.Length > root.FullSpan.End) return null;
        return root.FindToken(edit.Start).Parent?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.Span.End == edit.Start + edit.Length && Name(call)?.SpanStart == edit.Start);
    }

    public static SimpleNameSyntax? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
