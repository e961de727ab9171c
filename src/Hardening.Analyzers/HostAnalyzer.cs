using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hardening.Analyzers;

/// <summary>Runs the rules on the hosts that the code describes, while it is typed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostAnalyzer : DiagnosticAnalyzer
{
    private const string FleetType = "Hardening.Fleet";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(FleetType) is not { } fleet) return;
            if (IsOtherVersion(fleet)) start.RegisterSemanticModelAction(SayOnce);
            else start.RegisterSemanticModelAction(Check);
        });
    }

    // Each file says only what is to be said in itself: what is reported elsewhere, editors do not show while one types.
    private static void Check(SemanticModelAnalysisContext file)
    {
        foreach (var report in ReplayCache.Of(file.SemanticModel.Compilation, ModuleTexts.Of(file.Options, file.CancellationToken), file.CancellationToken))
            if (ReferenceEquals(report.Spot.Tree, file.SemanticModel.SyntaxTree)) file.ReportDiagnostic(report.ToDiagnostic());
    }

    // A reference to a project has no module of its own in an editor: then the code is the one this analyzer was built with.
    private static bool IsOtherVersion(INamedTypeSymbol fleet) =>
        fleet.ContainingModule.GetMetadata() is { } metadata && metadata.GetModuleVersionId() != typeof(Fleet).Module.ModuleVersionId;

    private static void SayOnce(SemanticModelAnalysisContext file)
    {
        if (!ReferenceEquals(file.SemanticModel.Compilation.SyntaxTrees.FirstOrDefault(), file.SemanticModel.SyntaxTree)) return;
        file.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(DescriptionFindings.OtherVersion.Id), file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken).GetFirstToken(includeZeroWidth: true).GetLocation(),
            "Nothing is checked while you type: the analyzer and the library have different versions. Reference the same version of the package in all projects, and rebuild."));
    }
}
