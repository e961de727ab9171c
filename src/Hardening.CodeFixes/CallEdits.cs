using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.CodeFixes;

/// <summary>Makes edits in one document, or none where the code does not allow it. What is not edited stays as it is, to the last space.</summary>
internal static class CallEdits
{
    /// <summary>The document after the edits; null when none of them can be made, or they change nothing.</summary>
    public static async Task<Document?> ApplyAsync(Document document, IEnumerable<EditText> edits, CancellationToken cancel)
    {
        var root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (root is null || model is null) return null;
        var text = await document.GetTextAsync(cancel).ConfigureAwait(false);
        var changes = new List<TextChange>();
        foreach (var call in edits.Distinct().GroupBy(static edit => (edit.Kind, edit.Start, edit.Length)))
            if (FluentCall.Find(root, call.First()) is { } found)
                foreach (var change in Changes(found, [.. call], new EditContext(text, model, cancel))) Add(changes, change);
        var changed = text.WithChanges(changes.OrderBy(static change => change.Span.Start));
        return changed.ContentEquals(text) ? null : document.WithText(changed);
    }

    private static IEnumerable<TextChange> Changes(InvocationExpressionSyntax call, ImmutableArray<EditText> edits, EditContext context) => edits[0].Kind switch
    {
        nameof(Edit.Remove) => Removal.Of(call, context),
        nameof(Edit.RemoveValue) => Arguments.Remove(call, [.. edits.SelectMany(static edit => edit.Values)], context),
        nameof(Edit.Replace) => edits.SelectMany(edit => Arguments.Replace(call, edit.Parameter, edit.Text, context)),
        nameof(Edit.Append) => edits.SelectMany(edit => Addition.After(call, edit.Text, context)),
        nameof(Edit.Describe) => Addition.ToHost(call, edits.Select(static edit => edit.Text), context),
        EditText.Accept => Addition.ToHost(call, edits.Select(static edit => $"Accept(\"{edit.Text}\", because: \"state here why this risk is acceptable\")"), context),
        _ => [],
    };

    // Of two edits that meet, the larger one does the work of both.
    private static void Add(List<TextChange> changes, TextChange change)
    {
        if (changes.Any(other => other == change || other.Span.Contains(change.Span) && !other.Span.IsEmpty)) return;
        changes.RemoveAll(other => change.Span.OverlapsWith(other.Span));
        changes.Add(change);
    }
}

/// <summary>The code that is edited.</summary>
internal sealed record EditContext(SourceText Text, SemanticModel Model, CancellationToken Cancel)
{
    public string NewLine
    {
        get
        {
            var first = Text.Lines[0];
            return first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
        }
    }

    public bool IsSameLine(int one, int other) => Text.Lines.IndexOf(one) == Text.Lines.IndexOf(other);

    /// <summary>What indents the line of a place.</summary>
    public string Indentation(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}
