using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Lowering;

internal sealed partial class Lowerer
{
    private PatternNode Pattern(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => new ConstantPattern(Lower(constant.Value)),
        IRelationalPatternOperation relation => new RelationPattern(relation.OperatorKind, Lower(relation.Value)),
        INegatedPatternOperation negated => new NotPattern(Pattern(negated.Pattern)),
        IBinaryPatternOperation binary => new EitherPattern(Pattern(binary.LeftPattern), Pattern(binary.RightPattern), binary.OperatorKind == BinaryOperatorKind.And),
        IDiscardPatternOperation => new AnyPattern(),
        ITypePatternOperation type => new TypePattern(Keys.Type(type.MatchedType), false, null),
        IDeclarationPatternOperation declaration => new TypePattern(
            declaration.MatchedType is { } matched ? Keys.Type(matched) : null, declaration.MatchesNull, declaration.DeclaredSymbol is { } declared ? VariableOf(declared) : null),
        IRecursivePatternOperation recursive => Recursive(recursive),
        IListPatternOperation { LengthSymbol: not null } list => List(list),
        _ => new UnknownPattern([.. pattern.DescendantsAndSelf().Select(DeclaredBy).OfType<ISymbol>().Select(VariableOf)]),
    };

    private PatternNode Recursive(IRecursivePatternOperation pattern)
    {
        var type = SymbolEqualityComparer.Default.Equals(pattern.MatchedType, pattern.InputType) ? null : Keys.Type(pattern.MatchedType);
        var members = pattern.PropertySubpatterns.Select(p => (Lower(p.Member), Pattern(p.Pattern))).ToArray();
        var method = pattern.DeconstructSymbol is IMethodSymbol symbol ? new CallNode(Keys.Method(symbol.ReducedFrom ?? symbol), null, []) { Site = pattern.Syntax.Span } : null;
        return new RecursivePattern(type, members, [.. pattern.DeconstructionSubpatterns.Select(Pattern)], method, pattern.DeclaredSymbol is { } declared ? VariableOf(declared) : null);
    }

    private PatternNode List(IListPatternOperation pattern)
    {
        var slice = -1;
        PatternNode? sliced = null;
        for (var i = 0; i < pattern.Patterns.Length; i++)
        {
            if (pattern.Patterns[i] is not ISlicePatternOperation found) continue;
            (slice, sliced) = (i, found.Pattern is null ? null : Pattern(found.Pattern));
        }
        return new ListPattern(
            [.. pattern.Patterns.Select(p => p is ISlicePatternOperation ? new AnyPattern() : Pattern(p))], slice, sliced,
            pattern.DeclaredSymbol is { } declared ? VariableOf(declared) : null, IsSpan(pattern.InputType));
    }

    private static ISymbol? DeclaredBy(IOperation operation) => operation switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    };
}
