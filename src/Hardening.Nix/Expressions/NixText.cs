using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hardening.Nix.Expressions;

/// <summary>The lexical rules of the language: which texts and names can be written, and which names need quotes.</summary>
internal static class NixText
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_'-");

    // `or` is not reserved everywhere, but as a key it is read as the keyword.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "assert", "else", "if", "in", "inherit", "let", "or", "rec", "then", "with",
    };

    /// <summary>Refuses text that no Nix file can contain.</summary>
    /// <param name="text">The text to check.</param>
    /// <param name="what">What the text is, for the message: "string", "comment", "attribute name".</param>
    public static string Checked(string text, string what)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var start)
            RefuseLoneSurrogates(text, start, what);
        if (text.Contains('\0'))
        {
            throw new NixExpressionException(
                $"The {what} {Quoted(text)} contains the character U+0000, which Nix does not allow. Remove it.");
        }

        return text;
    }

    /// <summary>Whether the name can stand without quotes, as a variable or as a key.</summary>
    public static bool IsPlainName(string name) =>
        name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.AsSpan().IndexOfAnyExcept(NameCharacters) < 0 && !Keywords.Contains(name);

    /// <summary>Refuses a name that cannot be a variable.</summary>
    public static string CheckedVariable(string name, string what)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IsPlainName(name))
            return name;
        var rule = Keywords.Contains(name) ? "it is a keyword of Nix" : "it is not a letter or _ followed by letters, digits, _, ' or -";
        throw new NixExpressionException($"{Quoted(name)} cannot be {what}: {rule}. Choose another name.");
    }

    /// <summary>Refuses a name that cannot be bound: one that is no variable, or a constant whose meaning would change.</summary>
    public static string CheckedBinder(string name, string what)
    {
        if (name is not ("true" or "false" or "null"))
            return CheckedVariable(name, what);
        throw new NixExpressionException(
            $"{name} cannot be {what}: Nix would allow it, and every {name} in its scope would change its meaning. Choose another name.");
    }

    /// <summary>The text shortened and made visible, for a message.</summary>
    public static string Quoted(string text)
    {
        const int longest = 40;
        var shown = new StringBuilder("\"");
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, longest)))
        {
            if (char.IsControl(character) || char.IsSurrogate(character))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                shown.Append(character);
        }

        return shown.Append(text.Length > longest ? "...\"" : "\"").ToString();
    }

    private static void RefuseLoneSurrogates(string text, int start, string what)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            throw new NixExpressionException(string.Create(
                CultureInfo.InvariantCulture,
                $"The {what} {Quoted(text)} contains an unpaired surrogate (U+{(int)text[i]:X4} at index {i}), which UTF-8 cannot encode. Write the whole character or remove it."));
        }
    }
}
