namespace Hardening.Knowledge;

/// <summary>What a kind of secret looks like.</summary>
/// <param name="Name">What it is called, with its article.</param>
/// <param name="Mark">Text that every such secret contains; the rest is examined only where it is found.</param>
/// <param name="Fits">Whether a secret is at the position where the mark was found.</param>
internal sealed record SecretShape(string Name, string Mark, Func<string, int, bool> Fits)
{
    /// <summary>A mark at the start of a word, then at least that many characters of an alphabet.</summary>
    public static SecretShape Token(string name, string mark, int least, Func<char, bool> alphabet) =>
        new(name, mark, (text, at) => StartsWord(text, at) && Run(text, at + mark.Length, alphabet) >= least);

    /// <summary>Text that is part of nothing but a secret.</summary>
    public static SecretShape Word(string name, string mark) => new(name, mark, static (_, _) => true);

    public bool IsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (IsAt(text, at)) return true;
        return false;
    }

    public bool IsAt(string text, int at) =>
        text[at] == Mark[0] && string.CompareOrdinal(text, at, Mark, 0, Mark.Length) == 0 && Fits(text, at);

    /// <summary>How many characters of an alphabet follow one another.</summary>
    public static int Run(string text, int from, Func<char, bool> alphabet)
    {
        var to = from;
        while (to < text.Length && alphabet(text[to])) to++;
        return to - from;
    }

    /// <summary>Whether the position does not continue a word.</summary>
    public static bool StartsWord(string text, int at) => at == 0 || !(Ascii.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-' or '.');
}
