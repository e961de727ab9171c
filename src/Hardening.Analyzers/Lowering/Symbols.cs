using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Lowering;

/// <summary>Symbols found again in another compilation, by the names the instructions know them by.</summary>
internal static class Symbols
{
    public static INamedTypeSymbol? Type(Compilation compilation, string id) =>
        Find(compilation, id).OfType<INamedTypeSymbol>().FirstOrDefault();

    /// <summary>The projects that this one references and whose source the compiler has at hand: in an editor, those of the same solution.</summary>
    public static IEnumerable<Compilation> Projects(Compilation compilation) =>
        compilation.References.OfType<CompilationReference>().Select(static reference => reference.Compilation).Where(static other => other.Assembly.Name is not ("Hardening" or "Hardening.Dsl") && other.Language == LanguageNames.CSharp);

    // The project's own come first.
    private static IEnumerable<ISymbol> Find(Compilation compilation, string id)
    {
        var (name, _) = MemberIds.Split(id);
        foreach (var project in Projects(compilation).Prepend(compilation))
            foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(name, project))
                if (SymbolKeys.IdOf(symbol) == id) yield return symbol;
    }

    public static IMethodSymbol? Method(Compilation compilation, string id)
    {
        if (Find(compilation, id).OfType<IMethodSymbol>().FirstOrDefault() is { } method) return method;
        var (plain, file) = MemberIds.Split(id);
        var name = plain.Substring(2, (plain.IndexOf('(') is var end and > 0 ? end : plain.Length) - 2);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : Type(compilation, "T:" + name.Substring(0, dot) + file)?.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => SymbolKeys.IdOf(m) == id);
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
