namespace Hardening;

/// <summary>What the tools on the host mean by letters and digits, whatever the culture.</summary>
internal static class Ascii
{
    public static bool IsLower(char c) => c is >= 'a' and <= 'z';
    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';
    public static bool IsLetter(char c) => IsLower(c) || IsUpper(c);
    public static bool IsDigit(char c) => c is >= '0' and <= '9';
    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);
    public static bool IsHex(char c) => IsDigit(c) || c is >= 'a' and <= 'f' or >= 'A' and <= 'F';

    /// <summary>Printable and not a space.</summary>
    public static bool IsGraphic(char c) => c is > ' ' and <= '~';

    /// <summary>Where the first character stands that is not allowed, or -1.</summary>
    public static int FirstNot(string text, Func<char, bool> allowed)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!allowed(text[i]))
                return i;
        }
        return -1;
    }

    public static bool All(string text, Func<char, bool> allowed) => FirstNot(text, allowed) < 0;

    /// <summary>Reads digits alone, no more than <paramref name="maximum"/> (the framework's parsers take trailing NULs).</summary>
    public static bool TryNumber(string text, long maximum, out long number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!IsDigit(c))
                return false;
            var digit = c - '0';
            if (number > maximum / 10 || number * 10 > maximum - digit)
                return false;
            number = number * 10 + digit;
        }
        return text.Length > 0;
    }

    /// <summary>As <see cref="TryNumber(string, long, out long)"/>, refusing leading zeros too.</summary>
    public static bool TryPlainNumber(string text, int maximum, out int number)
    {
        var plain = TryNumber(text, maximum, out var read) && (text.Length == 1 || text[0] != '0');
        number = plain ? (int)read : 0;
        return plain;
    }

    public static int HexDigit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
