using System.Globalization;

namespace Hardening;

/// <summary>What can stand on one line of a UTF-8 file and does not hide from its reader.</summary>
internal static class Printable
{
    /// <summary>Where the first control character, direction mark, joiner or half of a surrogate pair stands, or -1.</summary>
    public static int FirstNot(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(text[i]) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }
        return -1;
    }
}
