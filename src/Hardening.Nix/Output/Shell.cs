namespace Hardening.Nix.Output;

/// <summary>Writes words so that a POSIX shell reads them back unchanged.</summary>
internal static class Shell
{
    public static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./+=,@".Contains(c))
            ? word
            : $"'{word.Replace("'", "'\\''")}'";
}
