using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Lowering;

/// <summary>How the variables of a member are kept: lambdas share some, references are taken to others.</summary>
internal sealed class Variables
{
    private readonly HashSet<ISymbol> shared = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> referenced = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> passed = new(SymbolEqualityComparer.Default);

    public Variables(IOperation? root)
    {
        if (root is not null) Visit(root);
        // What a call gets a reference to and a lambda shares can change in two ways at once.
        referenced.UnionWith(passed.Where(shared.Contains));
    }

    public Storage StorageOf(ISymbol symbol) =>
        referenced.Contains(symbol) ? Storage.Anywhere : shared.Contains(symbol) ? Storage.Boxed : Storage.Frame;

    private void Visit(IOperation root)
    {
        var pending = new Stack<(IOperation Operation, ISymbol? Function)>();
        pending.Push((root, null));
        while (pending.Count > 0)
        {
            var (operation, function) = pending.Pop();
            Look(operation, function);
            var inner = operation switch { IAnonymousFunctionOperation lambda => lambda.Symbol, ILocalFunctionOperation local => local.Symbol, _ => function };
            foreach (var child in operation.ChildOperations) pending.Push((child, inner));
        }
    }

    private void Look(IOperation operation, ISymbol? function)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                Use(local.Local, function);
                break;
            case IParameterReferenceOperation parameter:
                Use(parameter.Parameter, function);
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } method }:
                Use(method.OriginalDefinition, function);
                break;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } method }:
                Use(method.OriginalDefinition, function);
                break;
        }
        foreach (var target in References(operation))
            if (SymbolOf(target) is { } symbol) referenced.Add(symbol);
        if (operation is IInvocationOperation call) Pass(call.Arguments);
        if (operation is IObjectCreationOperation creation) Pass(creation.Arguments);
    }

    private void Use(ISymbol symbol, ISymbol? function)
    {
        if (function is not null && !SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, function)) shared.Add(symbol);
    }

    private static IEnumerable<IOperation> References(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator
            when (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { } initializer => [initializer.Value],
        ISimpleAssignmentOperation { IsRef: true } assignment => [assignment.Value],
        IAddressOfOperation address => [address.Reference],
        IReturnOperation { ReturnedValue: { Syntax.Parent: Microsoft.CodeAnalysis.CSharp.Syntax.RefExpressionSyntax } value } => [value],
        IConditionalOperation { IsRef: true, WhenFalse: { } other } conditional => [conditional.WhenTrue, other],
        _ => [],
    };

    private void Pass(IEnumerable<IArgumentOperation> arguments)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is not (RefKind.Ref or RefKind.Out) || SymbolOf(argument.Value) is not { } symbol) continue;
            passed.Add(symbol);
            if (!seen.Add(symbol)) referenced.Add(symbol);
        }
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
