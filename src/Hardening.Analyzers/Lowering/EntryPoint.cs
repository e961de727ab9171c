using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Analyzers.Lowering;

/// <summary>Where a program starts.</summary>
internal static class EntryPoint
{
    /// <summary>
    /// Incomplete code can leave top-level statements in several files, and the compiler then takes the first of them or none: here
    /// it is those of a file without errors of syntax, whatever the order of the files.
    /// </summary>
    public static IMethodSymbol? Of(Compilation compilation, CancellationToken cancellation)
    {
        if (compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication)) return null;
        var files = compilation.SyntaxTrees.Where(tree => HasStatements(tree, cancellation)).ToArray();
        if (files.Length == 0) return compilation.GetEntryPoint(cancellation);
        var file = files.Length == 1 ? files[0] : files.OrderBy(tree => HasErrors(tree, cancellation)).ThenBy(static tree => tree.FilePath, StringComparer.Ordinal).First();
        return SemanticModels.Of(compilation, file).GetDeclaredSymbol(file.GetRoot(cancellation), cancellation) as IMethodSymbol;
    }

    private static bool HasStatements(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation) is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement);

    private static bool HasErrors(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetDiagnostics(cancellation).Any(static d => d.Severity == DiagnosticSeverity.Error);
}
