using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using System.Reflection;
using System.Runtime.Loader;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Hardening.Overview.Tests;

/// <summary>The sample's own code, which tests change, compile and run.</summary>
internal sealed class SampleFleet
{
    private readonly CSharpCompilation compilation;

    private SampleFleet(CSharpCompilation compilation) => this.compilation = compilation;

    public IEnumerable<SyntaxTree> Trees => compilation.SyntaxTrees.Where(tree => tree.FilePath.StartsWith(SampleSources.Folder, StringComparison.Ordinal));

    public SemanticModel Meaning(SyntaxTree tree) => compilation.GetSemanticModel(tree);

    public static SampleFleet Load()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).Equals("Homelab.dll", StringComparison.OrdinalIgnoreCase))
            .Select(file => MetadataReference.CreateFromFile(file));
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;");
        return new(CSharpCompilation.Create(
            "Mutant", [usings, .. SampleSources.Files.Select(Parse)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));
    }

    public SampleFleet With(SyntaxTree old, SyntaxNode root) => new(compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.Create((CSharpSyntaxNode)root, (CSharpParseOptions)old.Options, old.FilePath)));

    /// <summary>The fleet that the code describes, or null where it does not compile.</summary>
    public FleetModel? Run()
    {
        using var assembly = new MemoryStream();
        if (!compilation.Emit(assembly).Success) return null;
        assembly.Position = 0;
        var context = new AssemblyLoadContext("mutant", isCollectible: true);
        try
        {
            var make = context.LoadFromStream(assembly).GetType("Built")!.GetMethod("Make")!;
            return ((Fleet)make.Invoke(null, null)!).ToModel();
        }
        catch (TargetInvocationException refused) when (refused.InnerException is SettingException)
        {
            return null;
        }
        finally
        {
            context.Unload();
        }
    }

    // The program's statements become a method that hands out the fleet instead of running it.
    private static SyntaxTree Parse(string file)
    {
        var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file);
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var statements = root.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToArray();
        if (statements.Length == 0) return tree;
        var make = (MethodDeclarationSyntax)ParseMemberDeclaration("public static Hardening.Fleet Make() { }")!;
        var body = Block(statements.Where(statement => statement is not ReturnStatementSyntax).Append(ParseStatement("return fleet;")));
        var built = (ClassDeclarationSyntax)ParseMemberDeclaration("public static class Built { }")!;
        return CSharpSyntaxTree.Create(root.WithMembers(SingletonList<MemberDeclarationSyntax>(built.AddMembers(make.WithBody(body)))).NormalizeWhitespace(), path: file);
    }
}
