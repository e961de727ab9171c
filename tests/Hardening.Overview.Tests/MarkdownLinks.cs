using System.Text.RegularExpressions;

namespace Hardening.Overview.Tests;

/// <summary>The links and anchors of Markdown as GitHub sees them.</summary>
internal static partial class MarkdownLinks
{
    public static IEnumerable<string> In(string markdown) => Link().Matches(Prose(markdown)).Select(match => match.Groups[1].Value);

    /// <summary>What headings are called: lower case, dashes for blanks, other signs left out.</summary>
    public static IEnumerable<string> Anchors(string markdown) => Heading().Matches(Prose(markdown))
        .Select(match => Sign().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string Prose(string markdown) => Code().Replace(Fence().Replace(markdown, ""), "code");

    [GeneratedRegex(@"(?<!\\)\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\-_ ]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`+[^`\n]*`+")]
    private static partial Regex Code();
}
