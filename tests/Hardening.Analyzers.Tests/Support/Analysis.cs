using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers.Tests.Support;

/// <summary>Asks the analyzer as an editor and as a build do.</summary>
internal static class Analysis
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new HostAnalyzer()];

    /// <summary>What an editor shows in one open file.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfFile(Compilation compilation, SyntaxTree tree, CancellationToken cancellation, TextSpan? span = null)
    {
        var driver = compilation.WithAnalyzers(Analyzers);
        return await driver.GetAnalyzerSemanticDiagnosticsAsync(driver.Compilation.GetSemanticModel(tree), span, cancellation);
    }

    /// <summary>What a build shows.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfBuild(Compilation compilation, CancellationToken cancellation) =>
        compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(cancellation);

    /// <summary>The same, one file after another or several at a time.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfBuild(Compilation compilation, bool isConcurrent, CancellationToken cancellation) =>
        compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(cancellation);

    /// <summary>File, the text that is underlined, and the rule.</summary>
    public static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Location.SourceTree!.FilePath}: {diagnostic.Id}: {diagnostic.Location.SourceTree.GetText().ToString(diagnostic.Location.SourceSpan).ReplaceLineEndings(" ")}";
}
