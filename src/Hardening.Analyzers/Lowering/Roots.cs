using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Analyzers.Lowering;

/// <summary>The methods a replay starts from.</summary>
internal static class Roots
{
    /// <summary>The entry point first, then every method that creates a fleet, in an order that is the same for every order of the files.</summary>
    public static IEnumerable<IMethodSymbol> Of(ProjectCode code, CancellationToken cancellation)
    {
        if (code.EntryPoint is { } entry) yield return entry;
        foreach (var tree in code.Compilation.SyntaxTrees.OrderBy(static t => t.FilePath, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var creations = FleetCreations.Of(tree, cancellation);
            if (creations.Count == 0) continue;
            var model = SemanticModels.Of(code.Compilation, tree);
            foreach (var declaration in creations)
                if (model.GetDeclaredSymbol(declaration, cancellation) is IMethodSymbol method) yield return method;
        }
    }
}

/// <summary>The declarations of a file that create a fleet, judged by the text alone.</summary>
internal sealed class FleetCreations
{
    private const string Fleet = nameof(Fleet);

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SyntaxTree, FleetCreations> All = new();

    private readonly IReadOnlyList<SyntaxNode> declarations;

    private FleetCreations(IReadOnlyList<SyntaxNode> declarations) => this.declarations = declarations;

    public static IReadOnlyList<SyntaxNode> Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!All.TryGetValue(tree, out var found))
            found = All.GetValue(tree, t => new FleetCreations(t.GetText(cancellation).ToString().Contains(Fleet) ? Find(t.GetRoot(cancellation)) : []));
        return found.declarations;
    }

    private static IReadOnlyList<SyntaxNode> Find(SyntaxNode root) =>
        [.. root.DescendantNodes().Where(IsCreation).Select(static creation => creation.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()).Where(static method => method is MethodDeclarationSyntax).Distinct()!];

    private static bool IsCreation(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type is IdentifierNameSyntax { Identifier.Text: Fleet } or QualifiedNameSyntax { Right.Identifier.Text: Fleet } or AliasQualifiedNameSyntax { Name.Identifier.Text: Fleet },
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };
}
