using System.Text;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Tests.Parsing;

internal sealed partial class PrintedNixParser
{
    private NixExpression QuotedString()
    {
        Expect("\"");
        var parts = new List<NixStringPart>();
        var piece = new StringBuilder();
        while (PeekAt(0) != '"')
        {
            if (PeekAt(0) == '$' && PeekAt(1) == '{')
            {
                parts.Add(piece.ToString());
                piece.Clear();
                parts.Add(new NixInterpolation(Interpolated()));
            }
            else if (PeekAt(0) == '$' && PeekAt(1) == '$')
            {
                piece.Append("$$");
                _position += 2;
            }
            else if (PeekAt(0) == '\\')
            {
                piece.Append(PeekAt(1) switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
                _position += 2;
            }
            else
            {
                piece.Append(text[_position++]);
            }
        }

        _position++;
        parts.Add(piece.ToString());
        var result = new NixInterpolatedString([.. parts]);
        return result.Parts.Any(part => part is NixInterpolation) ? result : new NixString(piece.ToString());
    }

    private NixExpression Interpolated()
    {
        Expect("${");
        var comments = _comments;
        _comments = [];
        var expression = Expression();
        Expect("}");
        _comments = comments;
        return expression;
    }

    /// <summary>Reads a string of lines: its pieces first, then without the indentation that all lines share.</summary>
    private NixIndentedString IndentedString()
    {
        Expect("''");
        var blanks = Take(character => character == ' ');
        if (PeekAt(0) == '\n')
            _position++;
        else
            _position -= blanks.Length;

        // Characters as they stand, or expressions and escapes, which count as no blanks.
        var pieces = new List<object>();
        while (!(PeekAt(0) == '\'' && PeekAt(1) == '\'' && PeekAt(2) is not ('\'' or '$' or '\\')))
            pieces.Add(IndentedPiece());
        _position += 2;
        return new NixIndentedString([.. WithoutIndentation(pieces)]);
    }

    private object IndentedPiece()
    {
        if (PeekAt(0) == '\'' && PeekAt(1) == '\'')
        {
            _position += 3;
            return text[_position - 1] switch
            {
                '\'' => "''",
                '$' => "$",
                _ => text[_position++].ToString(),
            };
        }

        if (PeekAt(0) == '$' && PeekAt(1) == '{')
            return Interpolated();
        if (PeekAt(0) == '$' && PeekAt(1) is not ('{' or '\''))
        {
            _position += 2;
            return text[(_position - 2).._position];
        }

        return text[_position++];
    }

    private static List<NixStringPart> WithoutIndentation(List<object> pieces)
    {
        var lines = new List<List<object>> { new() };
        foreach (var piece in pieces.SelectMany(piece => piece is string pair && pair.Contains('\n') ? pair.Select(c => (object)c) : [piece]))
        {
            lines[^1].Add(piece);
            if (piece is '\n')
                lines.Add([]);
        }

        static int Blanks(List<object> line) => line.TakeWhile(piece => piece is ' ').Count();
        static bool IsBlank(List<object> line) => line.All(piece => piece is ' ' or '\n');
        var shared = lines.Where(line => !IsBlank(line)).Select(Blanks).DefaultIfEmpty(0).Min();
        if (IsBlank(lines[^1]))
            lines[^1].Clear();
        var parts = new List<NixStringPart>();
        foreach (var piece in lines.SelectMany(line => line.Skip(Math.Min(Blanks(line), shared))))
            parts.Add(piece is NixExpression expression ? new NixInterpolation(expression) : new NixTextPart(piece.ToString()!));
        return parts;
    }
}
