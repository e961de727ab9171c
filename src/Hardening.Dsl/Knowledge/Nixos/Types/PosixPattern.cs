using System.Text;
using System.Text.RegularExpressions;

namespace Hardening.Knowledge;

/// <summary>POSIX extended regular expressions, as <c>types.strMatching</c> uses them, in .NET's words.</summary>
internal static class PosixPattern
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["[:alnum:]"] = "A-Za-z0-9",
        ["[:alpha:]"] = "A-Za-z",
        ["[:digit:]"] = "0-9",
        ["[:lower:]"] = "a-z",
        ["[:upper:]"] = "A-Z",
        ["[:xdigit:]"] = "0-9A-Fa-f",
        ["[:space:]"] = @" \t\n\r\f\v",
        ["[:blank:]"] = @" \t",
        ["[:print:]"] = @"\x20-\x7E",
        ["[:graph:]"] = @"\x21-\x7E",
        ["[:punct:]"] = @"\x21-\x2F\x3A-\x40\x5B-\x60\x7B-\x7E",
    };

    /// <summary>A string type for the pattern; only strings at all are checked where the pattern cannot be carried over.</summary>
    public static OptionType Type(string pattern)
    {
        if (!TryTranslate(pattern, out var translated))
            return KnownTypes.LooseText("a string that matches " + pattern);
        var regex = new Regex(translated, RegexOptions.CultureInvariant);
        return KnownTypes.Text(" that matches " + pattern, text => regex.IsMatch(text));
    }

    private static bool TryTranslate(string pattern, out string translated)
    {
        var result = new StringBuilder(@"\A(?:");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '[')
            {
                if (!TryTranslateSet(pattern, ref i, result))
                {
                    translated = "";
                    return false;
                }
            }
            else if (pattern[i] == '\\' && i + 1 < pattern.Length)
                result.Append(Regex.Escape(pattern[++i].ToString()));
            else
                result.Append(pattern[i] switch { '^' => @"\A", '$' => @"\z", '.' => @"[\s\S]", var other => other.ToString() });
        }
        translated = result.Append(@")\z").ToString();
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool TryTranslateSet(string pattern, ref int position, StringBuilder result)
    {
        result.Append('[');
        if (pattern.IndexOf("^", position, StringComparison.Ordinal) == ++position)
        {
            result.Append('^');
            position++;
        }
        for (var first = position; position < pattern.Length; position++)
        {
            var character = pattern[position];
            if (character == ']' && position > first)
            {
                result.Append(']');
                return true;
            }
            if (character == '[' && position + 1 < pattern.Length && pattern[position + 1] == ':')
            {
                var end = pattern.IndexOf(":]", position, StringComparison.Ordinal);
                if (end < 0 || !Classes.TryGetValue(pattern.Substring(position, end + 2 - position), out var members))
                    return false;
                result.Append(members);
                position = end + 1;
            }
            else
                result.Append(character is '\\' or '[' or ']' or '^' ? "\\" + character : character.ToString());
        }
        return false;
    }
}
