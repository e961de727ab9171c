using System.Globalization;
using System.Text;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>What both kinds of picture need: lines that fit, and a head that says what is seen.</summary>
internal static class SvgText
{
    public const int LineHeight = 16;

    // The narrowest guess that no letter of a sans-serif face at 12.5 pixels breaks on average.
    private const double LetterWidth = 6.7;

    /// <summary>Phrases in lines of at most <paramref name="width"/> pixels; a word that is longer is cut.</summary>
    public static IReadOnlyList<string> Wrap(string words, int width)
    {
        var longest = Math.Max(4, (int)(width / LetterWidth));
        var lines = new List<string>();
        var line = "";
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, longest)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > longest)
            {
                lines.Add(line);
                line = word;
            }
            else line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    public static StringBuilder Start(Diagram diagram, int width, int height) => new StringBuilder().Append(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{HtmlText.Escape($"{diagram.Title}. {diagram.Description}")}\">\n");

    /// <summary>Lines below each other, the first one at a height.</summary>
    public static void Lines(StringBuilder svg, IReadOnlyList<string> lines, int x, int y, string style, string anchor = "start")
    {
        for (var i = 0; i < lines.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{x}\" y=\"{y + (i * LineHeight)}\" text-anchor=\"{anchor}\">{HtmlText.Escape(lines[i])}</text>\n");
    }

    private static IEnumerable<string> Pieces(string word, int longest) => word.Length <= longest ? [word] : word.Chunk(longest).Select(piece => new string(piece));
}
