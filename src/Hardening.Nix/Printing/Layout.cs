namespace Hardening.Nix.Printing;

/// <summary>Decides where the lines of a <see cref="Document"/> break, and writes it.</summary>
/// <remarks>
/// A group stays on one line if it fits there together with what follows it up to the next possible break. If not, its
/// priority groups are tried, last first: one is spread while the rest of the group stays on its line. Failing that, the
/// group's own spaces become line breaks. Only the attempts with priority groups write anything twice, and they share a
/// budget that grows with the document, so that the work stays linear however deep groups nest.
/// </remarks>
internal sealed class Layout(Document document, ByteBuffer output)
{
    /// <summary>The columns of a line, not counting its indentation.</summary>
    public const int Width = 100;

    private const int IndentStep = 2;
    private const int AttemptsPerToken = 32;

    private readonly Stack<(int Columns, int Nesting)> _indents = new();
    private readonly List<int> _priorityGroups = [];
    private int _column;
    private int _attemptBudget;

    /// <summary>Writes the document.</summary>
    /// <param name="columns">The indentation of the line it begins on.</param>
    /// <param name="column">How much is on that line already; 0 for nothing, not even the indentation.</param>
    /// <param name="asGroup">Whether it may stay on one line; else its own spaces are line breaks.</param>
    public void Write(int columns, int column, bool asGroup)
    {
        _indents.Clear();
        _indents.Push((columns, 0));
        _column = column;
        _attemptBudget = document.Count * AttemptsPerToken;
        if (asGroup)
            WriteGroup(0, document.Count, Grouping.Plain);
        else
            Spread(0, document.Count);
    }

    private void Spread(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var token = document.Tokens[i];
            _attemptBudget--;
            switch (token.Kind)
            {
                case TokenKind.Open:
                    WriteGroup(i + 1, token.Start, token.Grouping);
                    i = token.Start;
                    break;
                case TokenKind.Space when _column > 0:
                    WriteSpace(token, i);
                    break;
                case TokenKind.Text or TokenKind.TrailingText or TokenKind.Comment:
                    WriteText(token);
                    break;
            }
        }
    }

    private void WriteGroup(int start, int end, Grouping grouping)
    {
        if (TryOneLine(start, end))
            return;
        if (grouping == Grouping.Transparent || !TryPriorityGroups(start, end))
            Spread(start, end);
    }

    private void WriteSpace(in Token token, int index)
    {
        switch (token.Space)
        {
            case Space.None:
                break;
            case Space.Blank:
                WriteBlank();
                break;
            case Space.SoftBreak when NextFits(index + 1, Width - _column):
                break;
            case Space.SoftLine when NextFits(index + 1, Width - _column - 1):
                WriteBlank();
                break;
            default:
                output.AppendRepeated((byte)'\n', Math.Max(token.Lines, 1));
                _column = 0;
                break;
        }
    }

    private void WriteBlank()
    {
        output.Append((byte)' ');
        _column++;
    }

    private void WriteText(in Token token)
    {
        while (token.Nesting < _indents.Peek().Nesting)
            _indents.Pop();
        var (columns, nesting) = _indents.Peek();
        if (token.Nesting > nesting)
        {
            // Only the first construct that a line opens indents the next line.
            if (_column == 0)
                columns += IndentStep;
            _indents.Push((columns, token.Nesting));
        }

        if (_column == 0)
            output.AppendRepeated((byte)' ', columns + token.Offset);
        Append(token);
    }

    private void Append(in Token token)
    {
        var before = output.Length;
        output.Append(document.Bytes.Written.Slice(token.Start, token.Length));
        _column += output.WidthFrom(before);
    }

    private bool TryOneLine(int start, int end)
    {
        if (_column == 0)
            start = SkipSpaces(start, end);
        if (!Fits(start, end, Width - _column - WidthToBreak(end)))
            return false;
        WriteOneLine(start, end);
        return true;
    }

    // At the beginning of a line a space is nothing.
    private int SkipSpaces(int start, int end)
    {
        while (start < end && document.Tokens[start].Kind is TokenKind.Space or TokenKind.Open)
            start++;
        return start;
    }

    private bool Fits(int start, int end, int columns)
    {
        var (endWidth, endHardLines) = Before(end);
        var (startWidth, startHardLines) = Before(start);
        return endHardLines == startHardLines && endWidth - startWidth <= columns && columns >= 0;
    }

    private (int Width, int HardLines) Before(int index)
    {
        if (index == document.Count)
            return document.Totals;
        ref var token = ref document.Tokens[index];
        return (token.WidthBefore, token.HardLinesBefore);
    }

    private void WriteOneLine(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var token = document.Tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Text or TokenKind.Comment when _column == 0:
                    WriteText(token);
                    break;
                case TokenKind.Text or TokenKind.Comment:
                    Append(token);
                    break;
                case TokenKind.Space when token.Space is Space.Line or Space.SoftLine or Space.Blank:
                    WriteBlank();
                    break;
            }
        }
    }

    /// <summary>The width of what follows up to the first place where a line can break.</summary>
    private int WidthToBreak(int index)
    {
        var width = 0;
        for (; index < document.Count && width <= Width; index++)
        {
            ref var token = ref document.Tokens[index];
            if (token.Kind == TokenKind.Space)
            {
                if (token.Space is not (Space.Blank or Space.None))
                    break;
                width += token.Space == Space.Blank ? 1 : 0;
            }
            else if (token.Kind is TokenKind.Text)
            {
                width += Before(index + 1).Width - token.WidthBefore;
            }
        }

        return width;
    }

    /// <summary>Whether what follows fits up to the first break, keeping together the groups that fit.</summary>
    private bool NextFits(int index, int columns)
    {
        var used = 0;
        for (; index < document.Count; index++)
        {
            if (used > columns)
                return false;
            ref var token = ref document.Tokens[index];
            switch (token.Kind)
            {
                case TokenKind.Space when token.Space is not (Space.Blank or Space.None):
                    return true;
                case TokenKind.Space:
                    used += token.Space == Space.Blank ? 1 : 0;
                    break;
                case TokenKind.Text:
                    used += Before(index + 1).Width - token.WidthBefore;
                    break;
                case TokenKind.Open when Fits(index + 1, token.Start, Width - used - WidthToBreak(token.Start)):
                    used += Before(token.Start).Width - Before(index + 1).Width;
                    index = token.Start;
                    break;
            }
        }

        return used <= columns;
    }

    private bool TryPriorityGroups(int start, int end)
    {
        var first = _priorityGroups.Count;
        CollectPriorityGroups(start, end);
        var written = false;
        for (var i = _priorityGroups.Count - 1; i >= first && !written && _attemptBudget > 0; i--)
            written = TrySpreading(start, _priorityGroups[i], end);
        _priorityGroups.RemoveRange(first, _priorityGroups.Count - first);
        return written;
    }

    private void CollectPriorityGroups(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var token = document.Tokens[i];
            if (token.Kind != TokenKind.Open || token.Grouping == Grouping.Transparent)
                continue;
            if (token.Grouping == Grouping.Priority)
                _priorityGroups.Add(i);
            i = token.Start;
        }
    }

    /// <summary>Spreads one priority group, if what stands before and after it in the enclosing group stays on its lines.</summary>
    private bool TrySpreading(int start, int open, int end)
    {
        var close = document.Tokens[open].Start;
        var rest = WidthToBreak(end);
        var before = _column == 0 ? SkipSpaces(start, open) : start;
        var isFirst = !HasContent(before, open);
        var isLast = !HasContent(close + 1, end);
        if (!isFirst && !Fits(before, open, Width - _column - WidthToBreak(open)))
            return false;
        if (!isLast && !Fits(close + 1, end, Width - rest))
            return false;

        var saved = (output.Length, _column, Indents: _indents.ToArray());
        DecideOwnSpaces(close + 1, end, flatten: true);
        if (!isFirst)
            WriteOneLine(before, open);
        Spread(open + 1, close);
        if (isLast)
            return true;
        if (Fits(close + 1, end, Width - _column - rest))
        {
            WriteOneLine(close + 1, end);
            return true;
        }

        DecideOwnSpaces(close + 1, end, flatten: false);
        output.Truncate(saved.Length);
        _column = saved._column;
        _indents.Clear();
        for (var i = saved.Indents.Length - 1; i >= 0; i--)
            _indents.Push(saved.Indents[i]);
        return false;
    }

    private bool HasContent(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (document.Tokens[i].Kind is not (TokenKind.Open or TokenKind.Close))
                return true;
        }

        return false;
    }

    // What is inside a group after the priority group keeps its possible breaks for the measuring of the line.
    private void DecideOwnSpaces(int start, int end, bool flatten)
    {
        var insidePriority = 0;
        for (var i = start; i < end; i++)
        {
            ref var token = ref document.Tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Open when token.Grouping == Grouping.Plain || (token.Grouping == Grouping.Priority && i < insidePriority):
                    i = token.Start;
                    break;
                case TokenKind.Open when token.Grouping == Grouping.Priority:
                    insidePriority = token.Start;
                    break;
                case TokenKind.Space:
                    token.Space = flatten ? Document.Flattened(token.Space) : token.Original;
                    break;
            }
        }
    }
}
