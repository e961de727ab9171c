using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hardening.CodeFixes;

/// <summary>Makes the same edit for all findings of a rule at once: two findings that need one edit get one.</summary>
internal sealed class FindingFixAllProvider : FixAllProvider
{
    public static FindingFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
        CodeAction.Create("Fix all", cancel => ApplyAsync(fixAllContext, cancel), fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> ApplyAsync(FixAllContext context, CancellationToken cancel)
    {
        var solution = context.Solution;
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var diagnostics = context is { Scope: FixAllScope.Document, Document: { } asked }
                ? await context.GetDocumentDiagnosticsAsync(asked).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (var edits in Edits(diagnostics, context.CodeActionEquivalenceKey).GroupBy(edit => OfferedEdits.DocumentOf(project, edit)))
                if (edits.Key is { } document && await CallEdits.ApplyAsync(document, edits, cancel).ConfigureAwait(false) is { } changed)
                    solution = solution.WithDocumentText(document.Id, await changed.GetTextAsync(cancel).ConfigureAwait(false));
        }
        return solution;
    }

    private static IEnumerable<EditText> Edits(ImmutableArray<Diagnostic> diagnostics, string? key) =>
        diagnostics.SelectMany(OfferedEdits.Of).Where(offered => offered.Key == key).Select(static offered => offered.Edit);
}
