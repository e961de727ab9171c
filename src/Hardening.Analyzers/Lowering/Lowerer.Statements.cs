using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>Null where the operation is no statement.</summary>
    private Node? Statement(IOperation operation) => operation switch
    {
        IBlockOperation block => Block(block),
        IMethodBodyOperation method => Lower(method.BlockBody ?? method.ExpressionBody),
        IExpressionStatementOperation expression => Lower(expression.Operation),
        IReturnOperation { Kind: OperationKind.YieldReturn } yield => new YieldNode(Lower(yield.ReturnedValue)),
        IReturnOperation { Kind: OperationKind.YieldBreak } => new YieldNode(null),
        IReturnOperation { ReturnedValue: { Syntax.Parent: RefExpressionSyntax } reference } => new ReturnNode(new ReferenceNode(Lower(reference))),
        IReturnOperation { Kind: OperationKind.Return } @return => new ReturnNode(LowerOrNull(@return.ReturnedValue)),
        IVariableDeclarationGroupOperation group => new SequenceNode([.. group.Declarations.SelectMany(Declarators)]),
        IVariableDeclarationOperation declaration => new SequenceNode([.. Declarators(declaration)]),
        IConditionalOperation { Type: null } condition => new IfNode(Lower(condition.Condition), Lower(condition.WhenTrue), LowerOrNull(condition.WhenFalse)),
        IEmptyOperation or ILocalFunctionOperation => new SequenceNode([]),
        IBranchOperation { BranchKind: BranchKind.Break } => new JumpNode(Flow.Break),
        IBranchOperation { BranchKind: BranchKind.Continue } => new JumpNode(Flow.Continue),
        IThrowOperation @throw => new ThrowNode(LowerOrNull(@throw.Exception), Thrown(@throw.Exception)),
        ISwitchOperation @switch => Switch(@switch),
        ILoopOperation loop => Loop(loop),
        ITryOperation @try => Try(@try),
        IUsingOperation @using => Scoped(@using.Locals, new UsingNode(Lower(@using.Resources), Lower(@using.Body), Dispose(@using.Resources, @using.IsAsynchronous), @using.IsAsynchronous)),
        ILockOperation @lock => new LockNode(Lower(@lock.LockedValue), Lower(@lock.Body)),
        _ => null,
    };

    private Node Block(IBlockOperation block)
    {
        if (!block.Operations.Any(static o => o is ILabeledOperation)) return Scoped(block.Locals, new SequenceNode(Statements(block.Operations)), Functions(block));
        // From the first label or jump on, the statements can run in any order, any number of times.
        var straight = block.Operations.TakeWhile(static o => o is not ILabeledOperation && !HasGoto(o)).ToArray();
        var jumping = new OpaqueNode([.. block.Operations.Skip(straight.Length).Where(static o => o is not ILocalFunctionOperation).Select(o => (Lower(o), false))], Holder.Framework);
        return Scoped(block.Locals, new SequenceNode([.. Statements(straight), jumping]), Functions(block));
    }

    // What follows a "using var" is its body.
    private Node[] Statements(IReadOnlyList<IOperation> operations, int from = 0)
    {
        var result = new List<Node>();
        for (var i = from; i < operations.Count; i++)
        {
            if (operations[i] is IUsingDeclarationOperation declaration)
            {
                result.Add(new UsingNode(Lower(declaration.DeclarationGroup), new SequenceNode(Statements(operations, i + 1)), Dispose(declaration.DeclarationGroup, declaration.IsAsynchronous), declaration.IsAsynchronous) { Span = declaration.Syntax.Span, IsStepped = IsStepped });
                break;
            }
            if (operations[i] is not ILocalFunctionOperation) result.Add(Lower(operations[i]));
        }
        return [.. result];
    }

    private static IEnumerable<ILocalFunctionOperation> Functions(IBlockOperation block) => block.Operations.OfType<ILocalFunctionOperation>();

    private IEnumerable<Node> Declarators(IVariableDeclarationOperation declaration)
    {
        foreach (var declarator in declaration.Declarators)
        {
            var value = (declarator.Initializer ?? declaration.Initializer)?.Value;
            var isReference = declarator.Symbol.RefKind != RefKind.None;
            var node = value is null ? null : isReference ? new ReferenceNode(Lower(value)) : Lower(value);
            yield return new DeclareNode(SlotOf(declarator.Symbol), variables.StorageOf(declarator.Symbol), node, isReference) { Span = declarator.Syntax.Span };
        }
    }

    private Node Switch(ISwitchOperation operation)
    {
        // The sections share one scope: a function of one can be called in another.
        var locals = operation.Locals.Concat(operation.Cases.SelectMany(static c => c.Locals)).ToArray();
        var functions = operation.Cases.SelectMany(static c => c.Body).OfType<ILocalFunctionOperation>().ToArray();
        if (operation.Cases.Any(static c => c.Body.Any(HasGoto))) return Scoped(locals, Unhandled(operation), functions);
        var sections = new List<(SwitchSection Section, bool IsDefault)>();
        foreach (var @case in operation.Cases)
        {
            var labels = @case.Clauses.Where(static c => c is not IDefaultCaseClauseOperation).Select(Label).ToArray();
            var isDefault = labels.Length < @case.Clauses.Length;
            sections.Add((new SwitchSection(labels, isDefault, new SequenceNode(Statements(@case.Body))), isDefault));
        }
        // The default section is taken when no other fits, wherever it stands.
        var ordered = sections.OrderBy(static s => s.IsDefault).Select(static s => s.Section).ToArray();
        return Scoped(locals, new SwitchNode(Lower(operation.Value), ordered), functions);
    }

    private (PatternNode, Node?) Label(ICaseClauseOperation clause) => clause switch
    {
        IPatternCaseClauseOperation pattern => (Pattern(pattern.Pattern), LowerOrNull(pattern.Guard)),
        ISingleValueCaseClauseOperation single => (new ConstantPattern(Lower(single.Value)), null),
        _ => (new UnknownPattern([]), null),
    };

    private static bool HasGoto(IOperation operation) =>
        operation.DescendantsAndSelf().Any(static o => o is IBranchOperation { BranchKind: BranchKind.GoTo });

    private Node Loop(ILoopOperation operation)
    {
        switch (operation)
        {
            case IForEachLoopOperation loop:
                return ForEach(loop);
            case IWhileLoopOperation { IgnoredCondition: null } loop:
                // The variables that the condition declares are new in each round.
                return new WhileNode(null, loop.Condition is null ? null : Scoped(loop.Locals, Lower(loop.Condition)), Lower(loop.Body), null, loop.ConditionIsTop);
            case IForLoopOperation loop:
                return Scoped(loop.Locals.Concat(loop.ConditionLocals), new WhileNode(
                    new SequenceNode(LowerAll(loop.Before)), LowerOrNull(loop.Condition), Lower(loop.Body), new SequenceNode(LowerAll(loop.AtLoopBottom)), true));
            default:
                return Unhandled(operation);
        }
    }

    private Node ForEach(IForEachLoopOperation loop)
    {
        if (loop.SemanticModel is not { } model || loop.Syntax is not CommonForEachStatementSyntax syntax) return Unhandled(loop);
        var variable = loop.LoopControlVariable is IVariableDeclaratorOperation declarator
            ? Local(declarator.Symbol, declarator.Symbol.RefKind != RefKind.None)
            : (Node)new DeconstructTarget(Lower(loop.LoopControlVariable), syntax is ForEachVariableStatementSyntax taken ? Deconstructions(model.GetDeconstructionInfo(taken), syntax) : []);
        var source = loop.Collection is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion ? conversion.Operand : loop.Collection;
        var collection = Lower(source);
        var info = model.GetForEachStatementInfo(syntax);
        if (info.GetEnumeratorMethod is { } enumerator && source.Type is { } type && Keys.OriginOf(type) == MemberOrigin.Source)
        {
            if (info.IsAsynchronous || enumerator.IsStatic) return Unhandled(loop);
            collection = new CallNode(Keys.Method(enumerator), collection, []) { Site = source.Syntax.Span, IsVirtual = true, Span = source.Syntax.Span };
        }
        if (IsOwn(info.MoveNextMethod) && IsOwn(info.CurrentProperty) && !info.IsAsynchronous && collection is CallNode && info.GetEnumeratorMethod is { ReturnType: { } kind } && info.ElementConversion is { IsIdentity: true })
            return Enumerating(loop, info, collection, variable, kind);
        // An element that is converted on its way into the variable is another value.
        return info.ElementConversion is { IsIdentity: false } and not { IsImplicit: true, IsReference: true } && !(info.ElementConversion.IsBoxing && info.ElementType is { } boxed && Keys.OriginOf(boxed) != MemberOrigin.Source)
            ? Unhandled(loop)
            : new ForEachNode(collection, variable, BoxesOf(loop.Locals), Lower(loop.Body), loop.IsAsynchronous, IsOwn(info.MoveNextMethod) || IsOwn(info.CurrentProperty) || IsOwn(info.DisposeMethod));
    }

    // The project's own enumerator: a variable that nobody sees, asked again and again.
    private Node Enumerating(IForEachLoopOperation loop, ForEachStatementInfo info, Node enumerator, Node variable, ITypeSymbol kind)
    {
        var slot = Slots++;
        var self = new LocalNode(slot, Storage.Frame, false);
        CallNode Ask(IMethodSymbol method) => new(Keys.Method(method), self, []) { Site = loop.Syntax.Span, IsVirtual = method.IsVirtual || method.IsAbstract || method.IsOverride, ChangesReceiver = kind.IsValueType };
        var current = info.CurrentProperty!.GetMethod!;
        var round = new SequenceNode([new BoxesNode(BoxesOf(loop.Locals)), new AssignNode(variable, Ask(current)), Lower(loop.Body)]);
        Node asked = new WhileNode(null, Ask(info.MoveNextMethod!), round, null, testsFirst: true) { Span = loop.Syntax.Span };
        if (info.DisposeMethod is not null) asked = new TryNode(asked, [], new DisposeNode(self, false) { Span = loop.Syntax.Span });
        return new SequenceNode([new AssignNode(self, enumerator), asked]);
    }

    private bool IsOwn(ISymbol? member) => member is not null && Keys.OriginOf(member) == MemberOrigin.Source;

    private Node Try(ITryOperation operation)
    {
        var handlers = operation.Catches.Select(c => new Handler(
            Scoped(c.Locals, new CatchNode(
                c.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation declarator ? Local(declarator.Symbol) : null, LowerOrNull(c.Filter), Lower(c.Handler))),
            SymbolKeys.IdOf(c.ExceptionType), c.Filter is not null)).ToArray();
        return new TryNode(Lower(operation.Body), handlers, LowerOrNull(operation.Finally));
    }

    // Of an exception that is created where it is thrown, the types are known.
    private static string[]? Thrown(IOperation? exception)
    {
        while (exception is IConversionOperation { IsImplicit: true } conversion) exception = conversion.Operand;
        if (exception is not IObjectCreationOperation { Type: { } type }) return null;
        var types = new List<string>();
        for (var t = type; t is not null; t = t.BaseType) types.Add(SymbolKeys.IdOf(t));
        return [.. types];
    }

    // Whatever is disposed of runs its own code, if it is the project's. A resource without a name is known by its value alone.
    private SequenceNode? Dispose(IOperation resources, bool isAsync) => resources is IVariableDeclarationGroupOperation group
        ? new SequenceNode([.. group.Declarations.SelectMany(static d => d.Declarators).Reverse().Select(d => new DisposeNode(Local(d.Symbol), isAsync))])
        : null;
}
