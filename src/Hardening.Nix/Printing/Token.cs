namespace Hardening.Nix.Printing;

/// <summary>What an element of a <see cref="Document"/> is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Text that counts towards the width of its line.</summary>
    Text,

    /// <summary>Text that stands only where its group is spread over lines: the comma after the last formal.</summary>
    TrailingText,

    /// <summary>A comment, which does not count towards the width.</summary>
    Comment,

    /// <summary>A blank or a line break, decided by the layout.</summary>
    Space,

    /// <summary>The beginning of a group.</summary>
    Open,

    /// <summary>The end of a group.</summary>
    Close,
}

/// <summary>A place between two texts. The order is the order of strength: of two neighbours the stronger one stays.</summary>
internal enum Space : byte
{
    /// <summary>Nothing, or a line break if what follows does not fit.</summary>
    SoftBreak,

    /// <summary>Nothing, or a line break where the group is spread.</summary>
    Break,

    /// <summary>A blank.</summary>
    Blank,

    /// <summary>A blank, or a line break if what follows does not fit.</summary>
    SoftLine,

    /// <summary>A blank, or a line break where the group is spread.</summary>
    Line,

    /// <summary>A line break.</summary>
    HardLine,

    /// <summary>Nothing: a break that was decided against.</summary>
    None,
}

/// <summary>How a group is laid out when it does not fit on the line.</summary>
internal enum Grouping : byte
{
    /// <summary>Its own spaces become line breaks.</summary>
    Plain,

    /// <summary>Is spread first, so that what stands around it in the enclosing group can stay on one line.</summary>
    Priority,

    /// <summary>Like plain, but its priority groups belong to the enclosing group.</summary>
    Transparent,
}

/// <summary>An element of a <see cref="Document"/>.</summary>
internal struct Token
{
    /// <summary>What it is.</summary>
    public TokenKind Kind;

    /// <summary>For a space: what kind.</summary>
    public Space Space;

    /// <summary>For a space: what kind it was before an attempt decided it.</summary>
    public Space Original;

    /// <summary>For the beginning of a group: how it is laid out.</summary>
    public Grouping Grouping;

    /// <summary>For a hard line: how many line breaks, between lines of an indented string.</summary>
    public int Lines;

    /// <summary>For text: how many constructs it is nested in. A step in depth is a step in indentation, at most one per line.</summary>
    public int Nesting;

    /// <summary>For text: further columns, within the lines of an indented string.</summary>
    public int Offset;

    /// <summary>For text: where its bytes begin. For a group: the index of its other end.</summary>
    public int Start;

    /// <summary>For text: how many bytes it has.</summary>
    public int Length;

    /// <summary>The width of everything before this element, were it all on one line.</summary>
    public int WidthBefore;

    /// <summary>The number of certain line breaks before this element.</summary>
    public int HardLinesBefore;
}
