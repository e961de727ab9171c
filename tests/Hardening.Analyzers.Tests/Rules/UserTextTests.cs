using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Tests.Rules;

/// <summary>Texts that users read are short and use standard terms.</summary>
public sealed partial class UserTextTests
{
    private const int LongestTitle = 70;

    public static TheoryData<string> Ids => [.. BuiltInRules.Infos.Select(static rule => rule.Id)];

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Repository.PathOf("src")).Select(static folder => Path.GetFileName(folder))];

    public static TheoryData<string> Tables => [.. Directory.GetFiles(Repository.PathOf("src", "Hardening.Dsl", "Knowledge"), "*.tsv", SearchOption.AllDirectories).Select(static file => Path.GetRelativePath(Repository.PathOf("src"), file))];

    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Repository.PathOf(), file).Replace('\\', '/'))
            .Where(static file => !file.Contains("node_modules", StringComparison.Ordinal)),
        "README.md",
    ];

    [Theory, MemberData(nameof(Ids))]
    public void Rules_are_short(string id)
    {
        var rule = BuiltInRules.Infos.Single(rule => rule.Id == id);
        Assert.True(rule.Title.Length <= LongestTitle, $"The title has {rule.Title.Length} characters: {rule.Title}");
        Assert.InRange(Sentences(rule.Why), 1, 3);
        Assert.InRange(Sentences(rule.Fix), 1, 3);
    }

    [Theory, MemberData(nameof(Projects))]
    public void Texts_of_the_code_use_standard_terms(string project)
    {
        var wrong =
            from file in Directory.GetFiles(Repository.PathOf("src", project), "*.cs", SearchOption.AllDirectories)
            where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            from text in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().Select(Text)
            where text is not null && text.Contains(' ', StringComparison.Ordinal)
            from Match word in OutOfUse().Matches(text)
            select $"{Path.GetRelativePath(Repository.PathOf("src"), file)}: \"{word.Value}\" in \"{text}\"";
        Assert.Equal([], wrong);
    }

    [Theory, MemberData(nameof(Tables))]
    public void Texts_of_tables_use_standard_terms(string table) =>
        Assert.Equal([], File.ReadLines(Repository.PathOf("src", table)).Where(static line => !line.StartsWith('#')).Where(static line => OutOfUse().IsMatch(line)));

    [Theory, MemberData(nameof(Pages))]
    public void Pages_use_standard_terms(string page) =>
        Assert.Equal([], Code().Replace(File.ReadAllText(Repository.PathOf(page)), "").Split('\n').Where(static line => OutOfUse().IsMatch(line)));

    private static string? Text(Microsoft.CodeAnalysis.SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(static part => part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : "{}")),
        _ => null,
    };

    private static int Sentences(string text) => EndOfSentence().Count(text);

    [GeneratedRegex(@"[.!?](?=\s+[A-Z""]|$)")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex("(?s)```.*?```|`[^`\n]*`|<!-- generated -->.*?<!-- /generated -->")]
    private static partial Regex Code();

    // The private words that the glossary replaces: "no account", "any client", "an attacker", "is not a valid ...", "fix", "set at", "is".
    [GeneratedRegex(@"\b(nobody|somebody|everybody|anybody|whoever|mend(s|ed|ing)?|of one's own|half-typed|way out|without a past|for ever|is nobody|judge[ds]?|lies (in|on|below|at)|stands (in|on|at|beside|behind)|(?<!there )(is|are) no (IPv|absolute|address|port|path|name|valid|user|host|container|option|module|key|size|day|domain))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OutOfUse();
}
