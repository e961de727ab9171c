using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Analyzers.Lowering;

/// <summary>Calls that the compiler leaves out, together with their arguments.</summary>
internal static class Omissions
{
    private const string Conditional = "System.Diagnostics.ConditionalAttribute";

    public static bool IsOmitted(IMethodSymbol method, SyntaxNode call)
    {
        if (!method.ReturnsVoid) return false;
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (definition is { IsPartialDefinition: true, PartialImplementationPart: null }) return true;
        var conditions = ConditionsOf(definition);
        return conditions.Length > 0 && !conditions.Any(condition => IsDefined(condition, call.SyntaxTree));
    }

    // The attribute of a method is that of its overrides.
    private static string[] ConditionsOf(IMethodSymbol method)
    {
        for (var m = method; m is not null; m = m.OverriddenMethod)
        {
            string[] own = [.. m.GetAttributes().Where(static a => a.AttributeClass?.ToDisplayString() == Conditional).Select(static a => a.ConstructorArguments.FirstOrDefault().Value as string).OfType<string>()];
            if (own.Length > 0) return own;
        }
        return [];
    }

    // Directives stand before the first token; the last one that is compiled wins over the project.
    private static bool IsDefined(string name, SyntaxTree tree)
    {
        var isDefined = tree.Options.PreprocessorSymbolNames.Contains(name);
        foreach (var trivia in tree.GetRoot().GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            if (trivia.GetStructure() is DefineDirectiveTriviaSyntax { IsActive: true } define && define.Name.ValueText == name) isDefined = true;
            if (trivia.GetStructure() is UndefDirectiveTriviaSyntax { IsActive: true } undefine && undefine.Name.ValueText == name) isDefined = false;
        }
        return isDefined;
    }
}
