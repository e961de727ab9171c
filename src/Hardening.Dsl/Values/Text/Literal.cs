using System.Globalization;
using System.Text;

namespace Hardening;

/// <summary>Shows a refused value inside a message: quoted, on one line, and short.</summary>
internal static class Literal
{
    private const int Longest = 60;

    /// <summary>The value in quotes; invisible characters are written as escapes, and long values are cut.</summary>
    public static string Show(string? value)
    {
        if (value is null)
            return "null";
        var shown = new StringBuilder("\"");
        var length = Math.Min(value.Length, Longest);
        for (var i = 0; i < length; i++)
        {
            if (IsPair(value, i))
                shown.Append(value[i++]).Append(value[i]);
            else
                Append(shown, value[i]);
        }
        return value.Length <= Longest
            ? shown.Append('"').ToString()
            : shown.Append("…\" (").Append(Number(value.Length)).Append(" characters)").ToString();
    }

    /// <summary>A message on one line: what ends a line, steers a terminal or changes the direction of text is written as an escape.</summary>
    public static string OneLine(string message)
    {
        if (!message.Any(Steers)) return message;
        var shown = new StringBuilder();
        foreach (var character in message)
        {
            if (Steers(character)) Append(shown, character);
            else shown.Append(character);
        }
        return shown.ToString();
    }

    /// <summary>The character at a position: itself, and its code point where the glyph alone could mislead.</summary>
    public static string At(string text, int index)
    {
        var character = text[index];
        if (Ascii.IsGraphic(character))
            return $"'{character}'";
        if (character == ' ')
            return "a space";
        var isPair = IsPair(text, index);
        var codePoint = isPair ? char.ConvertToUtf32(character, text[index + 1]) : character;
        var glyph = isPair || IsVisible(character) ? $"'{text.Substring(index, isPair ? 2 : 1)}' " : "";
        return $"{glyph}(U+{codePoint.ToString("X4", CultureInfo.InvariantCulture)})";
    }

    /// <summary>A number, the same in every culture.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder shown, char character)
    {
        switch (character)
        {
            case '"': shown.Append("\\\""); break;
            case '\\': shown.Append("\\\\"); break;
            case '\n': shown.Append("\\n"); break;
            case '\r': shown.Append("\\r"); break;
            case '\t': shown.Append("\\t"); break;
            case ' ': shown.Append(' '); break;
            case var visible when IsVisible(visible): shown.Append(visible); break;
            default: shown.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)); break;
        }
    }

    private static bool Steers(char character) => character is < ' ' or > '~' && CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsPair(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

    // Direction marks, joiners and odd spaces would make two different values look alike.
    private static bool IsVisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
