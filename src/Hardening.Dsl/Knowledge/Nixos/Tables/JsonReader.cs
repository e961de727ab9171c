using System.Globalization;
using System.Text;

namespace Hardening.Knowledge;

/// <summary>Reads JSON (RFC 8259) from its start to its end, and says in which line it is not valid.</summary>
internal sealed class JsonReader(string text)
{
    private const int Deepest = 64;

    private int position;
    private int depth;

    /// <summary>The line that is being read, from 1.</summary>
    public int Line
    {
        get
        {
            var line = 1;
            for (var i = 0; i < Math.Min(position, text.Length); i++)
                if (text[i] == '\n') line++;
            return line;
        }
    }

    /// <summary>Whether the next value is an object.</summary>
    public bool IsObject => Next() == '{';

    /// <summary>Whether the next value is a string.</summary>
    public bool IsText => Next() == '"';

    /// <summary>Whether the next value is an array.</summary>
    public bool IsArray => Next() == '[';

    /// <summary>Reads an object; <paramref name="member"/> gets each name and has to read or skip the value.</summary>
    public void Object(Action<string> member) => Sequence('{', '}', "an object", () =>
    {
        var name = Text();
        Expect(':', "\":\"");
        member(name);
    });

    /// <summary>Reads an array; <paramref name="item"/> has to read or skip each value.</summary>
    public void Array(Action item) => Sequence('[', ']', "an array", item);

    /// <summary>Reads a string.</summary>
    public string Text()
    {
        Expect('"', "a string");
        var start = position;
        while (position < text.Length && text[position] is not ('"' or '\\') and >= ' ') position++;
        if (position < text.Length && text[position] == '"') return text.Substring(start, position++ - start);
        var read = new StringBuilder(text, start, position - start, 2 * (position - start) + 16);
        while (true)
        {
            if (position == text.Length) throw Fault("a string is not closed");
            var current = text[position];
            if (current < ' ') throw Fault("a string must end in the line it begins in");
            position++;
            if (current == '"') return read.ToString();
            read.Append(current == '\\' ? Escaped() : current);
        }
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool Boolean() => Next() == 't' ? Word("true") : !Word("false");

    /// <summary>Reads any value and drops it.</summary>
    public void Skip()
    {
        switch (Next())
        {
            case '{':
                Object(_ => Skip());
                break;
            case '[':
                Array(Skip);
                break;
            case '"':
                SkipText();
                break;
            case 't':
                Word("true");
                break;
            case 'f':
                Word("false");
                break;
            case 'n':
                Word("null");
                break;
            default:
                Number();
                break;
        }
    }

    /// <summary>Checks that nothing follows.</summary>
    public void End()
    {
        if (Next() is { } more) throw Fault($"expected the end, found \"{more}\"");
    }

    /// <summary>A fault in the line that is being read.</summary>
    public OptionFileFault Fault(string problem) => new(Line, problem);

    private void Sequence(char open, char close, string what, Action element)
    {
        Expect(open, what);
        if (++depth > Deepest) throw Fault($"values are nested more than {Deepest} deep");
        if (Next() == close) position++;
        else
        {
            while (true)
            {
                element();
                if (Next() != ',') break;
                position++;
            }
            Expect(close, $"\",\" or \"{close}\"");
        }
        depth--;
    }

    private char Escaped()
    {
        var escape = position < text.Length ? text[position++] : '\0';
        switch (escape)
        {
            case '"' or '\\' or '/':
                return escape;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when position + 4 <= text.Length && ushort.TryParse(text.Substring(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                position += 4;
                return (char)code;
            default:
                throw Fault("a string has an escape that JSON does not have");
        }
    }

    // Descriptions are most of the file: no string is made of them.
    private void SkipText()
    {
        position++;
        while (position < text.Length && text[position] != '"')
        {
            if (text[position] < ' ') throw Fault("a string must end in the line it begins in");
            if (text[position++] == '\\') Escaped();
        }
        if (position++ >= text.Length) throw Fault("a string is not closed");
    }

    private bool Word(string word)
    {
        if (string.CompareOrdinal(text, position, word, 0, word.Length) != 0) throw Fault("expected a value");
        position += word.Length;
        return true;
    }

    private void Number()
    {
        Take('-');
        if (!Take('0')) Digits();
        if (Take('.')) Digits();
        if (Take('e') || Take('E'))
        {
            if (!Take('+')) Take('-');
            Digits();
        }
    }

    private bool Take(char wanted)
    {
        if (position == text.Length || text[position] != wanted) return false;
        position++;
        return true;
    }

    private void Digits()
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9') position++;
        if (position == start) throw Fault("expected a value");
    }

    private void Expect(char wanted, string words)
    {
        if (Next() is not { } found) throw Fault($"expected {words}, found the end");
        if (found != wanted) throw Fault($"expected {words}, found \"{found}\"");
        position++;
    }

    /// <summary>The next character that is not blank; null at the end.</summary>
    private char? Next()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n') position++;
        return position < text.Length ? text[position] : null;
    }
}
