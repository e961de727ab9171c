using System.Buffers;
using System.Collections.Immutable;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>The escapes of the two forms of strings.</summary>
internal static class Strings
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"\\$\n\r\t");

    /// <summary>Writes the text as it stands between double quotes.</summary>
    /// <param name="text">The value.</param>
    /// <param name="bytes">Where to.</param>
    /// <param name="beforeInterpolation">Whether <c>${</c> follows, which a dollar at the end would take the meaning of.</param>
    public static void AppendQuoted(ReadOnlySpan<char> text, ByteBuffer bytes, bool beforeInterpolation = false)
    {
        while (text.IndexOfAny(Special) is >= 0 and var index)
        {
            bytes.Append(text[..index]);
            switch (text[index])
            {
                case '"':
                    bytes.Append("\\\""u8);
                    break;
                case '\\':
                    bytes.Append("\\\\"u8);
                    break;
                case '\n':
                    bytes.Append("\\n"u8);
                    break;
                case '\r':
                    bytes.Append("\\r"u8);
                    break;
                case '\t':
                    bytes.Append("\\t"u8);
                    break;
                default:
                    var opens = index + 1 < text.Length ? text[index + 1] == '{' : beforeInterpolation;
                    bytes.Append(opens ? "\\$"u8 : "$"u8);
                    break;
            }

            text = text[(index + 1)..];
        }

        bytes.Append(text);
    }

    /// <summary>Writes a piece of a line as it stands in an indented string.</summary>
    /// <param name="text">The value, without line breaks.</param>
    /// <param name="bytes">Where to.</param>
    /// <param name="beforeInterpolation">Whether <c>${</c> follows.</param>
    /// <param name="beforeEnd">Whether the closing quotes follow, to which a single quote would be added.</param>
    public static void AppendIndented(ReadOnlySpan<char> text, ByteBuffer bytes, bool beforeInterpolation, bool beforeEnd)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isLast = i + 1 == text.Length;
            switch (text[i])
            {
                case '\'' when !isLast && text[i + 1] == '\'':
                    bytes.Append("'''"u8);
                    i++;
                    break;
                case '\'' when isLast ? beforeEnd : IsEscapedDollar(text[(i + 1)..], beforeInterpolation):
                    bytes.Append("''\\'"u8);
                    break;
                case '$' when IsEscapedDollar(text[i..], beforeInterpolation):
                    bytes.Append("''$"u8);
                    break;
                default:
                    var plain = PlainRun(text[i..]);
                    bytes.Append(text.Slice(i, plain));
                    i += plain - 1;
                    break;
            }
        }
    }

    /// <summary>The form that an indented string takes: its own, or quoted where the form cannot carry the value.</summary>
    public static NixExpression Spelled(NixIndentedString text) =>
        IndentedLines.CanCarry(text.Parts) ? text : Spelled(text.Parts, new NixInterpolatedString(text.Parts));

    public static NixExpression Spelled(ImmutableArray<NixStringPart> parts, NixExpression interpolated)
    {
        if (parts.Any(part => part is NixInterpolation))
            return interpolated;
        return new NixString(string.Concat(parts.Select(part => ((NixTextPart)part).Text)));
    }

    private static bool IsEscapedDollar(ReadOnlySpan<char> text, bool beforeInterpolation) =>
        text[0] == '$' && (text.Length > 1 ? text[1] == '{' : beforeInterpolation);

    private static int PlainRun(ReadOnlySpan<char> text)
    {
        var next = text[1..].IndexOfAny('\'', '$');
        return next < 0 ? text.Length : next + 1;
    }
}
