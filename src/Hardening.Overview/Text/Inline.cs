namespace Hardening.Overview.Text;

/// <summary>A piece of a line of text.</summary>
internal abstract record Inline
{
    private Inline()
    {
    }

    /// <summary>The piece without its dress.</summary>
    public abstract string Phrases { get; }

    /// <summary>Phrases.</summary>
    internal sealed record Plain(string Value) : Inline
    {
        public override string Phrases => Value;
    }

    /// <summary>A name as a machine writes it.</summary>
    internal sealed record Code(string Value) : Inline
    {
        public override string Phrases => Value;
    }

    /// <summary>Phrases that stand out.</summary>
    internal sealed record Strong(string Value) : Inline
    {
        public override string Phrases => Value;
    }

    /// <summary>Phrases that say that something is missing.</summary>
    internal sealed record Alert(string Value) : Inline
    {
        public override string Phrases => Value;
    }

    /// <summary>Leads to another page of the overview, or a section of it.</summary>
    /// <param name="Label">What is read.</param>
    /// <param name="Page">The page's path, as in <see cref="Page.Path"/>.</param>
    /// <param name="Section">The heading of the section, or null for the top.</param>
    internal sealed record PageLink(string Label, string Page, string? Section = null) : Inline
    {
        public override string Phrases => Label;
    }

    /// <summary>Leads to a file outside of the overview.</summary>
    /// <param name="Label">What is read.</param>
    /// <param name="Path">From the overview's folder to the file, or an address on the web.</param>
    internal sealed record FileLink(string Label, string Path) : Inline
    {
        public override string Phrases => Label;

        public bool IsWeb => Path.StartsWith("https://", StringComparison.Ordinal);
    }
}
