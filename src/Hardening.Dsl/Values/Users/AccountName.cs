namespace Hardening;

/// <summary>The rule that users and groups share (useradd(8), groupadd(8)).</summary>
internal static class AccountName
{
    public static string? Fault(string text)
    {
        if (text.Length is 0 or > 32)
            return "expected 1 to 32 characters.";
        if (Array.Exists(text.ToCharArray(), Ascii.IsUpper) && Fault(text.ToLowerInvariant()) is null)
            return $"it has upper-case letters, which useradd refuses. Write \"{text.ToLowerInvariant()}\".";
        var bad = Ascii.FirstNot(text, c => Ascii.IsLower(c) || Ascii.IsDigit(c) || c is '_' or '-');
        if (bad >= 0)
            return $"{Literal.At(text, bad)} is not allowed. Use lower-case letters, digits, \"_\" and \"-\".";
        return Ascii.IsDigit(text[0]) || text[0] == '-' ? $"it begins with {Literal.At(text, 0)}. Begin with a letter or \"_\"." : null;
    }
}
