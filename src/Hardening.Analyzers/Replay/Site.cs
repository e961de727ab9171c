using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers.Replay;

/// <summary>A call in the user's code and the calls that led to it: the token of every origin that the call writes.</summary>
internal sealed class Site(SyntaxTree tree, TextSpan span, Site? caller) : IEquatable<Site>
{
    private readonly int hash = unchecked((span.GetHashCode() * 397) ^ (caller?.GetHashCode() ?? 0));

    public SyntaxTree Tree { get; } = tree;

    /// <summary>From the method's name to the end of the call.</summary>
    public TextSpan Span { get; } = span;

    public Site? Caller { get; } = caller;

    public bool Equals(Site? other) =>
        ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && Span == other.Span && ReferenceEquals(Tree, other.Tree) && Equals(Caller, other.Caller));

    public override bool Equals(object? obj) => Equals(obj as Site);

    public override int GetHashCode() => hash;
}
