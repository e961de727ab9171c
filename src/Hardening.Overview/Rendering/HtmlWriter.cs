using System.Globalization;
using System.Text;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>Writes the blocks of one page as a section of a document.</summary>
internal sealed class HtmlWriter(Page page)
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> headings = [];

    public static string Section(Page page)
    {
        var writer = new HtmlWriter(page);
        writer.text.Append(CultureInfo.InvariantCulture, $"<section id=\"{HtmlText.Id(page.Path)}\" aria-labelledby=\"{HtmlText.Id(page.Path)}--title\">\n<h2 id=\"{HtmlText.Id(page.Path)}--title\">{HtmlText.Escape(page.Title)}</h2>\n");
        foreach (var block in page.Blocks) writer.Write(block);
        return writer.text.Append("</section>\n").ToString();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading(var level, var title): Heading(level, title); break;
            case Block.Paragraph(var line): text.Append("<p>").Append(HtmlText.Line(line)).Append("</p>\n"); break;
            case Block.Note(var line): text.Append("<p class=\"note\">").Append(HtmlText.Line(line)).Append("</p>\n"); break;
            case Block.Bullets(var items): Bullets(items); break;
            case Block.Table(var columns, var rows): Table(columns, rows); break;
            case Block.Figure(var diagram): Figure(diagram); break;
            default: throw new InvalidOperationException($"No HTML for {block.GetType().Name}.");
        }
    }

    private void Heading(int level, string title)
    {
        var id = HtmlText.Id(page.Path, title);
        var named = headings.Add(id) ? $" id=\"{id}\"" : "";
        text.Append(CultureInfo.InvariantCulture, $"<h{level + 1}{named}>{HtmlText.Escape(title)}</h{level + 1}>\n");
    }

    private void Bullets(IReadOnlyList<Prose> items)
    {
        text.Append("<ul>\n");
        foreach (var item in items) text.Append("<li>").Append(HtmlText.Line(item)).Append("</li>\n");
        text.Append("</ul>\n");
    }

    // On a narrow screen each row becomes a card, and each cell says what its column says.
    private void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<Prose>> rows)
    {
        text.Append("<table>\n<thead><tr>");
        foreach (var column in columns) text.Append("<th scope=\"col\">").Append(HtmlText.Escape(column)).Append("</th>");
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            text.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var label = HtmlText.Escape(columns[i]);
                text.Append(i == 0 ? $"<th scope=\"row\" data-label=\"{label}\">{HtmlText.Line(row[i])}</th>" : $"<td data-label=\"{label}\">{HtmlText.Line(row[i])}</td>");
            }
            text.Append("</tr>\n");
        }
        text.Append("</tbody>\n</table>\n");
    }

    private void Figure(Diagram diagram)
    {
        var name = $"{HtmlText.Id(page.Path)}--{Anchor.Of(diagram.Id)}";
        text.Append(CultureInfo.InvariantCulture, $"<figure>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{HtmlText.Escape(diagram.Title)}\">\n");
        text.Append(diagram switch
        {
            FlowDiagram flow => SvgFlow.Write(flow, name),
            LayerDiagram layers => SvgLayers.Write(layers),
            _ => throw new InvalidOperationException($"No picture for {diagram.GetType().Name}."),
        });
        text.Append(CultureInfo.InvariantCulture, $"</div>\n<figcaption>{HtmlText.Escape(diagram.Title)}.</figcaption>\n</figure>\n");
    }
}
