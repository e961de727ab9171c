using Hardening.Nix.Expressions;

namespace Hardening.Nix.Tests.Parsing;

internal sealed partial class PrintedNixParser
{
    private char Peek()
    {
        Trivia();
        return PeekAt(0);
    }

    private char PeekAt(int offset) => _position + offset < text.Length ? text[_position + offset] : '\0';

    private bool Symbol(string symbol)
    {
        Trivia();
        if (string.CompareOrdinal(text, _position, symbol, 0, symbol.Length) != 0)
            return false;
        _position += symbol.Length;
        return true;
    }

    private bool Keyword(string keyword)
    {
        Trivia();
        var end = _position + keyword.Length;
        if (string.CompareOrdinal(text, _position, keyword, 0, keyword.Length) != 0 || (end < text.Length && IsNameCharacter(text[end])))
            return false;
        _position = end;
        return true;
    }

    private string? Identifier()
    {
        var next = Peek();
        if (!char.IsAsciiLetter(next) && next != '_')
            return null;
        var start = _position;
        var name = Take(IsNameCharacter);
        if (!Keywords.Contains(name))
            return name;
        _position = start;
        return null;
    }

    /// <summary>Whether the longest token from here is a path; a minus and a name before the first slash belong to it.</summary>
    private bool IsAtPath()
    {
        var slash = _position;
        while (slash < text.Length && IsPathCharacter(text[slash]))
            slash++;
        return slash + 1 < text.Length && text[slash] == '/' && IsPathCharacter(text[slash + 1]);
    }

    private string Take(Func<char, bool> belongs)
    {
        var start = _position;
        while (_position < text.Length && belongs(text[_position]))
            _position++;
        return text[start.._position];
    }

    private T? Attempt<T>(Func<T?> parse) where T : class
    {
        Trivia();
        var (position, comments) = (_position, _comments);
        _comments = [.. comments];
        try
        {
            if (parse() is { } result)
                return result;
        }
        catch (Exception refusal) when (refusal is FormatException or NixExpressionException)
        {
            // Not this, then.
        }

        (_position, _comments) = (position, comments);
        return null;
    }

    private string? TakeComment()
    {
        Trivia();
        var comment = _comments.Count == 0 ? null : string.Join('\n', _comments);
        _comments.Clear();
        return comment;
    }

    private void Trivia()
    {
        while (_position < text.Length && (char.IsWhiteSpace(text[_position]) || text[_position] == '#'))
        {
            if (text[_position] != '#')
            {
                _position++;
                continue;
            }

            var line = Take(character => character is not ('\n' or '\r'));
            _comments.Add(line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line[1..]);
        }
    }

    private void Expect(string symbol) => Expect(Symbol(symbol), symbol);

    private void Expect(bool isThere, string what)
    {
        if (!isThere)
            throw Unexpected(what);
    }

    private FormatException Unexpected(string expected) =>
        new($"Expected {expected} at {_position}, before: {text[_position..Math.Min(_position + 40, text.Length)]}");

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '\'' or '-';

    private static bool IsPathCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '+';
}
