using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Overview.Tests;

/// <summary>The server on which every method of every facet is called, without one of these calls at a time.</summary>
internal sealed class EveryCall
{
    private const string Support = """
        public static class Call
        {
            public const int None = -1;
            public static int Left;
            public static T Of<T>(int number, T receiver, System.Func<T, T> call) => number == Left ? receiver : call(receiver);
            public static void Of(int number, System.Action call) { if (number != Left) call(); }
            public static Hardening.Model.FleetModel Run(int left) { Left = left; return Hardening.Nix.Tests.Emission.EveryMethod.Fleet(Hardening.NixosRelease.V26_05).ToModel(); }
        }
        """;

    private readonly byte[] image;

    private EveryCall(byte[] image, ImmutableArray<string> calls) => (this.image, Calls) = (image, calls);

    /// <summary>The calls that can be left out, as they are written.</summary>
    public ImmutableArray<string> Calls { get; }

    public static EveryCall Load()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf("tests", "Hardening.Nix.Tests", "Emission", "EveryMethod.cs")), options);
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq; global using Hardening;", options);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("EveryCall", [tree, usings, CSharpSyntaxTree.ParseText(Support, options)], references, new(OutputKind.DynamicallyLinkedLibrary));
        var rewriter = new Rewriter(compilation.GetSemanticModel(tree));
        var root = rewriter.Visit(tree.GetRoot());
        using var stream = new MemoryStream();
        var result = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.Create((CSharpSyntaxNode)root, options)).Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([], result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return new(stream.ToArray(), [.. rewriter.Calls]);
    }

    /// <summary>The fleet without a call; all of it without a number. Null where the rest is refused.</summary>
    public FleetModel? Run(int? without = null)
    {
        // The call to leave out is a static field, and runs are beside each other.
        var assembly = new RunContext().LoadFromStream(new MemoryStream(image));
        var run = assembly.GetType("Call")!.GetMethod("Run")!.CreateDelegate<Func<int, FleetModel>>();
        try
        {
            return run(without ?? -1);
        }
        catch (Exception e) when (e is SettingException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed class RunContext() : AssemblyLoadContext(isCollectible: true);

    private sealed class Rewriter(SemanticModel model) : CSharpSyntaxRewriter
    {
        public List<string> Calls { get; } = [];

        public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            if (node.Expression is not MemberAccessExpressionSyntax access || model.GetSymbolInfo(node).Symbol is not IMethodSymbol { IsStatic: false, ContainingAssembly.Name: "Hardening.Dsl" } method)
                return base.VisitInvocationExpression(node);
            var receiver = model.GetTypeInfo(access.Expression).Type;
            var isStep = SymbolEqualityComparer.Default.Equals(method.ReturnType, receiver);
            if (!isStep && node.Parent is not ExpressionStatementSyntax) return base.VisitInvocationExpression(node);
            var number = Calls.Count;
            Calls.Add($"{receiver!.Name}.{access.Name.Identifier.Text}{One(node.ArgumentList.ToString())}");
            var arguments = (ArgumentListSyntax)Visit(node.ArgumentList);
            var inner = (ExpressionSyntax)Visit(access.Expression);
            var text = isStep
                ? $"global::Call.Of({number}, {inner}, step{number} => step{number}.{access.Name}{arguments})"
                : $"global::Call.Of({number}, () => {inner}.{access.Name}{arguments})";
            return SyntaxFactory.ParseExpression(text, options: (CSharpParseOptions)model.SyntaxTree.Options);
        }

        private static string One(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
