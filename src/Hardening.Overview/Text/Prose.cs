using System.Globalization;
using System.Runtime.CompilerServices;

namespace Hardening.Overview.Text;

/// <summary>
/// A line of text, written as an interpolated string. What stands in the string itself may hold <c>`code`</c> and <c>**strong**</c>;
/// what is filled in never can, so that no value of a user's changes the shape of a page. <c>{name:code}</c> fills in a name as code, <c>strong</c> one that stands out, <c>alert</c> one that is missing.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Prose
{
    private readonly List<Inline> pieces = [];

    public Prose(int literalLength, int formattedCount) => pieces.Capacity = formattedCount + (literalLength > 0 ? 2 : 0);

    private Prose(IEnumerable<Inline> pieces) => this.pieces.AddRange(pieces);

    public static Prose Empty { get; } = new([]);

    public IReadOnlyList<Inline> Pieces => pieces;

    public bool IsEmpty => pieces.Count == 0;

    /// <summary>The line without its dress.</summary>
    public string Phrases => string.Concat(pieces.Select(piece => piece.Phrases));

    public static implicit operator Prose(string words) => new([new Inline.Plain(words)]);

    public static implicit operator Prose(Inline piece) => new([piece]);

    /// <summary>Parts with something between them.</summary>
    public static Prose Join(string between, IEnumerable<Prose> parts)
    {
        var all = new List<Inline>();
        foreach (var part in parts.Where(part => !part.IsEmpty))
        {
            if (all.Count > 0) all.Add(new Inline.Plain(between));
            all.AddRange(part.pieces);
        }
        return new(all);
    }

    public static Prose Of(Prose text) => text;

    public void AppendLiteral(string text)
    {
        var codes = text.Split('`');
        for (var i = 0; i < codes.Length; i++)
        {
            if (i % 2 == 1) pieces.Add(new Inline.Code(codes[i]));
            else AppendStrong(codes[i]);
        }
    }

    public void AppendFormatted(string? text) => AppendWords(text);

    public void AppendFormatted(Prose text) => pieces.AddRange(text.pieces);

    public void AppendFormatted<T>(T value)
    {
        if (value is Inline piece) pieces.Add(piece);
        else AppendWords(Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    public void AppendFormatted<T>(T value, string format)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        pieces.Add(format switch
        {
            "code" => new Inline.Code(text),
            "strong" => new Inline.Strong(text),
            "alert" => new Inline.Alert(text),
            _ => new Inline.Plain(string.Format(CultureInfo.InvariantCulture, $"{{0:{format}}}", value)),
        });
    }

    private void AppendStrong(string text)
    {
        var parts = text.Split("**");
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Length > 0) pieces.Add(i % 2 == 1 ? new Inline.Strong(parts[i]) : new Inline.Plain(parts[i]));
    }

    private void AppendWords(string? words)
    {
        if (!string.IsNullOrEmpty(words)) pieces.Add(new Inline.Plain(words));
    }
}
