using System.Globalization;
using System.Text;

namespace Hardening.Model;

internal sealed partial class NixParser
{
    private int Next()
    {
        Trivia();
        return position;
    }

    private char Peek()
    {
        Trivia();
        return PeekAt(0);
    }

    private char PeekAt(int offset) => position + offset < text.Length ? text[position + offset] : '\0';

    private bool StartsWith(string symbol) => string.CompareOrdinal(text, position, symbol, 0, symbol.Length) == 0;

    private bool Symbol(string symbol)
    {
        Trivia();
        if (!StartsWith(symbol)) return false;
        position += symbol.Length;
        return true;
    }

    private bool Keyword(string keyword)
    {
        Trivia();
        if (!StartsWith(keyword) || IsNameInner(PeekAt(keyword.Length))) return false;
        position += keyword.Length;
        return true;
    }

    private string? Identifier()
    {
        var start = Next();
        if (!IsNameStart(PeekAt(0))) return null;
        var name = Take(IsNameInner);
        if (!Keywords.Contains(name)) return name;
        position = start;
        return null;
    }

    private string Take(Func<char, bool> belongs)
    {
        var start = position;
        while (position < text.Length && belongs(text[position])) position++;
        return text.Substring(start, position - start);
    }

    private void Trivia()
    {
        while (position < text.Length)
        {
            if (text[position] is ' ' or '\t' or '\r' or '\n') position++;
            else if (text[position] == '#') Take(static c => c is not ('\n' or '\r'));
            else if (StartsWith("/*"))
            {
                var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                position = end < 0 ? throw Unexpected("*/ at the end of the comment") : end + 2;
            }
            else return;
        }
    }

    private void Expect(string symbol) => Expect(Symbol(symbol), symbol);

    private void Expect(bool isThere, string what)
    {
        if (!isThere) throw Unexpected(what);
    }

    private SyntaxException Unexpected(string expected)
    {
        var found = position >= text.Length ? "the end" : $"\"{text[position]}\"";
        return new($"{Place(position)}: expected {expected}, found {found}.");
    }

    private string Place(int at)
    {
        var line = LineOf(text, at);
        var column = at - (at == 0 ? -1 : text.LastIndexOf('\n', at - 1));
        return FormattableString.Invariant($"line {line}, column {column}");
    }

    /// <summary>Whether the longest token here is a path: a minus and a name before the first slash belong to it.</summary>
    private bool IsPath()
    {
        var slash = position;
        if (PeekAt(0) == '~') slash++;
        else while (slash < text.Length && IsPathCharacter(text[slash])) slash++;
        return slash + 1 < text.Length && text[slash] == '/'
            && (IsPathCharacter(text[slash + 1]) || (text[slash + 1] == '$' && slash + 2 < text.Length && text[slash + 2] == '{'));
    }

    private NixPathNode PathLiteral()
    {
        var start = position;
        var pieces = new List<NixPiece>();
        if (PeekAt(0) == '~') pieces.Add(new NixPiece("~" + Text(++position), null));
        while (true)
        {
            if (StartsWith("${"))
            {
                position += 2;
                pieces.Add(new NixPiece(null, Before("}")));
            }
            else if (Take(static c => c == '/' || IsPathCharacter(c)) is { Length: > 0 } piece) pieces.Add(new NixPiece(piece, null));
            else break;
        }
        return text[position - 1] == '/' ? throw Unexpected("a name after the slash") : new NixPathNode(start, pieces);

        string Text(int _) => Take(static c => c == '/' || IsPathCharacter(c));
    }

    private NixNode? SearchPath()
    {
        var end = position + 1;
        while (end < text.Length && (text[end] == '/' || IsPathCharacter(text[end]))) end++;
        if (end == position + 1 || end >= text.Length || text[end] != '>') return null;
        var path = new NixPathNode(position, [new NixPiece(text.Substring(position, end + 1 - position), null)]);
        position = end + 1;
        return path;
    }

    /// <summary>Whether an address without quotes is here, an obsolete spelling of a string.</summary>
    private bool IsUri()
    {
        if (!char.IsLetter(PeekAt(0))) return false;
        var colon = position;
        while (colon < text.Length && (IsAsciiLetterOrDigit(text[colon]) || text[colon] is '+' or '-' or '.')) colon++;
        return colon + 1 < text.Length && text[colon] == ':' && IsUriCharacter(text[colon + 1]);
    }

    private NixStringNode Uri() => new(position, [new NixPiece(Take(IsUriCharacter), null)], false);

    private bool IsNumber() => IsDigit(PeekAt(0)) || (PeekAt(0) == '.' && IsDigit(PeekAt(1)));

    private NixNumberNode Number()
    {
        var start = position;
        Take(IsDigit);
        var isFloat = PeekAt(0) == '.' && (IsDigit(PeekAt(1)) || (text[start] != '0' && position > start));
        if (isFloat)
        {
            position++;
            Take(IsDigit);
            var end = position;
            if (PeekAt(0) is 'e' or 'E')
            {
                position += PeekAt(1) is '+' or '-' ? 2 : 1;
                if (Take(IsDigit).Length == 0) position = end;
            }
        }
        var digits = text.Substring(start, position - start);
        if (isFloat) return new NixNumberNode(start, new NixosValue.Real(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture)));
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return new NixNumberNode(start, new NixosValue.Whole(number));
        position = start;
        throw Unexpected("a number of at most 64 bits");
    }

    private NixStringNode Quoted()
    {
        var start = position++;
        var pieces = new List<NixPiece>();
        var piece = new StringBuilder();
        while (PeekAt(0) != '"')
        {
            if (position >= text.Length) throw Unexpected("a closing quote");
            if (StartsWith("${")) Interpolate(pieces, piece);
            else if (PeekAt(0) == '\\' && position + 1 < text.Length)
            {
                piece.Append(PeekAt(1) switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
                position += 2;
            }
            else AppendPlain(piece);
        }
        position++;
        if (piece.Length > 0) pieces.Add(new NixPiece(piece.ToString(), null));
        return new NixStringNode(start, pieces, false);
    }

    // Two dollar signs are themselves, also before a brace.
    private void AppendPlain(StringBuilder piece)
    {
        if (PeekAt(0) == '$' && PeekAt(1) == '$') piece.Append(text[position++]);
        piece.Append(text[position++]);
    }

    private void Interpolate(List<NixPiece> pieces, StringBuilder piece)
    {
        if (piece.Length > 0) pieces.Add(new NixPiece(piece.ToString(), null));
        piece.Clear();
        position += 2;
        pieces.Add(new NixPiece(null, Before("}")));
    }

    /// <summary>A string of lines: its characters first, then without the indentation that all lines share.</summary>
    private NixStringNode Indented()
    {
        var start = position;
        position += 2;
        var blanks = Take(static c => c == ' ');
        if (PeekAt(0) == '\n') position++;
        else position -= blanks.Length;
        var lines = new List<List<Mark>> { new() };
        while (!(StartsWith("''") && PeekAt(2) is not ('\'' or '$' or '\\')))
        {
            if (position >= text.Length) throw Unexpected("a closing ''");
            foreach (var mark in Marks())
            {
                lines[lines.Count - 1].Add(mark);
                if (mark is { Character: '\n', IsEscaped: false }) lines.Add([]);
            }
        }
        position += 2;
        return new NixStringNode(start, Joined(lines), true);
    }

    private IEnumerable<Mark> Marks()
    {
        if (StartsWith("''"))
        {
            position += 3;
            return text[position - 1] switch
            {
                '\'' => [new Mark('\'', true), new Mark('\'', true)],
                '$' => [new Mark('$', true)],
                _ when position >= text.Length => throw Unexpected("a character"),
                _ => [new Mark(text[position++] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other }, true)],
            };
        }
        if (StartsWith("${"))
        {
            position += 2;
            return [new Mark('\0', true, Before("}"))];
        }
        var doubled = PeekAt(0) == '$' && PeekAt(1) == '$';
        return doubled ? [new Mark(text[position++], true), new Mark(text[position++], true)] : [new Mark(text[position++], false)];
    }

    private static List<NixPiece> Joined(List<List<Mark>> lines)
    {
        static int Blanks(List<Mark> line) => line.TakeWhile(static mark => mark is { Character: ' ', IsEscaped: false }).Count();
        static bool IsBlank(List<Mark> line) => line.All(static mark => mark is { Character: ' ' or '\n', IsEscaped: false });
        var shared = lines.Where(static line => !IsBlank(line)).Select(Blanks).DefaultIfEmpty(0).Min();
        if (IsBlank(lines[lines.Count - 1])) lines[lines.Count - 1].Clear();
        var pieces = new List<NixPiece>();
        var piece = new StringBuilder();
        foreach (var mark in lines.SelectMany(line => line.Skip(Math.Min(Blanks(line), shared))))
        {
            if (mark.Expression is not { } expression)
            {
                piece.Append(mark.Character);
                continue;
            }
            if (piece.Length > 0) pieces.Add(new NixPiece(piece.ToString(), null));
            piece.Clear();
            pieces.Add(new NixPiece(null, expression));
        }
        if (piece.Length > 0) pieces.Add(new NixPiece(piece.ToString(), null));
        return pieces;
    }

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsNameInner(char c) => IsNameStart(c) || IsDigit(c) || c is '\'' or '-';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsAsciiLetterOrDigit(char c) => IsDigit(c) || (IsNameStart(c) && c != '_');

    private static bool IsPathCharacter(char c) => IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+';

    private static bool IsUriCharacter(char c) => IsAsciiLetterOrDigit(c) || "%/?:@&=+$,-_.!~*'".IndexOf(c) >= 0;

    /// <summary>A character of an indented string, or an expression in it; escaped ones are no indentation.</summary>
    private readonly record struct Mark(char Character, bool IsEscaped, NixNode? Expression = null);
}
