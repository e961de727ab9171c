namespace Hardening;

/// <summary>What a kind of secret looks like.</summary>
/// <param name="Name">What it is called, with its article.</param>
/// <param name="Mark">A text that every one of them holds; the rest is looked at only where it stands.</param>
/// <param name="Fits">Whether one begins where the mark was found.</param>
internal sealed record SecretShape(string Name, string Mark, Func<string, int, bool> Fits)
{
    /// <summary>A mark, then at least that many characters of the kind.</summary>
    public static SecretShape Token(string name, string mark, int least, Func<char, bool> kind) =>
        new(name, mark, (text, at) => StartsWord(text, at) && Run(text, at + mark.Length, kind) >= least);

    /// <summary>A text that is no part of anything but a secret.</summary>
    public static SecretShape Word(string name, string mark) => new(name, mark, static (_, _) => true);

    public bool IsIn(string text)
    {
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + 1, StringComparison.Ordinal))
            if (Fits(text, at)) return true;
        return false;
    }

    /// <summary>How many characters of a kind stand one after the other.</summary>
    public static int Run(string text, int from, Func<char, bool> kind)
    {
        var to = from;
        while (to < text.Length && kind(text[to])) to++;
        return to - from;
    }

    /// <summary>Whether what stands there is no continuation of a word.</summary>
    public static bool StartsWord(string text, int at) => at == 0 || !(Ascii.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-' or '.');
}
