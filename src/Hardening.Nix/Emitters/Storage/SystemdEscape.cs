using System.Globalization;
using System.Text;

namespace Hardening.Nix.Emitters.Storage;

/// <summary>Texts inside unit names, as systemd-escape(1) writes them.</summary>
internal static class SystemdEscape
{
    /// <summary>A text as the instance of a unit.</summary>
    public static string Name(string text)
    {
        var escaped = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)octet;
            if (character == '/') escaped.Append('-');
            else if (char.IsAsciiLetterOrDigit(character) || character is ':' or '_' || (character == '.' && escaped.Length > 0)) escaped.Append(character);
            else escaped.Append(CultureInfo.InvariantCulture, $"\\x{octet:x2}");
        }
        return escaped.ToString();
    }

    /// <summary>A path as the name of a device or mount unit.</summary>
    public static string Path(string path) => Name(path.Trim('/'));
}
