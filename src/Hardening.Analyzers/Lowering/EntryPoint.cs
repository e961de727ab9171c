using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Analyzers.Lowering;

/// <summary>Where a program starts.</summary>
internal static class EntryPoint
{
    /// <summary>
    /// Half-typed code can leave top-level statements in several files: then it is those of a file without errors of syntax, and not
    /// those of the file that happens to come first.
    /// </summary>
    public static IMethodSymbol? Of(Compilation compilation, CancellationToken cancellation)
    {
        if (compilation.GetEntryPoint(cancellation) is not { } entry) return null;
        if (entry.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not CompilationUnitSyntax) return entry;
        var files = compilation.SyntaxTrees.Where(tree => HasStatements(tree, cancellation)).ToArray();
        if (files.Length < 2) return entry;
        var file = files.OrderBy(tree => HasErrors(tree, cancellation)).ThenBy(static tree => tree.FilePath, StringComparer.Ordinal).First();
        return SemanticModels.Of(compilation, file).GetDeclaredSymbol(file.GetRoot(cancellation), cancellation) as IMethodSymbol ?? entry;
    }

    private static bool HasStatements(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation) is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement);

    private static bool HasErrors(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetDiagnostics(cancellation).Any(static d => d.Severity == DiagnosticSeverity.Error);
}
