using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Analyzers.Lowering;

/// <summary>The methods a replay starts from.</summary>
internal static class Roots
{
    /// <summary>The entry point first, then every method that creates a fleet, in an order that is the same for every order of the files.</summary>
    public static IEnumerable<IMethodSymbol> Of(ProjectCode code, CancellationToken cancellation)
    {
        var isSpokenOf = false;
        var creating = new List<(SyntaxTree Tree, IReadOnlyList<SyntaxNode> Declarations)>();
        foreach (var tree in code.Compilation.SyntaxTrees.OrderBy(static t => t.FilePath, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var creations = FleetCreations.Of(tree, cancellation);
            isSpokenOf |= creations.AreSpokenOf;
            if (creations.Declarations.Count > 0) creating.Add((tree, creations.Declarations));
        }
        // Without the word in any file no fleet comes to be, and nobody's code is followed for nothing.
        if (!isSpokenOf) yield break;
        if (code.EntryPoint is { } entry) yield return entry;
        foreach (var (tree, declarations) in creating)
        {
            var model = SemanticModels.Of(code.Compilation, tree);
            foreach (var declaration in declarations)
                if (model.GetDeclaredSymbol(declaration, cancellation) is IMethodSymbol method) yield return method;
        }
    }

    /// <summary>The module initialisers of each file: within one, they run in the order of the text.</summary>
    public static IReadOnlyList<string[]> Initializers(ProjectCode code, CancellationToken cancellation) =>
    [
        .. code.Compilation.SyntaxTrees.OrderBy(static t => t.FilePath, StringComparer.Ordinal)
            .Select(tree => FleetCreations.Of(tree, cancellation).Initializers.Select(declaration => SemanticModels.Of(code.Compilation, tree).GetDeclaredSymbol(declaration, cancellation)).OfType<IMethodSymbol>().Select(static method => SymbolKeys.IdOf(method)).ToArray())
            .Where(static methods => methods.Length > 0),
    ];
}

/// <summary>The declarations of a file that create a fleet, judged by the text alone.</summary>
internal sealed class FleetCreations
{
    private const string Fleet = nameof(Fleet);
    private const string Initializer = "ModuleInitializer";

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SyntaxTree, FleetCreations> All = new();

    private FleetCreations(bool areSpokenOf, IReadOnlyList<SyntaxNode> declarations, IReadOnlyList<SyntaxNode> initializers) => (AreSpokenOf, Declarations, Initializers) = (areSpokenOf, declarations, initializers);

    /// <summary>Whether the file has the word at all.</summary>
    public bool AreSpokenOf { get; }

    /// <summary>The methods that create a fleet.</summary>
    public IReadOnlyList<SyntaxNode> Declarations { get; }

    /// <summary>The methods that run before anything else does.</summary>
    public IReadOnlyList<SyntaxNode> Initializers { get; }

    public static FleetCreations Of(SyntaxTree tree, CancellationToken cancellation) =>
        All.TryGetValue(tree, out var found) ? found : All.GetValue(tree, t => Read(t, cancellation));

    private static FleetCreations Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        var isSpokenOf = text.Contains(Fleet);
        return new FleetCreations(isSpokenOf, isSpokenOf ? Find(tree.GetRoot(cancellation)) : [], text.Contains(Initializer) ? FindInitializers(tree.GetRoot(cancellation)) : []);
    }

    private static IReadOnlyList<SyntaxNode> FindInitializers(SyntaxNode root) =>
        [.. root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => method.AttributeLists.SelectMany(static list => list.Attributes).Any(static a => a.Name.ToString().Contains(Initializer)))];

    private static IReadOnlyList<SyntaxNode> Find(SyntaxNode root) =>
        [.. root.DescendantNodes().Where(IsCreation).Select(static creation => creation.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()).Where(static method => method is MethodDeclarationSyntax).Distinct()!];

    private static bool IsCreation(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type is IdentifierNameSyntax { Identifier.Text: Fleet } or QualifiedNameSyntax { Right.Identifier.Text: Fleet } or AliasQualifiedNameSyntax { Name.Identifier.Text: Fleet },
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };
}
