using System.Text;

namespace Hardening.Nix.Emitters;

/// <summary>Texts as systemd reads them in units (systemd.service(5), COMMAND LINES; systemd.unit(5), SPECIFIERS).</summary>
internal static class SystemdText
{
    /// <summary>A word of a command line that means itself: not a variable, not a specifier, not two words.</summary>
    public static string Word(string text)
    {
        var escaped = Specifiers(text).Replace("$", "$$", StringComparison.Ordinal);
        return escaped.Length > 0 && escaped.All(IsPlain) ? escaped : Quoted(escaped);
    }

    /// <summary>A text in which "%" means itself.</summary>
    public static string Specifiers(string text) => text.Replace("%", "%%", StringComparison.Ordinal);

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '=' or ',' or '+' or '@' or '%' or '$';

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\');
            quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
