using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers;

/// <summary>A piece of a file.</summary>
internal readonly record struct Spot(SyntaxTree Tree, TextSpan Span)
{
    public Location Location => Location.Create(Tree, Span);

    public bool Holds(Spot other) => ReferenceEquals(Tree, other.Tree) && Span.Contains(other.Span);
}

/// <summary>One diagnostic to be, without a symbol of the compilation it comes from.</summary>
internal sealed record Report(string Id, Severity Severity, Spot Spot, string Message, IReadOnlyList<Spot> Related, ImmutableDictionary<string, string?> Properties)
{
    public Diagnostic ToDiagnostic()
    {
        var descriptor = Descriptors.Of(Id);
        var severity = Descriptors.Translate(Severity);
        return severity == descriptor.DefaultSeverity
            ? Diagnostic.Create(descriptor, Spot.Location, Related.Select(static spot => spot.Location), Properties, Message)
            : Diagnostic.Create(descriptor, Spot.Location, severity, Related.Select(static spot => spot.Location), Properties, Message);
    }
}
