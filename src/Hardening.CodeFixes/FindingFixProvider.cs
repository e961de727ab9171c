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
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            for (var number = 0; EditText.Decode(Property(diagnostic, number)) is { } edit; number++)
            {
                if (DocumentOf(context.Document.Project, edit.Path) is not { } document) continue;
                if (await CallEdits.ApplyAsync(document, edit, context.CancellationToken).ConfigureAwait(false) is null) continue;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title(edit),
                        async cancel => await CallEdits.ApplyAsync(document, edit, cancel).ConfigureAwait(false) is { } changed
                            ? changed.Project.Solution
                            : document.Project.Solution,
                        $"{diagnostic.Id}.{edit.Kind}.{edit.Text}"),
                    diagnostic);
            }
        }
    }

    private static string? Property(Diagnostic diagnostic, int number) =>
        diagnostic.Properties.TryGetValue(EditText.PropertyName(number), out var text) ? text : null;

    private static Document? DocumentOf(Project project, string path) => project.Documents.FirstOrDefault(document => document.FilePath == path || document.Name == path);

    private static string Title(EditText edit) => edit.Kind switch
    {
        nameof(Edit.Remove) => "Remove this call",
        nameof(Edit.RemoveValue) => $"Remove {edit.Text}",
        nameof(Edit.Replace) => $"Write {edit.Text}",
        EditText.Accept => $"Accept {edit.Text}, with a reason",
        _ => $"Add {edit.Text}",
    };
}
