using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Lowering;

/// <summary>Symbols found again in another compilation, by the names the instructions know them by.</summary>
internal static class Symbols
{
    public static INamedTypeSymbol? Type(Compilation compilation, string id) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) as INamedTypeSymbol;

    public static IMethodSymbol? Method(Compilation compilation, string id)
    {
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is IMethodSymbol method) return method;
        var name = id.Substring(2, (id.IndexOf('(') is var end and > 0 ? end : id.Length) - 2);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : Type(compilation, "T:" + name.Substring(0, dot))?.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => SymbolKeys.IdOf(m) == id);
    }

    /// <summary>The method that runs when <paramref name="method"/> is called on an object of <paramref name="type"/>.</summary>
    public static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind != TypeKind.Interface) return Override(type, method);
        foreach (var candidate in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.ContainingType)) continue;
            var member = candidate.GetMembers().FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method));
            if (member is not null && type.FindImplementationForInterfaceMember(member) is IMethodSymbol found) return found.IsVirtual || found.IsOverride ? Override(type, found.OriginalDefinition) ?? found : found;
        }
        return null;
    }

    private static IMethodSymbol? Override(INamedTypeSymbol type, IMethodSymbol method)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            foreach (var member in declaring.GetMembers(method.Name).OfType<IMethodSymbol>())
                for (var overridden = member; overridden is not null; overridden = overridden.OverriddenMethod)
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method)) return member;
        return null;
    }
}
