using System.Runtime.CompilerServices;
using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Lowering;

/// <summary>Turns the operations of one method, lambda or initialiser into instructions that know no symbols.</summary>
internal sealed partial class Lowerer
{
    private readonly Dictionary<ISymbol, int> slots = new(SymbolEqualityComparer.Default);
    private readonly List<(int Outer, int Inner)> captures = [];
    private readonly Variables variables;
    private readonly Lowerer? outer;
    private readonly ISymbol? function;
    private readonly SyntaxTree tree;

    public Lowerer(SymbolKeys keys, SyntaxTree tree, Variables variables, Lowerer? outer = null, ISymbol? function = null) =>
        (Keys, this.tree, this.variables, this.outer, this.function) = (keys, tree, variables, outer, function);

    public SymbolKeys Keys { get; }

    /// <summary>What is lowered is the code of an iterator, which runs step by step.</summary>
    public bool IsStepped { get; init; }

    /// <summary>How many variables there are.</summary>
    public int Slots { get; private set; }

    public ParameterSlot[] Parameters(IEnumerable<IParameterSymbol> parameters) =>
        [.. parameters.Select(p => new ParameterSlot(SlotOf(p), variables.StorageOf(p), p.RefKind))];

    public Node Lower(IOperation? operation)
    {
        if (operation is null) return new ConstantNode(Value.Unknown);
        Node node;
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            node = LowerKnown(operation);
        }
        catch (InsufficientExecutionStackException)
        {
            return new TooDeepNode();
        }
        if (node.Span.IsEmpty) node.Span = operation.Syntax.Span;
        if (IsStepped && IsStep(operation)) node.IsStepped = true;
        return node;
    }

    private static bool IsStep(IOperation operation) =>
        operation is IBlockOperation or IConditionalOperation { Type: null } or ILoopOperation or ISwitchOperation or ITryOperation or IUsingOperation or ILockOperation or IReturnOperation or IBranchOperation or ILabeledOperation
        && HasWithin(operation, static o => o.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak or OperationKind.Branch);

    /// <summary>An expression with variables of its own.</summary>
    public Node LowerScoped(IEnumerable<ISymbol> locals, IOperation operation) => Scoped(locals, Lower(operation));

    public Node[] LowerAll(IEnumerable<IOperation> operations) => [.. operations.Select(Lower)];

    private Node? LowerOrNull(IOperation? operation) => operation is null ? null : Lower(operation);

    private Node LowerKnown(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant } && operation is not IVariableDeclaratorOperation) return Constant(operation.Type, constant);
        return Statement(operation) ?? Expression(operation) ?? Member(operation) ?? Creation(operation) ?? Unhandled(operation);
    }

    private ConstantNode Constant(ITypeSymbol? type, object? constant)
    {
        if (constant is null) return new ConstantNode(Value.Null);
        var named = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return new ConstantNode(named is { TypeKind: TypeKind.Enum } ? Keys.Type(named).EnumOf(constant) : Value.Of(constant));
    }

    /// <summary>Whatever the operation does with its parts, it clears what it may write.</summary>
    private OpaqueNode Unhandled(IOperation operation)
    {
        var isForeign = operation.Kind is OperationKind.DynamicInvocation or OperationKind.DynamicIndexerAccess or OperationKind.DynamicMemberReference
            or OperationKind.DynamicObjectCreation or OperationKind.Invalid;
        var parts = operation.ChildOperations.Select(child => (Lower(child), isForeign && child.Type is { } type && Keys.OriginOf(type) == MemberOrigin.Dsl)).ToArray();
        return new OpaqueNode(parts, isForeign ? Holder.Others : Holder.Framework);
    }

    private int SlotOf(ISymbol symbol)
    {
        if (slots.TryGetValue(symbol, out var slot)) return slot;
        slots[symbol] = slot = Slots++;
        if (outer is not null && !SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, function)) captures.Add((outer.SlotOf(symbol), slot));
        return slot;
    }

    private Variable VariableOf(ISymbol symbol) => new(SlotOf(symbol), variables.StorageOf(symbol));

    private LocalNode Local(ISymbol symbol, bool isReference = false) => new(SlotOf(symbol), variables.StorageOf(symbol), isReference);

    private int[] BoxesOf(IEnumerable<ISymbol> symbols) => [.. symbols.Where(symbol => variables.StorageOf(symbol) == Storage.Boxed).Select(SlotOf)];

    /// <summary>Wraps a statement or expression that declares variables which lambdas share.</summary>
    private Node Scoped(IEnumerable<ISymbol> locals, Node body, IEnumerable<ILocalFunctionOperation>? functions = null)
    {
        var declared = (functions ?? []).ToArray();
        var boxes = BoxesOf(locals.Concat(declared.Select(static f => (ISymbol)f.Symbol)));
        var closures = declared.Select(f => (SlotOf(f.Symbol), variables.StorageOf(f.Symbol), Closure(f.Symbol, f.Body))).ToArray();
        return boxes.Length == 0 && closures.Length == 0 ? body : new ScopeNode(boxes, closures, body);
    }

    private LambdaNode Closure(IMethodSymbol symbol, IBlockOperation? block)
    {
        var inner = new Lowerer(Keys, tree, variables, this, symbol) { IsStepped = IsIterator(block) };
        var parameters = inner.Parameters(symbol.Parameters);
        var code = inner.Lower(block);
        var body = new Body { Tree = tree, Parameters = parameters, Code = code, Slots = inner.Slots, IsAsync = symbol.IsAsync, IsIterator = inner.IsStepped };
        return new LambdaNode(body, [.. inner.captures.Select(static c => c.Outer)], [.. inner.captures.Select(static c => c.Inner)]);
    }

    /// <summary>Whether a body yields; lambdas and local functions inside it do not count.</summary>
    public static bool IsIterator(IOperation? body) => HasWithin(body, static o => o.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak);

    private static bool HasWithin(IOperation? body, Func<IOperation, bool> wanted)
    {
        var pending = new Stack<IOperation>();
        if (body is not null) pending.Push(body);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (wanted(operation)) return true;
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation) continue;
            foreach (var child in operation.ChildOperations) pending.Push(child);
        }
        return false;
    }
}
