namespace Hardening.Knowledge;

/// <summary>Alphabets of tokens and keys, and whether a text was generated rather than written.</summary>
internal static class Letters
{
    // In words and names the class of a character changes at few places: "web2Server" three times in ten characters.
    private const int FewestChanges = 4;

    public static bool IsToken(char c) => Ascii.IsLetterOrDigit(c) || c is '_' or '-';

    public static bool IsDotted(char c) => IsToken(c) || c is '.' or '=';

    public static bool IsBase64(char c) => Ascii.IsLetterOrDigit(c) || c is '+' or '/' or '=';

    public static bool IsAnyBase64(char c) => IsBase64(c) || c is '-' or '_';

    public static bool IsUpperOrDigit(char c) => Ascii.IsUpper(c) || Ascii.IsDigit(c);

    public static bool IsLowerOrDigit(char c) => Ascii.IsLower(c) || Ascii.IsDigit(c);

    /// <summary>Letters and digits in one, of at least six kinds: no word, no number.</summary>
    public static bool IsMixed(string text) =>
        Ascii.All(text, Ascii.IsGraphic) && text.Any(Ascii.IsDigit) && text.Any(Ascii.IsLetter) && text.Distinct().Count() >= 6;

    /// <summary>Mixed, and in an order that nobody chose.</summary>
    public static bool IsRandom(string text) => IsMixed(text) && Changes(text) >= FewestChanges;

    /// <summary>How often lower-case letters, upper-case letters and digits follow one of another kind.</summary>
    public static int Changes(string text)
    {
        var changes = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (before, now) = (Kind(text[i - 1]), Kind(text[i]));
            if (before != now && before > 0 && now > 0) changes++;
        }
        return changes;
    }

    private static int Kind(char c) => Ascii.IsLower(c) ? 1 : Ascii.IsUpper(c) ? 2 : Ascii.IsDigit(c) ? 3 : 0;
}
