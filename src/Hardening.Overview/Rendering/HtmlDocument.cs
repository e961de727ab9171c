using System.Globalization;
using System.Text;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>Writes all pages as one document that needs nothing else: no network, no script to be read.</summary>
internal static class HtmlDocument
{
    private static readonly Lazy<string> Style = new(() => Resource("page.css"));
    private static readonly Lazy<string> Search = new(() => Resource("search.js"));

    public static string Write(IReadOnlyList<Page> pages)
    {
        var title = HtmlText.Escape(pages[0].Title);
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="description" content="{HtmlText.Escape(pages[0].Description)}">
            <title>{title}</title>
            <style>
            {Style.Value}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header>
            <p class="name">{title}</p>
            <form id="search" role="search" hidden>
            <label for="words">Search</label>
            <input id="words" type="search" autocomplete="off" aria-controls="found" aria-describedby="count">
            <p id="count" role="status"></p>
            <ol id="found"></ol>
            </form>
            </header>
            <nav aria-label="Contents">
            {Contents(pages)}</nav>
            <main id="main">
            <h1>{title}</h1>

            """);
        foreach (var section in Sections(pages)) html.Append(section);
        return html.Append(CultureInfo.InvariantCulture, $"</main>\n<script>\n{Search.Value}</script>\n</body>\n</html>\n").ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string[] Sections(IReadOnlyList<Page> pages)
    {
        var sections = new string[pages.Count];
        Parallel.For(0, sections.Length, i => sections[i] = HtmlWriter.Section(i == 0 ? pages[0] with { Title = "The fleet" } : pages[i]));
        return sections;
    }

    private static string Contents(IReadOnlyList<Page> pages)
    {
        var list = new StringBuilder("<ul>\n");
        list.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{HtmlText.Id(pages[0].Path)}\">The fleet</a>\n<ul>\n");
        foreach (var heading in pages[0].Blocks.OfType<Block.Heading>().Where(heading => heading.Level == 2))
            list.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{HtmlText.Id(pages[0].Path, heading.Title)}\">{HtmlText.Escape(heading.Title)}</a></li>\n");
        list.Append("</ul></li>\n");
        foreach (var host in pages.Skip(1).GroupBy(page => Path.GetDirectoryName(page.Path)))
        {
            var own = host.ToArray();
            list.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{HtmlText.Id(own[0].Path)}\">{HtmlText.Escape(own[0].Title)}</a>\n");
            if (own.Length > 1)
            {
                list.Append("<ul>\n");
                foreach (var page in own.Skip(1))
                    list.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{HtmlText.Id(page.Path)}\">{HtmlText.Escape(page.Title)}</a></li>\n");
                list.Append("</ul>");
            }
            list.Append("</li>\n");
        }
        return list.Append("</ul>\n").ToString();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlDocument).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
