using System.Net;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>Lines of text as HTML. All pages stand in one document, so links between them are links inside it.</summary>
internal static class HtmlText
{
    public static string Line(Prose prose) => string.Concat(prose.Pieces.Select(Piece));

    public static string Escape(string words) => WebUtility.HtmlEncode(new string([.. words.Select(letter => char.IsControl(letter) ? ' ' : letter)]));

    /// <summary>What a page, or a section of it, is called in the document.</summary>
    public static string Id(string page, string? section = null) =>
        Anchor.Of(page[..^3].Replace('/', ' ').Replace('.', ' ')) + (section is null ? "" : "--" + Anchor.Of(section));

    private static string Piece(Inline piece) => piece switch
    {
        Inline.Plain(var words) => Escape(words),
        Inline.Code(var words) => $"<code>{Escape(words)}</code>",
        Inline.Strong(var words) => $"<strong>{Escape(words)}</strong>",
        Inline.Alert(var words) => $"<strong class=\"alert\">{Escape(words)}</strong>",
        Inline.PageLink(var label, var page, var section) => $"<a href=\"#{Id(page, section)}\">{Escape(label)}</a>",
        Inline.FileLink(var label, var path) link => $"<a href=\"{(link.IsWeb ? Escape(path) : string.Join('/', path.Split('/').Select(Uri.EscapeDataString)))}\">{Escape(label)}</a>",
        _ => throw new InvalidOperationException($"No HTML for {piece.GetType().Name}."),
    };
}
