using System.Text;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>Writes pages as GitHub-flavoured Markdown.</summary>
internal sealed class MarkdownSite(bool frontMatter)
{
    /// <summary>One page.</summary>
    public string Write(Page page)
    {
        var markdown = new MarkdownWriter(page.Path);
        if (frontMatter) markdown.FrontMatter(page.Title, page.Description);
        markdown.Heading(1, page.Title);
        foreach (var block in page.Blocks) markdown.Block(block);
        return markdown.ToString();
    }

    /// <summary>The list of chapters that mdBook asks for.</summary>
    public static string Summary(IReadOnlyList<Page> pages)
    {
        var summary = new StringBuilder("# Summary\n\n");
        foreach (var page in pages)
        {
            var depth = !page.Path.Contains('/') || page.Path.EndsWith("/index.md", StringComparison.Ordinal) ? 0 : 1;
            summary.Append(' ', depth * 2).Append("- [").Append(MarkdownText.Escape(page.Title)).Append("](").Append(page.Path).Append(")\n");
        }
        return summary.ToString();
    }
}
