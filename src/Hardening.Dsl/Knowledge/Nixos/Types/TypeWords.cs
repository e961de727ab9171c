using System.Globalization;
using System.Text;

namespace Hardening.Knowledge;

/// <summary>The description of a type, read word by word.</summary>
internal sealed class TypeWords(string text)
{
    private static readonly string[] Ends = [" or ", ", or ", " convertible to it"];

    public int Position { get; set; }

    public bool AtEnd => Position == text.Length;

    public bool Skip(string words)
    {
        var found = At(Position, words);
        if (found)
            Position += words.Length;
        return found;
    }

    public void SkipAll() => Position = text.Length;

    /// <summary>Skips for example <c>16 bit unsigned integer; between </c>.</summary>
    public bool SkipBits()
    {
        var start = Position;
        while (!AtEnd && text[Position] is >= '0' and <= '9')
            Position++;
        if (Position > start && (Skip(" bit unsigned integer; between ") || Skip(" bit signed integer; between ")))
            return true;
        Position = start;
        return false;
    }

    /// <summary>Reads the longest phrase up to the end of a part that is one of the known ones.</summary>
    public string? Longest(int most, Func<string, bool> isKnown)
    {
        for (var end = Math.Min(text.Length, Position + most); end > Position; end--)
        {
            if (!IsEnd(end))
                continue;
            var phrase = text.Substring(Position, end - Position);
            if (isKnown(phrase))
            {
                Position = end;
                return phrase;
            }
        }
        return null;
    }

    /// <summary>Reads to the end of this part: an alternative, a closing parenthesis or the end of all.</summary>
    public string UpToEnd(bool skipSets = false)
    {
        var start = Position;
        while (!IsEnd(Position))
        {
            if (skipSets && text[Position] == '[' && text.IndexOf(']', Math.Min(Position + 2, text.Length)) is > 0 and var set)
                Position = set;
            else if (text[Position] == '(')
                SkipGroup();
            Position++;
        }
        return text.Substring(start, Position - start);
    }

    /// <summary>Reads a value of an enumeration, or nothing.</summary>
    public NixosValue? Value()
    {
        if (Skip("true"))
            return new NixosValue.Boolean(true);
        if (Skip("false"))
            return new NixosValue.Boolean(false);
        if (Skip("<null>"))
            return NixosValue.Null;
        if (!AtEnd && text[Position] == '"')
            return Quoted();
        return Number() is not { } number ? null
            : Math.Floor(number) < number ? new NixosValue.Real(number)
            : new NixosValue.Whole((long)number);
    }

    public double? Number()
    {
        var end = Position;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '-' or '.')
            end++;
        if (!double.TryParse(text.Substring(Position, end - Position), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        Position = end;
        return number;
    }

    private NixosValue.Text? Quoted()
    {
        var read = new StringBuilder();
        for (var i = Position + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                Position = i + 1;
                return new NixosValue.Text(read.ToString());
            }
            if (text[i] == '\\' && i + 1 < text.Length)
                i++;
            read.Append(text[i]);
        }
        return null;
    }

    /// <summary>Moves to the closing parenthesis of the opening one here.</summary>
    private void SkipGroup()
    {
        for (var depth = 0; Position < text.Length; Position++)
        {
            depth += text[Position] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return;
        }
        Position = text.Length - 1;
    }

    private bool IsEnd(int position)
    {
        if (position >= text.Length || text[position] == ')')
            return true;
        foreach (var end in Ends)
        {
            if (At(position, end))
                return true;
        }
        return false;
    }

    private bool At(int position, string words) => string.CompareOrdinal(text, position, words, 0, words.Length) == 0;
}
