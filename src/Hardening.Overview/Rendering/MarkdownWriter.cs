using System.Text;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>Writes the blocks of one page as Markdown.</summary>
internal sealed class MarkdownWriter(string page)
{
    private readonly StringBuilder text = new();

    public void FrontMatter(string title, string description) =>
        text.Append("---\ntitle: ").Append(Quoted(title)).Append("\ndescription: ").Append(Quoted(description)).Append("\n---\n\n");

    public void Heading(int level, string title) => text.Append('#', level).Append(' ').Append(MarkdownText.Escape(title)).Append("\n\n");

    public void Block(Block block)
    {
        switch (block)
        {
            case Block.Heading(var level, var title): Heading(level, title); break;
            case Block.Paragraph(var line): text.Append(MarkdownText.Paragraph(line, page)).Append("\n\n"); break;
            case Block.Note(var line): text.Append("> ").Append(MarkdownText.Paragraph(line, page)).Append("\n\n"); break;
            case Block.Bullets(var items): Bullets(items); break;
            case Block.Table(var columns, var rows): Table(columns, rows); break;
            case Block.Figure(var diagram): Figure(diagram); break;
            default: throw new InvalidOperationException($"No Markdown for {block.GetType().Name}.");
        }
    }

    public override string ToString() => text.ToString().TrimEnd('\n') + "\n";

    private void Bullets(IReadOnlyList<Prose> items)
    {
        foreach (var item in items) text.Append("- ").Append(MarkdownText.Paragraph(item, page)).Append('\n');
        text.Append('\n');
    }

    private void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<Prose>> rows)
    {
        foreach (var column in columns) text.Append("| ").Append(MarkdownText.Escape(column)).Append(' ');
        text.Append("|\n");
        foreach (var _ in columns) text.Append("|---");
        text.Append("|\n");
        foreach (var row in rows)
        {
            foreach (var cell in row) text.Append("| ").Append(MarkdownText.Cell(cell, page)).Append(' ');
            text.Append("|\n");
        }
        text.Append('\n');
    }

    private void Figure(Diagram diagram) =>
        text.Append("```mermaid\n").Append(Mermaid.Write(diagram)).Append("```\n\n").Append('*').Append(MarkdownText.Escape(diagram.Title)).Append(".*\n\n");

    private static string Quoted(string words) => $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
