using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Lowering;

/// <summary>The code of one state of the project, lowered when it is needed and kept per file.</summary>
internal sealed class ProjectCode(Compilation compilation, Declarations declarations, CancellationToken cancellation) : IProgram
{
    private readonly Lazy<(IMethodSymbol? Method, string? Id)> entry = new(() => Start(compilation, cancellation), LazyThreadSafetyMode.None);
    private readonly SymbolKeys keys = new(compilation);
    private readonly Dictionary<string, MethodCode?> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeShape?> shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Method), string> implementations = [];

    public Compilation Compilation => compilation;

    public SymbolKeys Keys => keys;

    public IMethodSymbol? EntryPoint => entry.Value.Method;

    /// <summary>Binding was interrupted: what this gave so far must not be kept.</summary>
    public bool IsCancelled { get; private set; }

    public MethodCode? Code(string docId)
    {
        if (codes.TryGetValue(docId, out var known)) return known;
        return codes[docId] = Method(docId) is { } method ? CodeOf(docId, method) : null;
    }

    public TypeShape? Shape(string typeId)
    {
        if (shapes.TryGetValue(typeId, out var known)) return known;
        return shapes[typeId] = Symbols.Type(compilation, typeId) is { } type && keys.OriginOf(type) == MemberOrigin.Source ? new Shapes(this).Of(type) : null;
    }

    public string Implementation(string typeId, string method)
    {
        if (implementations.TryGetValue((typeId, method), out var known)) return known;
        return implementations[(typeId, method)] =
            Symbols.Type(compilation, typeId) is { } type && Method(method) is { } symbol && Symbols.Implementation(type, symbol) is { } found
                ? SymbolKeys.IdOf(found.OriginalDefinition) : method;
    }

    /// <summary>The code of an initialiser.</summary>
    public Body? Initializer(string name, EqualsValueClauseSyntax syntax) =>
        Kept(syntax.SyntaxTree, "=" + name, () => Bound(syntax) is ISymbolInitializerOperation initializer ? Lowered(syntax.SyntaxTree, initializer.Value, [], initializer.Locals) : null);

    private IMethodSymbol? Method(string docId) => entry.Value.Id == docId ? EntryPoint : Symbols.Method(compilation, docId);

    private static (IMethodSymbol?, string?) Start(Compilation compilation, CancellationToken cancellation) =>
        Lowering.EntryPoint.Of(compilation, cancellation) is { } method ? (method, SymbolKeys.IdOf(method)) : default;

    private MethodCode? CodeOf(string docId, IMethodSymbol symbol)
    {
        var method = symbol.PartialImplementationPart ?? symbol;
        if (keys.OriginOf(method) != MemberOrigin.Source) return null;
        if (method.AssociatedSymbol is IPropertySymbol property && IsAutomatic(method) && Lowerer.BackingOf(property) is { } field) return new MethodCode(null, field);
        // What the compiler writes for a record is declared where the record is.
        if (method.IsImplicitlyDeclared && method.MethodKind != MethodKind.Constructor && !SymbolEqualityComparer.Default.Equals(method, EntryPoint)) return null;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var body = Kept(reference.SyntaxTree, docId, () => Lower(method, reference.GetSyntax(cancellation)));
            if (body is not null) return new MethodCode(body, null);
        }
        return null;
    }

    private static bool IsAutomatic(IMethodSymbol accessor) =>
        accessor.DeclaringSyntaxReferences.Length == 0
        || accessor.DeclaringSyntaxReferences.All(static r => r.GetSyntax() is AccessorDeclarationSyntax { Body: null, ExpressionBody: null } or ParameterSyntax);

    private Body? Lower(IMethodSymbol method, SyntaxNode syntax)
    {
        if (syntax is TypeDeclarationSyntax type) return Primary(method, type);
        var operation = Bound(syntax);
        var block = operation switch
        {
            IMethodBodyBaseOperation body => (IOperation?)body.BlockBody ?? body.ExpressionBody,
            IBlockOperation expression => expression,
            _ => null,
        };
        if (block is null) return null;
        // Everything of the member at once: the argument of ": base(…)" can share variables with the body.
        var lowerer = new Lowerer(keys, syntax.SyntaxTree, new Variables(operation!)) { IsStepped = Lowerer.IsIterator(block) };
        var parameters = lowerer.Parameters(ParametersOf(method));
        var chained = operation is IConstructorBodyOperation { Initializer: { } initializer } ? Chained(lowerer, initializer) : null;
        var code = lowerer.Lower(block);
        return new Body
        {
            Tree = syntax.SyntaxTree, Parameters = parameters, Code = code, Slots = lowerer.Slots, IsAsync = method.IsAsync, IsIterator = lowerer.IsStepped,
            Chained = chained?.Node, ChainsToOwnType = chained?.IsOwn ?? false,
        };
    }

    // An extension block's receiver is the last parameter of its members.
    private static IEnumerable<IParameterSymbol> ParametersOf(IMethodSymbol method) =>
        method.ContainingType is { IsExtension: true, ExtensionParameter: { } receiver } && !method.IsStatic ? [.. method.Parameters, receiver] : method.Parameters;

    private Body Primary(IMethodSymbol constructor, TypeDeclarationSyntax syntax)
    {
        var header = syntax.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
        var operation = header is null ? null : Bound(header);
        var lowerer = new Lowerer(keys, syntax.SyntaxTree, new Variables(operation));
        var parameters = lowerer.Parameters(constructor.Parameters);
        var chained = operation is null ? null : Chained(lowerer, operation);
        return new Body
        {
            Tree = syntax.SyntaxTree, Parameters = parameters, Code = new SequenceNode([]), Slots = lowerer.Slots, IsPrimary = true,
            Chained = chained?.Node, ChainsToOwnType = chained?.IsOwn ?? false,
        };
    }

    private static (Node Node, bool IsOwn)? Chained(Lowerer lowerer, IOperation initializer)
    {
        var call = initializer is IExpressionStatementOperation statement ? statement.Operation : initializer;
        if (call is not IInvocationOperation invocation) return (lowerer.Lower(initializer), false);
        var isOwn = invocation.Syntax is ConstructorInitializerSyntax { ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword };
        return lowerer.Keys.OriginOf(invocation.TargetMethod) == MemberOrigin.Source
            ? (new ChainNode((CallNode)lowerer.Lower(invocation)), isOwn)
            : (new SequenceNode(lowerer.LowerAll(invocation.Arguments.Select(static a => a.Value))), false);
    }

    private Body Lowered(SyntaxTree tree, IOperation value, IEnumerable<IParameterSymbol> parameters, IEnumerable<ILocalSymbol> locals)
    {
        var lowerer = new Lowerer(keys, tree, new Variables(value));
        var slots = lowerer.Parameters(parameters);
        var code = new ReturnNode(lowerer.LowerScoped(locals, value));
        return new Body { Tree = tree, Parameters = slots, Code = code, Slots = lowerer.Slots };
    }

    private Body? Kept(SyntaxTree tree, string name, Func<Body?> lower)
    {
        var kept = TreeCode.Of(tree, declarations);
        if (kept.Find(name, out var body)) return body;
        try
        {
            body = lower();
        }
        catch (OperationCanceledException)
        {
            IsCancelled = true;
            return null;
        }
        kept.Keep(name, body);
        return body;
    }

    private IOperation? Bound(SyntaxNode syntax)
    {
        var owner = compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? compilation : Symbols.Projects(compilation).FirstOrDefault(project => project.ContainsSyntaxTree(syntax.SyntaxTree));
        return owner is null ? null : SemanticModels.Of(owner, syntax.SyntaxTree).GetOperation(syntax, cancellation);
    }
}
