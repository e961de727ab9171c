using System.Text;

namespace Hardening.Overview.Text;

/// <summary>What a heading is called in links.</summary>
internal static class Anchor
{
    /// <summary>As GitHub makes it: letters and digits in lower case, blanks as dashes, the rest left out.</summary>
    public static string Of(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var letter in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_') anchor.Append(letter);
            else if (letter == ' ') anchor.Append('-');
        }
        return anchor.ToString();
    }
}
