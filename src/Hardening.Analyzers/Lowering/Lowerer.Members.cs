using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>Null if the operation is not handled here.</summary>
    private Node? Member(IOperation operation) => operation switch
    {
        IParameterReferenceOperation parameter => Parameter(parameter),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self => new ThisNode { IsStruct = self.Type is { IsValueType: true } },
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => new InitializedNode(),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => new ReceiverNode(),
        IFieldReferenceOperation field => Field(field),
        IPropertyReferenceOperation property => Property(property),
        IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } local => Local(local.Method.OriginalDefinition),
        IMethodReferenceOperation method => new MethodGroupNode(method.Instance?.Syntax is BaseExpressionSyntax ? Keys.Method(method.Method).Direct : Keys.Method(method.Method), LowerOrNull(method.Instance)),
        IInvocationOperation call => Call(call),
        IArrayElementReferenceOperation element => new ElementNode(Lower(element.ArrayReference), LowerAll(element.Indices)),
        IImplicitIndexerReferenceOperation indexer => new ImplicitElementNode(Lower(indexer.Instance), Lower(indexer.Argument), IsSpan(indexer.Instance.Type)),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => new FromEndNode(Lower(hat.Operand)),
        IEventReferenceOperation { Event: { IsStatic: false, AddMethod.IsImplicitlyDeclared: true } member, Instance: { } owner } when Keys.OriginOf(member) == MemberOrigin.Source && member.ContainingType.TypeKind == TypeKind.Class => new FieldNode(SymbolKeys.IdOf(member.OriginalDefinition), Lower(owner)),
        IRangeOperation range => new RangeNode(LowerOrNull(range.LeftOperand), LowerOrNull(range.RightOperand)),
        _ => null,
    };

    // The parameters of a primary constructor stand on the object, the receiver of an extension block is a parameter of each member.
    private Node Parameter(IParameterReferenceOperation operation)
    {
        var parameter = operation.Parameter;
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && IsPrimary(constructor) && !IsInHeader(operation.Syntax, constructor))
            return new FieldNode(TypeShape.ParameterOf(SymbolKeys.IdOf(constructor.ContainingType.OriginalDefinition), parameter.Name), new ThisNode());
        return Local(parameter);
    }

    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax);

    // The arguments for the base class are evaluated before anything stands on the object.
    private static bool IsInHeader(SyntaxNode node, IMethodSymbol constructor) =>
        node.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is { } header
        && constructor.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == header.SyntaxTree && reference.Span.Contains(header.Span) && header.Parent?.Parent == reference.GetSyntax());

    private Node? Field(IFieldReferenceOperation operation)
    {
        var field = operation.Field;
        if (field.ContainingType.IsTupleType) return operation.Instance is null ? null : new FieldNode((field.CorrespondingTupleField ?? field).Name, Lower(operation.Instance));
        var origin = Keys.OriginOf(field);
        if (origin == MemberOrigin.Source && !(field.ContainingType.IsGenericType && field.IsStatic))
            return field.IsStatic
                ? new StaticNode(SymbolKeys.Field(field), SymbolKeys.IdOf(field.ContainingType.OriginalDefinition), field.IsReadOnly)
                : new FieldNode(SymbolKeys.Field(field), Lower(operation.Instance));
        return origin is MemberOrigin.Dsl or MemberOrigin.Framework && field.IsStatic ? new ForeignStaticNode(Keys.Type(field.ContainingType), field.Name) : null;
    }

    private Node? Property(IPropertyReferenceOperation operation)
    {
        var property = operation.Property;
        if (property.ContainingType.IsAnonymousType) return new FieldNode(property.Name, Lower(operation.Instance));
        if (property.ContainingType is { IsGenericType: true } && property.IsStatic && Keys.OriginOf(property) == MemberOrigin.Source) return null;
        if (property.ReturnsByRef || property.ReturnsByRefReadonly) return null;
        var receiver = LowerOrNull(operation.Instance);
        var arguments = Arguments(operation.Arguments);
        var site = NameSpan(operation.Syntax);
        var isVirtual = IsVirtualCall(operation.Instance, property.IsVirtual || property.IsAbstract || property.IsOverride);
        CallNode? Accessor(IMethodSymbol? method) => method is null ? null
            : new CallNode(Keys.Method(method), receiver, arguments) { Site = site, Span = operation.Syntax.Span, IsVirtual = isVirtual, ChangesReceiver = method.MethodKind == MethodKind.PropertyGet && BackingOf(property) is null && ChangesReceiver(operation.Instance, method) };
        var getter = Accessor(Inherited(property, static p => p.GetMethod));
        var setter = Accessor(Inherited(property, static p => p.SetMethod));
        return getter is null && setter is null ? null : new PropertyNode(getter, setter);
    }

    // An override of one accessor inherits the other.
    private static IMethodSymbol? Inherited(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> accessor)
    {
        for (var p = property; p is not null; p = p.OverriddenProperty)
            if (accessor(p) is { } method) return method;
        return null;
    }

    private static bool IsVirtualCall(IOperation? instance, bool isVirtual) =>
        isVirtual && instance is not null && instance.Syntax is not BaseExpressionSyntax;

    private Node Call(IInvocationOperation operation)
    {
        var method = operation.TargetMethod;
        if (Omissions.IsOmitted(method, operation.Syntax)) return new SequenceNode([]);
        if (method.MethodKind == MethodKind.LocalFunction)
            return new InvokeNode(Local(method.OriginalDefinition), ByPosition(operation)) { Site = NameSpan(operation.Syntax), HasReferences = method.Parameters.Any(static p => p.RefKind is RefKind.Ref or RefKind.Out), Generic = method.TypeArguments.Length == 0 ? null : (SymbolKeys.OwnerOf(method.OriginalDefinition), [.. method.TypeArguments.Select(Keys.Type)]) };
        if (method.ReturnsByRef || method.ReturnsByRefReadonly) return Unhandled(operation);
        if (Invariantly(operation) is { } text) return text;
        var target = method.ReducedFrom ?? method;
        return new CallNode(Keys.Method(target), LowerOrNull(operation.Instance), Arguments(operation.Arguments))
        {
            Site = NameSpan(operation.Syntax),
            IsVirtual = IsVirtualCall(operation.Instance, operation.IsVirtual),
            ChangesReceiver = ChangesReceiver(operation.Instance, method),
            IsAwaited = IsAwaited(operation),
        };
    }

    // A text that is written in the culture that is no country's.
    private InterpolationNode? Invariantly(IInvocationOperation operation)
    {
        var isCreate = operation.TargetMethod is { Name: "Create", ContainingType.SpecialType: SpecialType.System_String } && operation.Arguments.Length == 2
            && operation.Arguments[0].Value is IPropertyReferenceOperation { Property: { Name: "InvariantCulture", ContainingType.Name: "CultureInfo" } } or IConversionOperation { Operand: IPropertyReferenceOperation { Property: { Name: "InvariantCulture", ContainingType.Name: "CultureInfo" } } };
        var isFormattable = operation.TargetMethod is { Name: "Invariant", ContainingType.Name: "FormattableString" };
        if (!isCreate && !isFormattable) return null;
        var value = operation.Arguments[operation.Arguments.Length - 1].Value;
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value switch
        {
            IInterpolatedStringOperation text => Interpolation(text, isInvariant: true) as InterpolationNode,
            IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation text } => Interpolation(text, isInvariant: true) as InterpolationNode,
            _ => null,
        };
    }

    private static bool IsSpan(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System" };

    // Of a struct that stands in a variable; of one that is read only, the compiler calls the method on a copy.
    private bool ChangesReceiver(IOperation? instance, IMethodSymbol method) =>
        instance is { Type: { IsReferenceType: false } type } && !method.IsStatic && !method.IsReadOnly
        && (type.TypeKind == TypeKind.TypeParameter || Keys.OriginOf(type) == MemberOrigin.Source)
        && instance is ILocalReferenceOperation or IFieldReferenceOperation or IInstanceReferenceOperation or IArrayElementReferenceOperation or IParameterReferenceOperation
        && !IsReadOnly(instance!);

    private static bool IsReadOnly(IOperation place) => place switch
    {
        ILocalReferenceOperation local => local.Local.RefKind == RefKind.RefReadOnly,
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.In or RefKind.RefReadOnlyParameter } } => true,
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } => constructor.ContainingType is { IsValueType: true } && IsThisReadOnly(place) && !IsInHeader(place.Syntax, constructor),
        IInstanceReferenceOperation => IsThisReadOnly(place),
        IFieldReferenceOperation field => (field.Field.IsReadOnly && !IsWhereItIsSet(field)) || (field.Instance is { Type.IsValueType: true } owner && IsReadOnly(owner)),
        _ => false,
    };

    private static bool IsThisReadOnly(IOperation place) =>
        place.SemanticModel?.GetEnclosingSymbol(place.Syntax.SpanStart) is IMethodSymbol { ContainingType.IsValueType: true, MethodKind: not MethodKind.Constructor, IsReadOnly: true };

    private static bool IsWhereItIsSet(IFieldReferenceOperation field) =>
        field.SemanticModel?.GetEnclosingSymbol(field.Syntax.SpanStart) is var around && around is IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } or IMethodSymbol { IsInitOnly: true }
        && SymbolEqualityComparer.Default.Equals(around!.ContainingType, field.Field.ContainingType) && around.IsStatic == field.Field.IsStatic && (field.Field.IsStatic || field.Instance is IInstanceReferenceOperation);

    // Whoever returns the task hands the waiting on to the caller.
    private static bool IsAwaited(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation || parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" } || parent is IPropertyReferenceOperation { Property.Name: "Result" })
        {
            if (parent is IInvocationOperation { TargetMethod.Name: "GetResult" or "Wait" } or IPropertyReferenceOperation) return true;
            parent = parent.Parent;
        }
        return parent is IAwaitOperation or IReturnOperation;
    }

    private ArgumentNode[] Arguments(IEnumerable<IArgumentOperation> arguments) =>
        [.. arguments.Where(static a => a.Parameter is not null).Select(a => new ArgumentNode(a.Parameter!.Ordinal, Argument(a), a.Parameter.RefKind) { IsNew = a.Value is IDeclarationExpressionOperation })];

    private Node Argument(IArgumentOperation argument) => argument.Value switch
    {
        ICollectionExpressionOperation list => Collection(list, argument.ArgumentKind == ArgumentKind.ParamCollection ? argument.Parent?.Syntax : null),
        IConversionOperation { Operand: ICollectionExpressionOperation list, OperatorMethod: null } => Collection(list, argument.ArgumentKind == ArgumentKind.ParamCollection ? argument.Parent?.Syntax : null),
        _ => Lower(argument.Value),
    };

    private ArgumentNode[] ByPosition(IInvocationOperation operation) => Arguments(operation.Arguments);

    /// <summary>From the method's name to the end of the call.</summary>
    private static TextSpan NameSpan(SyntaxNode syntax)
    {
        var name = syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => (SyntaxNode)syntax,
        };
        return TextSpan.FromBounds(name.SpanStart, syntax.Span.End);
    }
}
