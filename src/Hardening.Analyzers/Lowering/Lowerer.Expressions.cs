using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>Null if the operation is not handled here.</summary>
    private Node? Expression(IOperation operation) => operation switch
    {
        IParenthesizedOperation parenthesized => Lower(parenthesized.Operand),
        ILocalReferenceOperation local => Local(local.Local, local.Local.RefKind != RefKind.None),
        IDeclarationExpressionOperation declaration => Lower(declaration.Expression),
        IDiscardOperation => new DiscardNode(),
        ISimpleAssignmentOperation { IsRef: true } reference => new ReferenceNode(Lower(reference.Value)),
        ISimpleAssignmentOperation assignment => new AssignNode(Target(assignment.Target), Lower(assignment.Value)),
        ICompoundAssignmentOperation compound => Compound(compound),
        IEventAssignmentOperation @event => Handled(@event),
        IIncrementOrDecrementOperation increment => Increment(increment),
        ICoalesceAssignmentOperation coalesce => new CoalesceAssignNode(Target(coalesce.Target), Lower(coalesce.Value)),
        IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction),
        IConditionalOperation { IsRef: false, WhenFalse: { } other } conditional => new ConditionalNode(Lower(conditional.Condition), Lower(conditional.WhenTrue), Lower(other)),
        ICoalesceOperation { ValueConversion: var conversion } coalesce when conversion.MethodSymbol is null => new CoalesceNode(Lower(coalesce.Value), Lower(coalesce.WhenNull)),
        IConditionalAccessOperation access => new ConditionalAccessNode(Lower(access.Operation), Lower(access.WhenNotNull)),
        IConditionalAccessInstanceOperation => new ReceiverNode(),
        IBinaryOperation binary => Binary(binary),
        IUnaryOperation { OperatorMethod: null, OperatorKind: not UnaryOperatorKind.Hat } unary => new UnaryNode(unary.OperatorKind, Lower(unary.Operand), unary.IsChecked),
        IUnaryOperation { OperatorMethod: { } method } unary => Operator(method, unary.Syntax, unary.Operand),
        ITupleBinaryOperation tuple => new TupleEqualityNode(Lower(tuple.LeftOperand), Lower(tuple.RightOperand), ElementOf(tuple.LeftOperand.Type, tuple.RightOperand.Type, tuple), tuple.OperatorKind == BinaryOperatorKind.NotEquals),
        IConversionOperation conversion => Conversion(conversion),
        IIsTypeOperation isType => new IsTypeNode(Lower(isType.ValueOperand), Keys.Type(isType.TypeOperand), isType.IsNegated),
        IIsPatternOperation isPattern => new IsPatternNode(Lower(isPattern.Value), Pattern(isPattern.Pattern)),
        ISwitchExpressionOperation @switch => new SwitchExpressionNode(Lower(@switch.Value), [.. @switch.Arms.Select(Arm)]),
        IInterpolatedStringOperation text => Interpolation(text),
        IDefaultValueOperation @default => @default.Type is { } type ? new DefaultNode(Keys.Type(type)) : null,
        IAnonymousFunctionOperation lambda => Closure(lambda.Symbol, lambda.Body),
        IDelegateCreationOperation creation => Lower(creation.Target),
        ITranslatedQueryOperation query => Lower(query.Operation),
        IAwaitOperation @await => new AwaitNode(Lower(@await.Operation)),
        _ => null,
    };

    private Node Target(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { SetMethod: null } property } reference when BackingOf(property) is { } field && Keys.OriginOf(property) == MemberOrigin.Source =>
            new BackingNode(Lower(operation), property.IsStatic ? new StaticNode(field, SymbolKeys.IdOf(property.ContainingType.OriginalDefinition), false) : new FieldNode(field, Lower(reference.Instance))),
        _ => Lower(operation),
    };

    /// <summary>The field of an automatic property, or null.</summary>
    public static string? BackingOf(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property)) is { } field
            ? SymbolKeys.Field(field) : null;

    private Node Compound(ICompoundAssignmentOperation operation)
    {
        if (operation.InConversion.MethodSymbol is not null || operation.OutConversion.MethodSymbol is not null) return Unhandled(operation);
        var value = Lower(operation.Value);
        var type = operation.Target.Type;
        var key = type is null ? TypeRef.Object : Keys.Type(type);
        if (operation.OperatorMethod is { } method)
        {
            if (!method.IsStatic || method.Parameters.Length != 2) return Unhandled(operation);
            var call = new CallNode(Keys.Method(method), null, []) { Site = operation.Syntax.Span };
            return new UpdateNode(Target(operation.Target), (m, before) => call.Call(m, Value.Null, [before, m.Eval(value)]), false);
        }
        if (type is { TypeKind: TypeKind.Delegate })
        {
            var isRemoved = operation.OperatorKind == BinaryOperatorKind.Subtract;
            return new UpdateNode(Target(operation.Target), (m, before) => m.Eval(value) is var other && isRemoved ? Delegates.Remove(m, before, other) : Delegates.Combine(m, before, other), false);
        }
        var (kind, isChecked, isText) = (operation.OperatorKind, operation.IsChecked, type?.SpecialType == SpecialType.System_String);
        var lifted = operation.IsLifted;
        return new UpdateNode(Target(operation.Target), (m, before) => Updating.Apply(m, kind, before, m.Eval(value), key, isChecked, isText, lifted), false);
    }

    private Node Handled(IEventAssignmentOperation operation)
    {
        if (Lower(operation.EventReference) is not FieldNode @event) return Unhandled(operation);
        var (handler, adds) = (Lower(operation.HandlerValue), operation.Adds);
        return new UpdateNode(@event, (m, before) => m.Eval(handler) is var other && adds ? Delegates.Combine(m, before, other) : Delegates.Remove(m, before, other), false);
    }

    private Node Increment(IIncrementOrDecrementOperation operation)
    {
        if (operation.OperatorMethod is not null) return Unhandled(operation);
        var key = operation.Target.Type is { } type ? Keys.Type(type) : TypeRef.Object;
        var kind = operation.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var (isChecked, isLifted) = (operation.IsChecked, operation.IsLifted);
        return new UpdateNode(Target(operation.Target), (m, before) => Updating.Step(m, kind, before, key, isChecked, isLifted), operation.IsPostfix);
    }

    private Node Deconstruct(IDeconstructionAssignmentOperation operation)
    {
        var methods = operation.SemanticModel is { } model && operation.Syntax is AssignmentExpressionSyntax syntax ? Deconstructions(model.GetDeconstructionInfo(syntax), syntax) : [];
        return new DeconstructNode(TargetTuple(operation.Target), Lower(operation.Value is IConversionOperation { Type.IsTupleType: true } conversion && conversion.Operand is ITupleOperation tuple && SameConversions(tuple, conversion) ? tuple : operation.Value), methods);
    }

    private static bool SameConversions(ITupleOperation tuple, IConversionOperation conversion) =>
        SymbolEqualityComparer.Default.Equals(tuple.Type, conversion.Type);

    private Node TargetTuple(IOperation target) => target switch
    {
        IDeclarationExpressionOperation declaration => TargetTuple(declaration.Expression),
        ITupleOperation tuple => new TupleNode([.. tuple.Elements.Select(TargetTuple)]),
        _ => Target(target),
    };

    private CallNode?[] Deconstructions(DeconstructionInfo info, SyntaxNode syntax)
    {
        var result = new List<CallNode?>();
        void Add(DeconstructionInfo part)
        {
            if (part.Conversion is { IsIdentity: false } conversion && part.Nested.IsEmpty) _ = conversion;
            if (part.Method is null && part.Nested.IsEmpty) return;
            result.Add(part.Method is null ? null : new CallNode(Keys.Method(part.Method.ReducedFrom ?? part.Method), null, []) { Site = syntax.Span, IsVirtual = part.Method.IsVirtual });
            foreach (var nested in part.Nested) Add(nested);
        }
        Add(info);
        return [.. result];
    }

    private Node Binary(IBinaryOperation operation)
    {
        var isEquality = operation.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (operation.OperatorMethod is { } method && !(isEquality && method.ContainingType.SpecialType is SpecialType.System_String))
        {
            if (operation.IsLifted || operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) return Unhandled(operation);
            return Operator(method, operation.Syntax, operation.LeftOperand, operation.RightOperand);
        }
        var (left, right) = (Lower(operation.LeftOperand), Lower(operation.RightOperand));
        if (isEquality && operation.OperatorMethod is null && IsObject(operation.LeftOperand.Type) && IsObject(operation.RightOperand.Type))
            return new OneObjectNode(left, right, operation.OperatorKind == BinaryOperatorKind.NotEquals);
        return operation.OperatorKind switch
        {
            BinaryOperatorKind.ConditionalAnd => new ShortCircuitNode(left, right, stopsAt: false),
            BinaryOperatorKind.ConditionalOr => new ShortCircuitNode(left, right, stopsAt: true),
            BinaryOperatorKind.Add or BinaryOperatorKind.Subtract when operation.Type is { TypeKind: TypeKind.Delegate } => new DelegateNode(left, right, operation.OperatorKind == BinaryOperatorKind.Subtract),
            var kind => new BinaryNode(kind, left, right, operation.IsChecked, operation.Type?.SpecialType == SpecialType.System_String, operation.IsLifted),
        };
    }

    private static bool IsObject(ITypeSymbol? type) => type is { IsReferenceType: true, SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate };

    // The compiler chooses an operator for each pair of elements and shows none of them.
    private ElementOperator ElementOf(ITypeSymbol? a, ITypeSymbol? b, ITupleBinaryOperation tuple)
    {
        if (a is INamedTypeSymbol { IsTupleType: true } mine && b is INamedTypeSymbol { IsTupleType: true } theirs && mine.TupleElements.Length == theirs.TupleElements.Length)
            return new(ElementWay.Tuple, null, [.. mine.TupleElements.Zip(theirs.TupleElements, (x, y) => ElementOf(x.Type, y.Type, tuple))]);
        if (a is null || b is null) return (a ?? b) is { } only ? IsPlain(only) || IsNullable(only) ? new(ElementWay.Value, null, []) : ElementOf(only, only, tuple) : new(ElementWay.Value, null, []);
        if (IsPlain(Underlying(a)) && IsPlain(Underlying(b))) return new(ElementWay.Value, null, []);
        var name = tuple.OperatorKind == BinaryOperatorKind.NotEquals ? WellKnownMemberNames.InequalityOperatorName : WellKnownMemberNames.EqualityOperatorName;
        if (IsNullable(a) || IsNullable(b) || !SymbolEqualityComparer.Default.Equals(a, b)) return new(ElementWay.Other, null, []);
        for (var type = a; type is not null; type = type.BaseType)
        {
            var operators = type.GetMembers(name).OfType<IMethodSymbol>().ToArray();
            if (operators.Length == 0) continue;
            return operators is [{ Parameters: [var left, var right] } only] && SymbolEqualityComparer.Default.Equals(left.Type, type) && SymbolEqualityComparer.Default.Equals(right.Type, type) && only.ReturnType.SpecialType == SpecialType.System_Boolean
                ? new(ElementWay.Operator, new CallNode(Keys.Method(only), null, []) { Site = tuple.Syntax.Span }, []) : new(ElementWay.Other, null, []);
        }
        return IsObject(a) ? new(ElementWay.Object, null, []) : new(ElementWay.Other, null, []);
    }

    private static bool IsPlain(ITypeSymbol? type) => type is { TypeKind: TypeKind.Enum } or
    {
        SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single
            or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
            or SpecialType.System_Int64 or SpecialType.System_UInt64
    };

    private CallNode Operator(IMethodSymbol method, SyntaxNode syntax, params IOperation[] operands) =>
        new(Keys.Method(method), null, [.. operands.Select((operand, i) => new ArgumentNode(i, Lower(operand), RefKind.None))]) { Site = syntax.Span };

    private Node Conversion(IConversionOperation operation)
    {
        if (operation.OperatorMethod is { } method)
        {
            // A lifted conversion does not call the operator for null.
            if (operation.Conversion.IsNullable || method.Parameters[0].Type is { IsValueType: true } && operation.Operand.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }) return Unhandled(operation);
            return Operator(method, operation.Operand.Syntax, operation.Operand);
        }
        var conversion = operation.GetConversion();
        var target = operation.Type is { } type ? Keys.Type(type) : TypeRef.Object;
        var operand = Lower(operation.Operand);
        return new ConversionNode(operand, target, Way(operation, conversion), operation.IsChecked, operation.IsChecked || MayThrow(operation));
    }

    // Nothing for a type without null, and a number too large for decimal.
    private static bool MayThrow(IConversionOperation operation) =>
        (IsNullable(operation.Operand.Type) && !IsNullable(operation.Type)) || Underlying(operation.Type)?.SpecialType == SpecialType.System_Decimal || Underlying(operation.Operand.Type)?.SpecialType == SpecialType.System_Decimal;

    private static bool IsNullable(ITypeSymbol? type) => !SymbolEqualityComparer.Default.Equals(type, Underlying(type));

    private static ConversionWay Way(IConversionOperation operation, Conversion conversion) => operation switch
    {
        { IsTryCast: true } => ConversionWay.TryCast,
        { Type.TypeKind: TypeKind.TypeParameter } or { Operand.Type.TypeKind: TypeKind.TypeParameter } => conversion.IsBoxing ? ConversionWay.Box : conversion.IsIdentity ? ConversionWay.Same : ConversionWay.Cast,
        _ when conversion.IsBoxing => ConversionWay.Box,
        _ when conversion.IsNumeric || conversion.IsEnumeration => ConversionWay.Numeric,
        _ when conversion.IsNullable => IsWrapping(operation) ? ConversionWay.Same : ConversionWay.Numeric,
        _ when conversion.IsUnboxing || (conversion.IsReference && conversion.IsExplicit) => ConversionWay.Cast,
        _ when conversion.IsIdentity || conversion.IsReference || conversion.IsBoxing || conversion.IsNullLiteral || conversion.IsDefaultLiteral || conversion.IsConstantExpression
            || conversion.IsInterpolatedString && operation.Type?.SpecialType == SpecialType.System_String || conversion.IsAnonymousFunction || conversion.IsMethodGroup
            || conversion.IsSpan || conversion.IsSwitchExpression || conversion.IsConditionalExpression || conversion.IsObjectCreation || conversion.IsCollectionExpression || conversion.IsThrow => ConversionWay.Same,
        _ when conversion.IsTupleConversion || conversion.IsTupleLiteralConversion => SameShape(operation) ? ConversionWay.Same : ConversionWay.Other,
        _ => ConversionWay.Other,
    };

    // Only the conversion of T to T? leaves the value as it is; int to long? does not.
    private static bool IsWrapping(IConversionOperation operation) =>
        SymbolEqualityComparer.Default.Equals(Underlying(operation.Operand.Type), Underlying(operation.Type)) && operation.IsImplicit;

    private static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool SameShape(IConversionOperation operation) =>
        operation is { Type: INamedTypeSymbol { IsTupleType: true } to, Operand.Type: INamedTypeSymbol { IsTupleType: true } from }
        && to.TupleElements.Length == from.TupleElements.Length
        && to.TupleElements.Zip(from.TupleElements, static (a, b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type) || (a.Type.IsReferenceType && b.Type.IsReferenceType)).All(static same => same);

    private Node Interpolation(IInterpolatedStringOperation operation, bool isInvariant = false)
    {
        var parts = new List<(Node, string?, int?)>();
        foreach (var part in operation.Parts)
        {
            switch (part)
            {
                // Of a text that is made by a builder the parts are calls.
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: var appended }, ..] } call }:
                    if (call.TargetMethod.Name == "AppendLiteral") parts.Add((Lower(appended), null, null));
                    else if (call.Syntax is InterpolationSyntax hole2) parts.Add((Lower(appended), hole2.FormatClause?.FormatStringToken.ValueText, Width(call)));
                    else return Unhandled(operation);
                    break;
                case IInterpolatedStringTextOperation text:
                    parts.Add((Lower(text.Text), null, null));
                    break;
                case IInterpolationOperation hole:
                    parts.Add((Lower(hole.Expression), (hole.FormatString as ILiteralOperation)?.ConstantValue.Value as string, hole.Alignment?.ConstantValue.Value as int?));
                    break;
                default:
                    return Unhandled(operation);
            }
        }
        return new InterpolationNode([.. parts], isInvariant);
    }

    private static int? Width(IInvocationOperation append) =>
        append.Arguments.FirstOrDefault(static a => a.Parameter?.Name == "alignment" && a.ArgumentKind == ArgumentKind.Explicit)?.Value.ConstantValue.Value as int?;

    private SwitchArm Arm(ISwitchExpressionArmOperation arm) => new(Pattern(arm.Pattern), LowerOrNull(arm.Guard), Lower(arm.Value));
}
