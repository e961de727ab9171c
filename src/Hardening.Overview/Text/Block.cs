namespace Hardening.Overview.Text;

/// <summary>A part of a page.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>The title of a section; 2 or 3, since the page's own title is 1.</summary>
    internal sealed record Heading(int Level, string Title) : Block;

    internal sealed record Paragraph(Prose Text) : Block;

    /// <summary>Something to know before the rest is read.</summary>
    internal sealed record Note(Prose Text) : Block;

    internal sealed record Bullets(IReadOnlyList<Prose> Items) : Block;

    internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Prose>> Rows) : Block;

    internal sealed record Figure(Diagram Diagram) : Block;
}

/// <summary>A page of the overview.</summary>
/// <param name="Path">Where it stands below the overview's folder, for example <c>homelab/kernel.md</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">One sentence for search engines and lists.</param>
/// <param name="Blocks">What it holds.</param>
internal sealed record Page(string Path, string Title, string Description, IReadOnlyList<Block> Blocks)
{
    /// <summary>The page's name as a part of identifiers.</summary>
    public string Slug => Anchor.Of(Path[..^3].Replace('/', ' '));
}
