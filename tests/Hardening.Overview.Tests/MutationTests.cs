using System.Text;
using Hardening.Nix.Flake;
using Hardening.Overview.Comparing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Overview.Tests;

/// <summary>No call can be taken out of the sample so that the emitted flake changes and the overview does not.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    // A call that the flake shows and the overview need not, with the reason.
    private static readonly Dictionary<string, string> NeedNotShow = [];

    [Fact]
    public void Whatever_changes_the_flake_changes_the_overview_and_its_facts()
    {
        var sample = SampleFleet.Load();
        var whole = Seen.Of(sample.Run()!);
        var calls = sample.Trees.SelectMany(tree => Calls(sample, tree).Select(call => (tree, call))).ToArray();
        var mutants = calls.AsParallel().AsOrdered().Select(mutation => (mutation.tree, mutation.call, Seen: Without(sample, mutation.tree, mutation.call)
            .Select(mutant => mutant.Run()).FirstOrDefault(model => model is not null) is { } model ? Seen.Of(model) : null)).ToArray();
        var emitted = mutants.Where(mutant => mutant.Seen is not null && mutant.Seen.Flake != whole.Flake).ToArray();
        var (shown, kept) = (emitted.Count(mutant => mutant.Seen!.Overview != whole.Overview), emitted.Count(mutant => mutant.Seen!.Facts != whole.Facts));
        var blind = emitted.Where(mutant => mutant.Seen!.Overview == whole.Overview || mutant.Seen.Facts == whole.Facts)
            .Select(mutant => $"{Path.GetFileName(mutant.tree.FilePath)}: {NameOf(mutant.call)}{mutant.call.ArgumentList}").ToArray();
        var others = emitted.Where(mutant => Comparison.Of(whole.Kept, mutant.Seen!.Kept).All(change => change.Effect == Effect.Other))
            .Select(mutant => $"{Path.GetFileName(mutant.tree.FilePath)}: {NameOf(mutant.call)}{mutant.call.ArgumentList}").ToArray();
        output.WriteLine($"{emitted.Length - others.Length} of {emitted.Length} calls make the host weaker or stronger");
        output.WriteLine($"{emitted.Length} calls change the flake; the overview shows {shown}, its facts {kept}");
        // Sizes, names, texts and schedules give no access and limit none.
        Assert.True(others.Length * 3 <= emitted.Length, $"{others.Length} calls of {emitted.Length} are other changes.");
        Assert.True(emitted.Length > 100, $"Only {emitted.Length} calls could be taken out.");
        Assert.Equal([], blind.Where(call => !NeedNotShow.Keys.Any(known => call.Contains(known, StringComparison.Ordinal))));
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(SampleFleet sample, SyntaxTree tree)
    {
        var meaning = sample.Meaning(tree);
        return tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax && meaning.GetSymbolInfo(call).Symbol is IMethodSymbol { IsStatic: false, ContainingNamespace.Name: "Hardening" });
    }

    // Its receiver stands where the call stood; where that is no statement, the statement goes.
    private static IEnumerable<SampleFleet> Without(SampleFleet sample, SyntaxTree tree, InvocationExpressionSyntax call)
    {
        var root = tree.GetRoot();
        var receiver = ((MemberAccessExpressionSyntax)call.Expression).Expression;
        if (call.Parent is ExpressionStatementSyntax statement && receiver is not InvocationExpressionSyntax) yield return sample.With(tree, root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!);
        else if (receiver is not InvocationExpressionSyntax && call.Parent is ArrowExpressionClauseSyntax or LambdaExpressionSyntax)
            yield return sample.With(tree, root.ReplaceNode(call, SyntaxFactory.ParseExpression($"_ = {receiver}")));
        yield return sample.With(tree, root.ReplaceNode(call, receiver.WithTriviaFrom(call)));
    }

    private static string NameOf(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.Text;

    private sealed record Seen(string Flake, string Overview, string Facts, FleetFacts Kept)
    {
        public static Seen Of(FleetModel model)
        {
            var view = Views.Of(model);
            var flake = string.Concat(FlakeEmitter.Emit(model).OrderBy(file => file.Path.Value, StringComparer.Ordinal).Select(file => $"=== {file.Path}\n{Encoding.UTF8.GetString(file.Content.Span)}"));
            return new(flake, Views.Markdown(view), Encoding.UTF8.GetString(FleetFacts.Of(view).ToBytes()), FleetFacts.Of(view));
        }
    }
}
