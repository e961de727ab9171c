using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Lowering;

/// <summary>Names for symbols that outlive their compilation.</summary>
internal sealed class SymbolKeys(Compilation compilation)
{
    private readonly HashSet<string> projects = new([compilation.Assembly.Name, .. Symbols.Projects(compilation).Select(static other => other.Assembly.Name)], StringComparer.Ordinal);

    private const string DslName = "Hardening.Dsl";
    private const string ProductName = "Hardening";

    private readonly Dictionary<ISymbol, object> known = new(SymbolEqualityComparer.Default);

    public TypeRef Type(ITypeSymbol? type)
    {
        if (type is null or IDynamicTypeSymbol) return TypeRef.Object;
        if (known.TryGetValue(type, out var found)) return (TypeRef)found;
        var element = type is IArrayTypeSymbol { Rank: 1 } array ? Type(array.ElementType) : null;
        var arguments = type is INamedTypeSymbol named ? named.TypeArguments.Select(Type).ToArray() : [];
        var result = new TypeRef(
            IdOf(type.OriginalDefinition), OriginOf(type), type.TypeKind, type.OriginalDefinition.SpecialType, type.IsValueType, arguments, element,
            type is INamedTypeSymbol { EnumUnderlyingType: { } number } ? ZeroOf(number.SpecialType) : null)
        {
            Parameter = type is ITypeParameterSymbol parameter && (parameter.DeclaringMethod ?? (ISymbol?)parameter.DeclaringType) is { } owner ? (OwnerOf(owner), parameter.Ordinal) : null,
        };
        known[type] = result;
        return result;
    }

    public MethodKey Method(IMethodSymbol method)
    {
        if (known.TryGetValue(method, out var found)) return (MethodKey)found;
        var result = new MethodKey(IdOf(method.OriginalDefinition), method.Name, Type(method.ContainingType), OriginOf(method))
        {
            IsStatic = method.IsStatic,
            IsVirtual = method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed),
            IsConstructor = method.MethodKind is MethodKind.Constructor,
            IsExtensionMember = method.ContainingType is { IsExtension: true } && !method.IsStatic,
            ReturnsVoid = method.ReturnsVoid,
            Returns = Type(method.ReturnType),
            Parameters = [.. method.Parameters.Select(p => new ParameterKey(p.Name, Type(p.Type), p.RefKind))],
            TypeArguments = [.. method.TypeArguments.Select(Type)],
        };
        known[method] = result;
        return result;
    }

    /// <summary>What declares type parameters: a type, a method, or a local function, known by where it stands.</summary>
    public static string OwnerOf(ISymbol owner) =>
        owner is IMethodSymbol { MethodKind: MethodKind.LocalFunction } function && function.DeclaringSyntaxReferences.FirstOrDefault() is { } place
            ? $"{place.SyntaxTree.FilePath}:{place.Span.Start}" : IdOf(owner.OriginalDefinition);

    /// <summary>The name of a field, or of the property it stands behind.</summary>
    public static string Field(IFieldSymbol field) => IdOf((field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)field).OriginalDefinition);

    public static string IdOf(ISymbol symbol)
    {
        var id = symbol.GetDocumentationCommentId() ?? symbol.ToDisplayString();
        return FileOf(symbol) is { } file ? id + MemberIds.FileMark + file : id;
    }

    public MemberOrigin OriginOf(ISymbol symbol)
    {
        if (symbol is IArrayTypeSymbol or ITypeParameterSymbol or IPointerTypeSymbol) return MemberOrigin.Framework;
        var assembly = symbol.ContainingAssembly;
        if (assembly is null) return MemberOrigin.External;
        if (projects.Contains(assembly.Name)) return MemberOrigin.Source;
        return assembly.Name switch
        {
            DslName => MemberOrigin.Dsl,
            ProductName => MemberOrigin.Observer,
            "mscorlib" or "netstandard" => MemberOrigin.Framework,
            var name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) ? MemberOrigin.Framework : MemberOrigin.External,
        };
    }

    // Types of one file can share their names with those of another.
    private static string? FileOf(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
            if (type.IsFileLocal) return type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath;
        return null;
    }

    private static object? ZeroOf(SpecialType type) => type switch
    {
        SpecialType.System_Byte => (byte)0,
        SpecialType.System_SByte => (sbyte)0,
        SpecialType.System_Int16 => (short)0,
        SpecialType.System_UInt16 => (ushort)0,
        SpecialType.System_Int32 => 0,
        SpecialType.System_UInt32 => 0u,
        SpecialType.System_Int64 => 0L,
        SpecialType.System_UInt64 => 0ul,
        _ => null,
    };
}
