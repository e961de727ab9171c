using System.Text;

namespace Hardening.Nix.Output;

/// <summary>Makes text from the disk fit for a terminal.</summary>
internal static class Readable
{
    /// <summary>Shows control characters as their pictures, so that a file's text cannot steer the reader's terminal.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f'))
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            shown.Append(character switch
            {
                '\n' or '\t' => character,
                < ' ' => (char)(0x2400 + character),
                >= '\u007f' and <= '\u009f' => '\u2421',
                _ => character,
            });
        }
        return shown.ToString();
    }

    /// <summary>Whether every surrogate has its partner, so that the text survives the way to a file name.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
                return false;
        }
        return true;
    }

    /// <summary>At most <paramref name="limit"/> of the names, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> names, int limit = 8) =>
        string.Join(", ", names.Take(limit).Select(Text))
        + (names.Count > limit ? $" and {names.Count - limit} more" : "");
}
