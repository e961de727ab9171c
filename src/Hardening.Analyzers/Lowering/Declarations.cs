using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Analyzers.Lowering;

/// <summary>
/// The declarations of a project, as long as they stay what they are: edits inside bodies do not change what other files mean.
/// </summary>
internal sealed class Declarations
{
    private const int Kept = 8;

    private static readonly List<Declarations> Recent = [];

    private readonly CompilationOptions options;
    private readonly MetadataReference[] references;
    private SyntaxTree[] trees;

    private Declarations(Compilation compilation) =>
        (options, references, trees) = (compilation.Options, [.. compilation.References], [.. compilation.SyntaxTrees]);

    /// <summary>The same object for compilations that declare the same.</summary>
    public static Declarations Of(Compilation compilation)
    {
        SyntaxTree[] trees = [.. compilation.SyntaxTrees];
        lock (Recent)
        {
            var known = Recent.FirstOrDefault(d => d.AreOf(compilation, trees));
            if (known is null)
            {
                known = new Declarations(compilation);
                if (Recent.Count == Kept) Recent.RemoveAt(0);
            }
            else
            {
                Recent.Remove(known);
                known.trees = trees;
            }
            Recent.Add(known);
            return known;
        }
    }

    private bool AreOf(Compilation compilation, SyntaxTree[] others)
    {
        if (!ReferenceEquals(options, compilation.Options) || trees.Length != others.Length) return false;
        if (!references.SequenceEqual(compilation.References)) return false;
        for (var i = 0; i < trees.Length; i++)
            if (!ReferenceEquals(trees[i], others[i]) && !DeclareTheSame(trees[i], others[i])) return false;
        return true;
    }

    private static bool DeclareTheSame(SyntaxTree a, SyntaxTree b)
    {
        if (a.FilePath != b.FilePath || a.Options != b.Options) return false;
        if (a.GetRoot() is not CompilationUnitSyntax mine || b.GetRoot() is not CompilationUnitSyntax theirs) return false;
        // For the compiler top-level statements are declarations; here they are the body of a method.
        var (x, y) = (WithoutStatements(mine), WithoutStatements(theirs));
        return (x.Members.Count == mine.Members.Count) == (y.Members.Count == theirs.Members.Count) && SyntaxFactory.AreEquivalent(x, y, topLevel: true);
    }

    private static CompilationUnitSyntax WithoutStatements(CompilationUnitSyntax unit) =>
        unit.WithMembers(SyntaxFactory.List(unit.Members.Where(static member => member is not GlobalStatementSyntax)));
}
