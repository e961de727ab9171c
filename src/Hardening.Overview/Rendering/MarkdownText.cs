using System.Text;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>Lines of text as Markdown. No value of a user's can become markup, and none becomes a template of Vue's.</summary>
internal static class MarkdownText
{
    public static string Line(Prose prose, string page) => string.Concat(prose.Pieces.Select(piece => Piece(piece, page)));

    /// <summary>A line at the start of a paragraph, where some letters mean a list or a heading.</summary>
    public static string Paragraph(Prose prose, string page)
    {
        var line = Line(prose, page);
        return line.Length > 0 && (line[0] is '#' or '-' or '+' or '=' || StartsAsNumber(line)) ? "\\" + line : line;
    }

    /// <summary>A line in a cell of a table, where a bar ends the cell even inside code.</summary>
    public static string Cell(Prose prose, string page) => Line(prose, page) is { Length: > 0 } line ? line : " ";

    public static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            var letter = words[i];
            if (letter is '\r' or '\n' or '\t') escaped.Append(' ');
            else if (letter == '&') escaped.Append("&amp;");
            else if (letter == '{' && i + 1 < words.Length && words[i + 1] == '{') escaped.Append("&#123;");
            else if (letter is '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '|' or '~') escaped.Append('\\').Append(letter);
            else if (letter == '_' && !(IsWord(words, i - 1) && IsWord(words, i + 1))) escaped.Append("\\_");
            else if (!char.IsControl(letter)) escaped.Append(letter);
        }
        return escaped.ToString();
    }

    private static string Piece(Inline piece, string page) => piece switch
    {
        Inline.Plain(var words) => Escape(words),
        Inline.Code(var words) => Code(words),
        Inline.Strong(var words) => $"**{Escape(words)}**",
        Inline.Alert(var words) => $"**{Escape(words)}**",
        Inline.PageLink(var label, var target, var section) => $"[{Escape(label)}]({Relative(page, target)}{(section is null ? "" : "#" + Anchor.Of(section))})",
        Inline.FileLink { IsWeb: true } link => $"[{Escape(link.Label)}]({link.Path})",
        Inline.FileLink(var label, var path) => $"[{Escape(label)}]({Up(page)}{Address(path)})",
        _ => throw new InvalidOperationException($"No Markdown for {piece.GetType().Name}."),
    };

    private static string Code(string words)
    {
        var clean = new string([.. words.Select(letter => char.IsControl(letter) ? ' ' : letter)]).Replace("|", "\\|", StringComparison.Ordinal);
        return clean.Contains('`') ? $"`` {clean} ``" : $"`{clean}`";
    }

    public static string Relative(string from, string to)
    {
        var (left, right) = (from.Split('/'), to.Split('/'));
        var same = 0;
        while (same < left.Length - 1 && same < right.Length - 1 && left[same] == right[same]) same++;
        return string.Concat(Enumerable.Repeat("../", left.Length - 1 - same)) + string.Join('/', right[same..]);
    }

    private static string Up(string page) => string.Concat(Enumerable.Repeat("../", page.Count(letter => letter == '/')));

    private static string Address(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static bool IsWord(string words, int at) => at >= 0 && at < words.Length && char.IsLetterOrDigit(words[at]);

    private static bool StartsAsNumber(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < line.Length && line[digits] is '.' or ')';
    }
}
