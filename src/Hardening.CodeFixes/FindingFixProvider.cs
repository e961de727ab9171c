using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hardening.CodeFixes;

/// <summary>Offers the edits that a finding brings along. The rule decided what to change; this only changes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FindingFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. BuiltInRules.All.Select(rule => rule.Info.Id).Concat([AcceptanceFindings.Unused.Id])];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FindingFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (key, edit) in OfferedEdits.Of(diagnostic))
            {
                if (OfferedEdits.DocumentOf(context.Document.Project, edit) is not { } document) continue;
                if (await CallEdits.ApplyAsync(document, [edit], context.CancellationToken).ConfigureAwait(false) is null) continue;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title(edit),
                        async cancel => (await CallEdits.ApplyAsync(document, [edit], cancel).ConfigureAwait(false) ?? document).Project.Solution,
                        key),
                    diagnostic);
            }
        }
    }

    private static string Title(EditText edit) => edit.Kind switch
    {
        nameof(Edit.Remove) => "Remove this call",
        nameof(Edit.RemoveValue) => $"Remove {string.Join(", ", edit.Values)}",
        nameof(Edit.Replace) => $"Write {edit.Text}",
        EditText.Accept => $"Accept {edit.Text}, with a reason",
        _ => $"Add {edit.Text}",
    };
}
