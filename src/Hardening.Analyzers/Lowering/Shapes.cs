using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Analyzers.Lowering;

/// <summary>What objects of a type are made of, and what the type starts with.</summary>
internal sealed class Shapes(ProjectCode project)
{
    public TypeShape Of(INamedTypeSymbol type)
    {
        var fields = FieldsOf(type).ToArray();
        var primary = type.InstanceConstructors.FirstOrDefault(Lowerer.IsPrimary)?.Parameters ?? [];
        var ancestor = type.BaseType is { SpecialType: SpecialType.None } found ? found.OriginalDefinition : null;
        var isOwn = ancestor is not null && project.Keys.OriginOf(ancestor) == MemberOrigin.Source;
        return new TypeShape
        {
            Id = SymbolKeys.IdOf(type),
            IsRecord = type.IsRecord,
            IsValueType = type.IsValueType,
            Base = isOwn && !type.IsValueType ? SymbolKeys.IdOf(ancestor!) : null,
            HasForeignBase = ancestor is not null && !isOwn && project.Keys.OriginOf(ancestor) != MemberOrigin.Framework,
            Ancestors = new HashSet<string>(Ancestors(type).Select(static a => SymbolKeys.IdOf(a.OriginalDefinition)), StringComparer.Ordinal),
            Fields = [.. fields.Where(static f => !f.IsStatic).Select(static f => f.Field)],
            Statics = [.. fields.Where(static f => f.IsStatic).Select(static f => f.Field)],
            StaticConstructor = type.StaticConstructors.FirstOrDefault(static c => !c.IsImplicitlyDeclared) is { } constructor ? SymbolKeys.IdOf(constructor) : null,
            Derived = ancestor is not null && !isOwn && Collections.IsFollowed(project.Keys.Type(type.BaseType)) ? project.Keys.Type(type.BaseType) : null,
            Constants = type.TypeKind == TypeKind.Enum ? [.. type.GetMembers().OfType<IFieldSymbol>().Where(static f => f is { HasConstantValue: true, ConstantValue: not null }).Select(static f => (f.Name, f.ConstantValue!))] : [],
            IsFlags = type.GetAttributes().Any(static a => a.AttributeClass is { Name: "FlagsAttribute" }),
            Primary = [.. primary.Select(static p => p.Name)],
            Sets = [.. primary.Select(p => type.IsRecord && PropertyOf(type, p.Name) is { } property && IsOfParameter(property) && SymbolEqualityComparer.Default.Equals(property.ContainingType, type) ? Lowerer.BackingOf(property) : null)],
            Positions = [.. primary.Select(p => PropertyOf(type, p.Name) is { } property ? Lowerer.BackingOf(property) : null)],
            HasCustomEquals = HasCustomEquals(type),
            CopyConstructor = CopyConstructorOf(type) is { } copy ? SymbolKeys.IdOf(copy) : null,
            Callable = [.. Callable(type).Distinct(SymbolEqualityComparer.Default).Cast<IMethodSymbol>().Select(project.Keys.Method)],
        };
    }

    // A parameter whose name a base class has a property of makes none of its own.
    private static IPropertySymbol? PropertyOf(INamedTypeSymbol type, string parameter)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t.GetMembers(parameter).OfType<IPropertySymbol>().FirstOrDefault() is { } property) return property;
        return null;
    }

    private static bool IsOfParameter(IPropertySymbol property) => property.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is ParameterSyntax);

    private bool HasCustomEquals(INamedTypeSymbol type)
    {
        for (var t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            if (project.Keys.OriginOf(t) != MemberOrigin.Source) return true;
            if (t.GetMembers().OfType<IMethodSymbol>().Any(static m => !m.IsImplicitlyDeclared && m.Parameters.Length == 1 && (m.Name == nameof(Equals) || m.Name.EndsWith(".Equals", StringComparison.Ordinal)))) return true;
            if (t.IsRecord && t.GetMembers("EqualityContract").Any(static m => !m.IsImplicitlyDeclared)) return true;
        }
        return false;
    }

    private static IMethodSymbol? CopyConstructorOf(INamedTypeSymbol type) => !type.IsRecord || type.IsValueType ? null
        : type.InstanceConstructors.FirstOrDefault(c => !c.IsImplicitlyDeclared && c.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(c.Parameters[0].Type, type) && !Lowerer.IsPrimary(c));

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType) yield return t;
        foreach (var @interface in type.AllInterfaces) yield return @interface;
    }

    // In the order of the text, file by file.
    private IEnumerable<(bool IsStatic, FieldShape Field)> FieldsOf(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } field:
                    var declarator = field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax;
                    yield return (field.IsStatic, Shape(SymbolKeys.Field(field), field.Type, declarator?.Initializer));
                    break;
                case IEventSymbol { AddMethod.IsImplicitlyDeclared: true } @event:
                    yield return (@event.IsStatic, Shape(SymbolKeys.IdOf(@event), @event.Type, null));
                    break;
                case IPropertySymbol property when Lowerer.BackingOf(property) is { } name:
                    var declaration = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax;
                    yield return (property.IsStatic, Shape(name, property.Type, declaration?.Initializer));
                    break;
            }
        }
    }

    private FieldShape Shape(string name, ITypeSymbol type, EqualsValueClauseSyntax? initializer)
    {
        var body = initializer is null ? null : project.Initializer(name, initializer);
        return new(name, initializer is not null && body is null ? Value.Unknown : project.Keys.Type(type).Default, project.Keys.Type(type).Default, body);
    }

    private IEnumerable<IMethodSymbol> Callable(INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            if (method.IsOverride && !method.IsImplicitlyDeclared && project.Keys.OriginOf(Root(method)) != MemberOrigin.Source) yield return method;
        // The text of a record names the values of its properties.
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            if (type.IsRecord && property is { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false, GetMethod: { } getter } && Lowerer.BackingOf(property) is null) yield return getter;
        foreach (var member in type.AllInterfaces.Where(i => project.Keys.OriginOf(i) != MemberOrigin.Source).SelectMany(static i => i.GetMembers()))
            if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol { IsImplicitlyDeclared: false } found && project.Keys.OriginOf(found) == MemberOrigin.Source) yield return found;
    }

    private static IMethodSymbol Root(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden) method = overridden;
        return method;
    }
}
