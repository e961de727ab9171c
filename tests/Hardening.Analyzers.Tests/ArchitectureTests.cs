using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Analyzers.Tests;

/// <summary>What a folder of the DSL may know: values and tables nothing of facets, and nothing but a rule a rule.</summary>
public sealed class ArchitectureTests
{
    private static readonly Lazy<IReadOnlyList<Use>> Uses = new(Read);

    /// <summary>A type named in a file of another folder; folders are below src/Hardening.Dsl.</summary>
    private sealed record Use(string File, string Folder, string Type, string TypeFolder);

    [Theory]
    [InlineData("Values", "Facets")]
    [InlineData("Values", "Rules")]
    [InlineData("Knowledge", "Facets")]
    [InlineData("Knowledge", "Rules")]
    public void Folder_does_not_use(string folder, string other) =>
        Assert.Equal([], Uses.Value.Where(use => Within(use.Folder, folder) && Within(use.TypeFolder, other)).Select(Shown));

    [Fact]
    public void Only_rules_use_rules() =>
        Assert.Equal([], Uses.Value.Where(static use => use.TypeFolder.StartsWith("Rules/", StringComparison.Ordinal) && !Within(use.Folder, "Rules")).Select(Shown));

    [Fact]
    public void Uses_are_seen()
    {
        Assert.Contains(Uses.Value, static use => use.Folder == "Rules/Ssh" && use.Type == "HostModel" && use.TypeFolder == "Model");
        Assert.Contains(Uses.Value, static use => use.Folder == "Facets/Ssh" && use.TypeFolder == "Values/Network");
    }

    private static string Shown(Use use) => $"{use.File} names {use.Type} of {use.TypeFolder}";

    private static bool Within(string folder, string other) => folder == other || folder.StartsWith(other + "/", StringComparison.Ordinal);

    private static List<Use> Read()
    {
        var root = Repository.PathOf("src", "Hardening.Dsl");
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var usings = CSharpSyntaxTree.ParseText(
            string.Concat(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "Hardening", "Hardening.Knowledge", "Hardening.Model", "Hardening.Rules" }
                .Select(static name => $"global using {name};\n")), options);
        var trees = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(static path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(root, path)), options, path)).ToArray();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Sources", [usings, .. trees], references, new(OutputKind.DynamicallyLinkedLibrary));
        // What rules use is free; a folder of them shows that uses are seen.
        return [.. trees.Where(static tree => !tree.FilePath.StartsWith("Rules/", StringComparison.Ordinal) || tree.FilePath.StartsWith("Rules/Ssh/", StringComparison.Ordinal)).SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree))).Distinct()];
    }

    private static IEnumerable<Use> UsesOf(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let type = model.GetSymbolInfo(name).Symbol as INamedTypeSymbol
        where type is { TypeKind: not TypeKind.Error }
        let declared = type.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath
        where !string.IsNullOrEmpty(declared) && FolderOf(declared) != FolderOf(tree.FilePath)
        select new Use(tree.FilePath, FolderOf(tree.FilePath), type.Name, FolderOf(declared));

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');
}
