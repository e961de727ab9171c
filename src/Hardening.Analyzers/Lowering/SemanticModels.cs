using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Lowering;

/// <summary>The one place that asks for semantic models.</summary>
internal static class SemanticModels
{
#pragma warning disable RS1030, RS0030 // The replay follows calls into other files; the model is the compilation's own, which the driver caches.
    public static SemanticModel Of(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030, RS0030
}
