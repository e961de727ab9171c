using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

internal sealed partial class DocumentBuilder
{
    /// <summary>An interpolation up to this width stays on its line, even if the line becomes too long.</summary>
    private const int WidestKeptInterpolation = 30;

    private void QuotedText(string text)
    {
        var start = document.Bytes.Length;
        document.Bytes.Append((byte)'"');
        Strings.AppendQuoted(text, document.Bytes);
        document.Bytes.Append((byte)'"');
        document.TextFrom(start);
    }

    private void QuotedString(NixInterpolatedString text)
    {
        document.Open(Grouping.Plain);
        document.Text("\""u8);
        StringLine([.. text.Parts], isLast: true, (part, beforeInterpolation, _) =>
            Strings.AppendQuoted(part, document.Bytes, beforeInterpolation));
        document.Text("\""u8);
        document.Close();
    }

    private void IndentedString(NixIndentedString text)
    {
        document.Open(Grouping.Plain);
        document.Text("''"u8);
        document.Break();
        document.Nest();
        var lines = IndentedLines.Split(text.Parts);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                document.StringLine();
            StringLine(lines[i], isLast: i == lines.Count - 1, (part, beforeInterpolation, beforeEnd) =>
                Strings.AppendIndented(part, document.Bytes, beforeInterpolation, beforeEnd));
        }

        document.Unnest();
        document.Text("''"u8);
        document.Close();
    }

    private delegate void AppendText(string part, bool beforeInterpolation, bool beforeEnd);

    private void StringLine(List<NixStringPart> line, bool isLast, AppendText append)
    {
        if (line is [NixInterpolation { Expression: var only }])
        {
            LoneInterpolation("", only);
            return;
        }

        if (line is [NixTextPart { Text: var blanks }, NixInterpolation { Expression: var second }] && blanks.AsSpan().IndexOfAnyExcept(' ') < 0)
        {
            LoneInterpolation(blanks, second);
            return;
        }

        // Code inside a string is indented with the line of the string that it stands on.
        var indentation = line is [NixTextPart { Text: var first }, ..] ? first.Length - first.AsSpan().TrimStart().Length : 0;
        for (var i = 0; i < line.Count; i++)
        {
            if (i == 1)
                document.Indent(indentation);
            if (line[i] is NixInterpolation { Expression: var expression })
            {
                Interpolation(expression);
                continue;
            }

            var start = document.Bytes.Length;
            append(((NixTextPart)line[i]).Text, i + 1 < line.Count, isLast && i + 1 == line.Count);
            document.TextFrom(start);
        }

        if (line.Count > 1)
            document.Indent(-indentation);
    }

    /// <summary>Writes an interpolation that has its line of the string for itself.</summary>
    private void LoneInterpolation(string blanks, NixExpression expression)
    {
        if (blanks.Length > 0)
            document.Text(blanks);
        document.Indent(blanks.Length);
        document.Open(Grouping.Plain);
        document.Text("${"u8);
        document.Nest();
        expression = Syntax.Spelled(expression);
        if (Shape.IsAbsorbable(expression))
        {
            document.Open(Grouping.Plain);
            Absorbed(expression, wide: false);
            document.Close();
        }
        else if (expression is NixApplication application)
        {
            Application(new Call(application), CallPlace.InParentheses);
        }
        else
        {
            if (expression is not NixSelect)
                document.Break();
            document.Open(Grouping.Plain);
            Expression(expression);
            document.Close();
            document.Break();
        }

        document.Unnest();
        document.Text("}"u8);
        document.Close();
        document.Indent(-blanks.Length);
    }

    /// <summary>Writes an interpolation among other text.</summary>
    private void Interpolation(NixExpression expression)
    {
        expression = Syntax.Spelled(expression);
        if (Shape.IsAbsorbableTerm(expression))
        {
            document.Open(Grouping.Plain);
            document.Text("${"u8);
            Term(expression, wide: false);
            document.Text("}"u8);
            document.Close();
            return;
        }

        var isSimple = Shape.IsSimple(expression);
        document.Open(Grouping.Plain);
        document.Text("${"u8);
        var start = document.Count;
        document.Nest();
        document.Break();
        document.Open(Grouping.Plain);
        Expression(expression);
        document.Close();
        document.Unnest();
        if (document.IsOneLineFrom(start, isSimple ? int.MaxValue : WidestKeptInterpolation))
            document.FlattenFrom(start);
        else
            document.Break();
        document.Text("}"u8);
        document.Close();
    }
}
