using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Tests.Rules;

/// <summary>No rule without its three answers tested, and none without its page.</summary>
public sealed class RulesAreCompleteTests
{
    // Rows of tables have tests and pages of their own: OptionRulesTests.
    private static readonly HashSet<string> Rows = [.. OptionRules.All.Select(static rule => rule.Info.Id)];

    public static TheoryData<string> Ids => [.. BuiltInRules.All.Select(rule => rule.Info.Id)];

    public static TheoryData<string> Classes => [.. BuiltInRules.All.Select(rule => rule.Info.Id).Where(id => !Rows.Contains(id))];

    public static TheoryData<string> Pages => [.. BuiltInRules.Infos.Select(rule => rule.Id).Where(id => !Rows.Contains(id))];

    [Fact]
    public void Ids_are_unique() =>
        Assert.Equal(BuiltInRules.All.Count, BuiltInRules.All.Select(rule => rule.Info.Id).Distinct().Count());

    [Theory, MemberData(nameof(Ids))]
    public void Texts_can_be_shown_as_they_are(string id)
    {
        var rule = Rule(id).Info;
        Assert.Matches("^HD[0-9]{4}$", rule.Id);
        Assert.Matches(@"^\S.*[^.]$", rule.Title);
        Assert.Matches(@"^\S.*\.$", rule.Why);
        Assert.Matches(@"^[A-Z].*\.$", rule.Fix);
        Assert.NotEmpty(rule.References);
    }

    [Theory, MemberData(nameof(Classes))]
    public void Tests_hold_a_finding_a_silence_and_an_unknown(string id)
    {
        var rule = Rule(id).GetType();
        var tests = Assert.Single(typeof(RulesAreCompleteTests).Assembly.GetTypes(), type => IsTestOf(type, rule));
        var file = Assert.Single(Directory.GetFiles(Repository.PathOf("tests", "Hardening.Analyzers.Tests", "Rules"), tests.Name + ".cs", SearchOption.AllDirectories));
        var called = CSharpSyntaxTree.ParseText(File.ReadAllText(file), cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.Count > 0)
            .SelectMany(method => method.DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Select(call => call.Expression.ToString()).ToHashSet();
        Assert.Superset(new HashSet<string> { "Finds", "IsSilent", "IsUndecided" }, called);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Page_is_written_and_its_header_follows_from_the_rule(string id)
    {
        var path = Repository.PathOf("docs", "rules", id + ".md");
        var rule = BuiltInRules.Infos.Single(rule => rule.Id == id);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLink, StringComparison.Ordinal);
        var page = RulePages.Renewed(File.Exists(path) ? File.ReadAllText(path) : "", rule);
        Repository.Matches(path, page);
        Assert.Matches(@"(?s)## What can happen\n.+\n## Example\n.*```csharp\n.+```csharp\n.+\n## When to accept it\n.+\n## Sources\n.+", page);
    }

    [Fact]
    public void Pages_belong_to_rules() =>
        Assert.Equal(
            BuiltInRules.Infos.Select(rule => rule.Id).Where(id => !Rows.Contains(id)),
            Directory.GetFiles(Repository.PathOf("docs", "rules"), "HD*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Index_lists_every_rule() =>
        Repository.Matches(Repository.PathOf("docs", "rules", "README.md"), RulePages.Index(BuiltInRules.Infos));

    private static Rule Rule(string id) => BuiltInRules.All.Single(rule => rule.Info.Id == id);

    private static bool IsTestOf(Type type, Type rule) =>
        type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(RuleTests<>) && parent.GetGenericArguments()[0] == rule;
}
