using System.Text.RegularExpressions;

namespace Hardening.Overview.Tests;

/// <summary>No text of a user's changes the shape of a page.</summary>
public sealed class EscapingTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a | b | c")]
    [InlineData("[x](https://evil.example)")]
    [InlineData("`code` **strong** _it_ ~~gone~~")]
    [InlineData("one\n# Heading\n| x |")]
    [InlineData("{{ constructor.constructor('x')() }}")]
    [InlineData("&lt;b&gt; \\")]
    public void A_reason_stays_a_reason(string reason)
    {
        var hostile = Views.OfServer(server => Describe(server, reason));
        var plain = Views.OfServer(server => Describe(server, "x"));
        Assert.Equal(Shape(Views.Markdown(plain)), Shape(Views.Markdown(hostile)));
        Assert.Equal(Tags(Views.Html(plain)), Tags(Views.Html(hostile)));
        Assert.DoesNotContain("{{", Views.Markdown(hostile), StringComparison.Ordinal);
    }

    private static void Describe(Server server, string reason)
    {
        server.Kernel.Sysctl("kernel.sysrq", 0, because: reason);
        server.Accept("HD5008", because: reason);
    }

    // Lines, cells and links: what a reader of Markdown would make something of.
    private static (int, int, int, int) Shape(string markdown) =>
        (markdown.Count(letter => letter == '\n'), Regex.Count(markdown, @"(?<!\\)\|"), Regex.Count(markdown, @"(?<!\\)\]\("), Regex.Count(markdown, @"(?<![\\`])`(?!`)"));

    private static int Tags(string html) => html.Count(letter => letter == '<');
}
