namespace Hardening.Nix.Printing;

/// <summary>
/// The flat form of one construct, before it is known where its lines break: texts, spaces and groups, as an array of
/// structs that is used again for the next construct.
/// </summary>
/// <remarks>
/// Every token knows the width of all that stands before it, so "does this group fit" is a subtraction. Neighbouring spaces
/// are merged while they are written, and a blank or a certain break at the edge of a group is moved out of it.
/// </remarks>
internal sealed class Document : IDisposable
{
    private readonly List<int> _openGroups = [];
    private Token[] _tokens = new Token[256];
    private int _width;
    private int _hardLines;
    private int _nesting;
    private int _offset;

    // Groups that are open without anything in them yet: their Open tokens are the last ones.
    private int _emptyGroups;

    public ByteBuffer Bytes { get; } = new(4096);

    public int Count { get; private set; }

    public Span<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>The width of everything on one line, and the number of certain line breaks.</summary>
    public (int Width, int HardLines) Totals => (_width, _hardLines);

    public void Clear()
    {
        Bytes.Truncate(0);
        Count = _width = _hardLines = _nesting = _offset = _emptyGroups = 0;
        _openGroups.Clear();
    }

    public void Nest() => _nesting++;

    public void Unnest() => _nesting--;

    public void Indent(int columns) => _offset += columns;

    public void Text(ReadOnlySpan<byte> text)
    {
        var start = Bytes.Length;
        Bytes.Append(text);
        TextFrom(start);
    }

    public void Text(string text)
    {
        var start = Bytes.Length;
        Bytes.Append(text);
        TextFrom(start);
    }

    /// <summary>Makes what was written to <see cref="Bytes"/> since <paramref name="start"/> one text.</summary>
    public void TextFrom(int start)
    {
        var width = Bytes.WidthFrom(start);
        _emptyGroups = 0;
        if (Count > 0 && _tokens[Count - 1] is { Kind: TokenKind.Text })
        {
            _tokens[Count - 1].Length += Bytes.Length - start;
        }
        else
        {
            ref var token = ref Add(TokenKind.Text);
            token.Start = start;
            token.Length = Bytes.Length - start;
        }

        _width += width;
    }

    public void TrailingText(ReadOnlySpan<byte> text)
    {
        _emptyGroups = 0;
        ref var token = ref Add(TokenKind.TrailingText);
        token.Start = Bytes.Length;
        token.Length = text.Length;
        Bytes.Append(text);
    }

    public void CommentFrom(int start)
    {
        _emptyGroups = 0;
        ref var token = ref Add(TokenKind.Comment);
        token.Start = start;
        token.Length = Bytes.Length - start;
    }

    public void Blank() => Space(Printing.Space.Blank);

    public void Line() => Space(Printing.Space.Line);

    public void Break() => Space(Printing.Space.Break);

    public void HardLine() => Space(Printing.Space.HardLine);

    /// <summary>A line break inside an indented string, where empty lines count.</summary>
    public void StringLine()
    {
        if (LastSpace() is { Space: Printing.Space.HardLine, Lines: > 0 })
        {
            _tokens[Count - 1].Lines++;
            return;
        }

        var afterBreak = LastSpace() is { Space: Printing.Space.Break };
        Space(Printing.Space.HardLine);
        _tokens[Count - 1].Lines = afterBreak ? 2 : 1;
    }

    public void Space(Space space)
    {
        if (_emptyGroups > 0)
            SpaceAtGroupStart(space);
        else
            AddSpace(space);
    }

    public void Open(Grouping grouping)
    {
        _openGroups.Add(Count);
        Add(TokenKind.Open).Grouping = grouping;
        _emptyGroups++;
    }

    public void Close()
    {
        var open = _openGroups[^1];
        _openGroups.RemoveAt(_openGroups.Count - 1);
        if (_emptyGroups > 0)
        {
            Count--;
            _emptyGroups--;
            return;
        }

        // A blank or a certain break at the end of a group stands after it.
        var moved = LastSpace() is { Space: Printing.Space.Blank or Printing.Space.HardLine } ? RemoveLastSpace() : default;
        _tokens[open].Start = Count;
        Add(TokenKind.Close).Start = open;
        if (moved.Kind == TokenKind.Space)
        {
            AddSpace(moved.Space);
            _tokens[Count - 1].Lines = moved.Lines;
        }
    }

    /// <summary>A place to which <see cref="FlattenFrom"/> can return, even if spaces are merged across it.</summary>
    public int Mark()
    {
        var mark = Count - _emptyGroups;
        return mark > 0 && _tokens[mark - 1] is { Kind: TokenKind.Space, Space: Printing.Space.Blank } ? mark - 1 : mark;
    }

    /// <summary>Whether everything from <paramref name="start"/> on can be one line, of at most <paramref name="widest"/> columns.</summary>
    public bool IsOneLineFrom(int start, int widest)
    {
        var (width, hardLines) = start < Count
            ? (_tokens[start].WidthBefore, _tokens[start].HardLinesBefore)
            : (_width, _hardLines);
        return _hardLines == hardLines && _width - width <= widest;
    }

    /// <summary>Decides every space from <paramref name="start"/> on against a break.</summary>
    public void FlattenFrom(int start)
    {
        for (var i = start; i < Count; i++)
        {
            if (_tokens[i].Kind == TokenKind.Space)
                _tokens[i].Space = _tokens[i].Original = Flattened(_tokens[i].Space);
        }
    }

    public static Space Flattened(Space space) => space switch
    {
        Printing.Space.Line or Printing.Space.SoftLine => Printing.Space.Blank,
        Printing.Space.Break or Printing.Space.SoftBreak => Printing.Space.None,
        _ => space,
    };

    public void Dispose() => Bytes.Dispose();

    private void SpaceAtGroupStart(Space space)
    {
        var isHard = space is Printing.Space.Blank or Printing.Space.HardLine;
        var before = Count - _emptyGroups - 1;
        if (isHard)
        {
            // It stands before the groups that begin here: take those off, write it, put them back.
            var opened = _tokens.AsSpan(Count - _emptyGroups, _emptyGroups).ToArray();
            Count -= opened.Length;
            AddSpace(space);
            Reopen(opened);
            return;
        }

        if (before >= 0 && _tokens[before] is { Kind: TokenKind.Space, Space: Printing.Space.Blank })
        {
            // A blank before the group and a possible break at its start are one possible break, inside.
            var opened = _tokens.AsSpan(Count - _emptyGroups, _emptyGroups).ToArray();
            Count -= opened.Length;
            RemoveLastSpace();
            Reopen(opened);
            space = Merged(Printing.Space.Blank, space);
        }

        _emptyGroups = 0;
        AddSpace(space);
    }

    private void Reopen(Token[] opened)
    {
        var firstOpen = _openGroups.Count - opened.Length;
        for (var i = 0; i < opened.Length; i++)
        {
            _openGroups[firstOpen + i] = Count;
            Add(TokenKind.Open).Grouping = opened[i].Grouping;
        }
    }

    private void AddSpace(Space space)
    {
        if (LastSpace() is { Kind: TokenKind.Space } last)
        {
            RemoveLastSpace();
            var lines = last.Lines > 0 && space is not Printing.Space.HardLine ? last.Lines : 0;
            AddNewSpace(Merged(last.Space, space), lines);
            return;
        }

        AddNewSpace(space, 0);
    }

    private void AddNewSpace(Space space, int lines)
    {
        ref var token = ref Add(TokenKind.Space);
        token.Space = token.Original = space;
        token.Lines = lines;
        if (space == Printing.Space.HardLine)
            _hardLines++;
        else if (space is not (Printing.Space.Break or Printing.Space.SoftBreak or Printing.Space.None))
            _width++;
    }

    private Token LastSpace() => Count > 0 && _tokens[Count - 1].Kind == TokenKind.Space ? _tokens[Count - 1] : default;

    private Token RemoveLastSpace()
    {
        var removed = _tokens[--Count];
        _width = removed.WidthBefore;
        _hardLines = removed.HardLinesBefore;
        return removed;
    }

    private static Space Merged(Space first, Space second)
    {
        var (weaker, stronger) = first < second ? (first, second) : (second, first);
        return (weaker, stronger) switch
        {
            (Printing.Space.Break, Printing.Space.SoftLine or Printing.Space.Blank) => Printing.Space.Line,
            (Printing.Space.SoftBreak, Printing.Space.Blank) => Printing.Space.SoftLine,
            _ => stronger,
        };
    }

    private ref Token Add(TokenKind kind)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        ref var token = ref _tokens[Count++];
        token = default;
        token.Kind = kind;
        token.Nesting = _nesting;
        token.Offset = _offset;
        token.WidthBefore = _width;
        token.HardLinesBefore = _hardLines;
        return ref token;
    }
}
