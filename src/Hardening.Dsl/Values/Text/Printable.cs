namespace Hardening;

/// <summary>What can stand on one line of a UTF-8 file.</summary>
internal static class Printable
{
    /// <summary>Where the first control character or half of a surrogate pair stands, or -1.</summary>
    public static int FirstNot(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029')
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
