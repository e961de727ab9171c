using System.Text;

namespace Hardening;

/// <summary>Reads and writes attribute paths of the Nix language.</summary>
internal static class AttributePathText
{
    // "or" is a name too, but an odd one that parsers disagree on; in quotes all agree.
    private static readonly string[] Keywords = ["if", "then", "else", "assert", "with", "let", "in", "rec", "inherit", "or"];

    /// <summary>The fault of the text, or null and the names in it.</summary>
    public static string? TryRead(string text, List<string> parts)
    {
        if (text.Length == 0)
            return "it is empty. Write names with dots, such as \"services.openssh.enable\".";
        var bad = Printable.FirstNot(text);
        if (bad >= 0)
            return $"{Literal.At(text, bad)} is not allowed. Write \"\\n\" for a line break and \"\\t\" for a tab.";
        for (var at = 0; ; at++)
        {
            var fault = at < text.Length && text[at] == '"' ? TryReadQuoted(text, ref at, parts) : TryReadPlain(text, ref at, parts);
            if (fault is not null || at == text.Length)
                return fault;
            if (text[at] != '.')
                return $"{Literal.At(text, at)} follows a name. Join names with dots.";
        }
    }

    /// <summary>The names joined by dots, in quotes where they need them.</summary>
    public static string Write(IEnumerable<string> parts) => string.Join(".", parts.Select(Write));

    private static string Write(string part)
    {
        if (part.Length > 0 && PlainLength(part, 0) == part.Length && Array.IndexOf(Keywords, part) < 0)
            return part;
        var text = new StringBuilder("\"");
        for (var i = 0; i < part.Length; i++)
        {
            text.Append(part[i] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '$' when i + 1 < part.Length && part[i + 1] == '{' => "\\$",
                var other => other.ToString(),
            });
        }
        return text.Append('"').ToString();
    }

    private static string? TryReadPlain(string text, ref int at, List<string> parts)
    {
        var length = PlainLength(text, at);
        if (length == 0)
        {
            return at < text.Length && text[at] != '.'
                ? $"a name cannot begin with {Literal.At(text, at)}. Quote such a name."
                : "a name is missing before or after a dot.";
        }
        var name = text.Substring(at, length);
        if (Array.IndexOf(Keywords, name) >= 0)
            return $"{Literal.Show(name)} is a keyword of the Nix language. Quote it.";
        at += length;
        if (at < text.Length && text[at] is not ('.' or '"'))
            return $"{Literal.At(text, at)} is not allowed in an unquoted name. Quote such a name.";
        parts.Add(name);
        return null;
    }

    private static string? TryReadQuoted(string text, ref int at, List<string> parts)
    {
        var name = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            switch (text[at])
            {
                case '"':
                    at++;
                    parts.Add(name.ToString());
                    return null;
                case '$' when next == '{':
                    return "\"${\" begins Nix code. Write \"\\${\" for these characters.";
                case '\\' when next != '\0':
                    name.Append(next switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => next });
                    at++;
                    break;
                default:
                    name.Append(text[at]);
                    break;
            }
        }
        return "a quote is not closed. Write '\"' after the name.";
    }

    private static int PlainLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && (Ascii.IsLetter(text[end]) || text[end] == '_' || end > start && (Ascii.IsDigit(text[end]) || text[end] is '\'' or '-')))
            end++;
        return end - start;
    }
}
