using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>Null if the operation is not handled here.</summary>
    private Node? Creation(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => New(creation),
        ITypeParameterObjectCreationOperation { Type: { } parameter } creation => creation.Initializer is null ? new NewOfParameterNode(Keys.Type(parameter)) { Span = creation.Syntax.Span }
            : new InitializeNode(new NewOfParameterNode(Keys.Type(parameter)) { Span = creation.Syntax.Span }, Initializers(creation.Initializer)) { Span = creation.Syntax.Span },
        IArrayCreationOperation array => Array(array),
        IArrayInitializerOperation initializer => new ListNode(ListKind.Array, TypeRef.Object, [.. initializer.ElementValues.Select(v => (Lower(v), false, 0))], null),
        ICollectionExpressionOperation list => Collection(list, null),
        ITupleOperation tuple => new TupleNode(LowerAll(tuple.Elements)),
        IAnonymousObjectCreationOperation anonymous => Anonymous(anonymous),
        IWithOperation with => new InitializeNode(new CopyNode(Lower(with.Operand)), with.Initializer is null ? [] : Initializers(with.Initializer)),
        IObjectOrCollectionInitializerOperation initializer => new SequenceNode(Initializers(initializer)),
        IMemberInitializerOperation member => new InitializeNode(Lower(member.InitializedMember), Initializers(member.Initializer)),
        _ => null,
    };

    private Node New(IObjectCreationOperation operation)
    {
        if (operation.Constructor is not { } constructor) return Unhandled(operation);
        var key = Keys.Method(constructor);
        var call = new CallNode(key, null, Arguments(operation.Arguments)) { Site = operation.Syntax.Span, Span = operation.Syntax.Span };
        var isSource = key.Origin == MemberOrigin.Source && constructor.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct;
        Node created = isSource && constructor is { ContainingType.IsValueType: true, IsImplicitlyDeclared: true, Parameters.IsEmpty: true } ? new DefaultNode(key.Type)
            : isSource ? new NewNode(key, call) : call;
        return operation.Initializer is null ? created : new InitializeNode(created, Initializers(operation.Initializer)) { Span = operation.Syntax.Span };
    }

    private Node[] Initializers(IObjectOrCollectionInitializerOperation initializer) => LowerAll(initializer.Initializers);

    private Node Array(IArrayCreationOperation operation)
    {
        if (operation.Type is not IArrayTypeSymbol type) return Unhandled(operation);
        var element = Keys.Type(type.ElementType);
        if (type.Rank > 1 && operation.Initializer is { } grid) return Grid(operation, element, grid);
        return operation.Initializer is { } initializer
            ? new ListNode(ListKind.Array, element, [.. initializer.ElementValues.Select(v => (Lower(v), false, 0))], null)
            : new EmptyArrayNode(element, LowerAll(operation.DimensionSizes));
    }

    private Node Grid(IArrayCreationOperation operation, TypeRef element, IArrayInitializerOperation initializer)
    {
        static IEnumerable<IOperation> Values(IOperation value) => value is IArrayInitializerOperation inner ? inner.ElementValues.SelectMany(Values) : [value];
        var sizes = operation.DimensionSizes.Select(static size => size.ConstantValue.Value as int? ?? -1).ToArray();
        Node[] values = [.. Values(initializer).Select(Lower)];
        return sizes.Aggregate(1, static (all, size) => all * size) == values.Length && sizes.All(static size => size >= 0) ? new GridNode(element, values, sizes) : Unhandled(operation);
    }

    // The compiler fills in the lines: of the list's own place, and of each element.
    private Node Collection(ICollectionExpressionOperation operation, SyntaxNode? call)
    {
        if (KindOf(operation.Type) is not { } kind) return Unhandled(operation);
        var elements = operation.Elements.Select(e => e is ISpreadOperation spread
            ? (Lower(spread.Operand), true, LineOf(spread.Syntax)) : (Lower(e), false, LineOf(e.Syntax))).ToArray();
        if (operation.Elements.OfType<ISpreadOperation>().Any(IsConverting)) return Unhandled(operation);
        var element = operation.Type is IArrayTypeSymbol array ? array.ElementType : (operation.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        var start = call is null ? (SyntaxNodeOrToken)operation.Syntax : PlaceOf(call);
        return new ListNode(kind, Keys.Type(element), elements, kind == ListKind.Listed ? (tree.FilePath, LineOf(start)) : null);
    }

    // Elements that are converted one by one become other values; structs become objects of their own.
    private bool IsConverting(ISpreadOperation spread) =>
        spread.ElementConversion is { IsNumeric: true } or { IsUserDefined: true }
        || (spread.ElementType is { IsValueType: true } element && Keys.OriginOf(element) == MemberOrigin.Source && !spread.ElementConversion.IsIdentity);

    private static SyntaxNodeOrToken PlaceOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList.OpenParenToken,
        _ => call,
    };

    private int LineOf(SyntaxNodeOrToken syntax) => tree.GetMappedLineSpan(new(syntax.SpanStart, 0)).StartLinePosition.Line + 1;

    private static ListKind? KindOf(ITypeSymbol? type) => type is IArrayTypeSymbol { Rank: 1 } ? ListKind.Array : type is INamedTypeSymbol named ? SymbolKeys.IdOf(named.OriginalDefinition) switch
    {
        "T:Hardening.ListOf`1" => ListKind.Listed,
        "T:System.Collections.Generic.List`1" or "T:System.Collections.Generic.IList`1" or "T:System.Collections.Generic.ICollection`1" => ListKind.List,
        "T:System.Collections.Generic.HashSet`1" => ListKind.Set,
        "T:System.Collections.Generic.IEnumerable`1" or "T:System.Collections.Generic.IReadOnlyList`1" or "T:System.Collections.Generic.IReadOnlyCollection`1"
            or "T:System.ReadOnlySpan`1" or "T:System.Span`1" => ListKind.Array,
        "T:System.Collections.Immutable.ImmutableArray`1" or "T:System.Collections.Immutable.ImmutableList`1" => ListKind.Immutable,
        "T:System.Collections.Generic.LinkedList`1" => ListKind.Linked,
        _ => null,
    } : null;

    private Node Anonymous(IAnonymousObjectCreationOperation operation)
    {
        var parts = operation.Initializers.OfType<ISimpleAssignmentOperation>()
            .Select(a => (Name: (a.Target as IPropertyReferenceOperation)?.Property.Name, Value: Lower(a.Value))).ToArray();
        return parts.Length != operation.Initializers.Length || parts.Any(static p => p.Name is null)
            ? Unhandled(operation) : new AnonymousNode([.. parts.Select(static p => p.Name!)], [.. parts.Select(static p => p.Value)]);
    }
}
