using System.Runtime.CompilerServices;

namespace Hardening;

public abstract partial class Facet<TSelf>
{
    private protected readonly partial struct Call
    {
        /// <summary>Says that an element is there, describes it, and hands it out: other calls can then name it.</summary>
        public TFacet Open<TRaw, TElement, TFacet>(
            FamilyKey<TElement> family, Func<TRaw, TElement> convert, TRaw raw, Func<Place, TFacet> open, Action<TFacet> describe,
            [CallerArgumentExpression(nameof(raw))] string parameter = "", [CallerArgumentExpression(nameof(describe))] string description = "")
            where TElement : notnull
        {
            if (describe is null) throw BadArgument.Null(description, origin);
            var isKnown = TryEnter(family, convert, raw, parameter, out var scope);
            var facet = open(place with { Scope = isKnown ? scope : place.Scope.InUnknown(family) });
            describe(facet);
            // What the description said of an unknown element, it may have said of any.
            if (!isKnown) Forget(family);
            return facet;
        }
    }
}
