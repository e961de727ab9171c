namespace Hardening.Model;

/// <summary>Whether an expression means the same in the emitted file as in the description, and has a form there.</summary>
internal static class NixPortability
{
    /// <summary>What is wrong and what to write instead, or null.</summary>
    public static string? Fault(NixNode node) => Own(node) ?? Children(node).Select(Fault).FirstOrDefault(static fault => fault is not null);

    private static string? Own(NixNode node) => node switch
    {
        NixPathNode { Text: null } => "a path with ${...} in it is written as ./folder + \"/${name}\".",
        NixPathNode { Text: { } path } when path[0] is '<' or '~' => $"{path} depends on the machine that evaluates it. Write a path of the project, from ./ on.",
        NixPathNode { Text: { } path } when path[0] is not '/' && !RelativePath.TryFrom(path, out _, out var problem) => problem,
        NixLambdaNode lambda => Names(lambda) ?? Repeated(lambda.Formals?.Select(static formal => formal.Name)),
        NixLetNode let => Scope(let.Bindings) ?? Bindings(let.Bindings),
        NixSetNode set => (set.IsRecursive ? Scope(set.Bindings) : null) ?? Bindings(set.Bindings),
        _ => null,
    };

    /// <summary>The expressions directly inside one.</summary>
    public static IEnumerable<NixNode> Children(NixNode node) => node switch
    {
        NixStringNode text => Inside(text.Pieces),
        NixPathNode path => Inside(path.Pieces),
        NixListNode list => list.Items,
        NixSetNode set => set.Bindings.SelectMany(Inside),
        NixSelectNode select => [select.Target, .. Inside(select.Path), .. select.Fallback is { } fallback ? new[] { fallback } : []],
        NixHasNode has => [has.Target, .. Inside(has.Path)],
        NixCallNode call => [call.Function, call.Argument],
        NixUnaryNode unary => [unary.Operand],
        NixBinaryNode binary => [binary.Left, binary.Right],
        NixLambdaNode lambda => [.. (lambda.Formals ?? []).Select(static formal => formal.Default).OfType<NixNode>(), lambda.Body],
        NixLetNode let => [.. let.Bindings.SelectMany(Inside), let.Body],
        NixWithNode with => [with.Scope, with.Body],
        NixAssertNode assert => [assert.Condition, assert.Body],
        NixIfNode choice => [choice.Condition, choice.Then, choice.Else],
        _ => [],
    };

    private static IEnumerable<NixNode> Inside(IEnumerable<NixPiece> pieces) => pieces.Select(static piece => piece.Expression).OfType<NixNode>();

    private static IEnumerable<NixNode> Inside(IEnumerable<NixKeyNode> keys) => keys.Select(static key => key.Expression).OfType<NixNode>();

    private static IEnumerable<NixNode> Inside(NixBindingNode binding) => binding switch
    {
        NixAssignNode assign => [.. Inside(assign.Path), assign.Value],
        NixInheritNode { Source: { } source } => [source],
        _ => [],
    };

    private static string? Names(NixLambdaNode lambda) =>
        Constant((lambda.Formals ?? []).Select(static formal => formal.Name).Concat(lambda.Name is { } name ? [name] : []));

    private static string? Scope(IEnumerable<NixBindingNode> bindings) => Constant(bindings.SelectMany(static binding => binding switch
    {
        NixAssignNode { Path: [{ Name: { } name }, ..] } => [name],
        NixInheritNode inherit => inherit.Names,
        _ => Enumerable.Empty<string>(),
    }));

    private static string? Constant(IEnumerable<string> names) =>
        names.FirstOrDefault(static name => name is "true" or "false" or "null") is { } name ? $"{name} is redefined. Choose another name." : null;

    private static string? Repeated(IEnumerable<string>? names) =>
        names?.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice ? $"argument {twice.Key} is named twice." : null;

    private static string? Bindings(IReadOnlyList<NixBindingNode> bindings)
    {
        var paths = new List<string[]>();
        foreach (var binding in bindings)
        {
            if (binding is NixInheritNode { Names.Count: 0 }) return "inherit names no attribute. Leave it out.";
            IEnumerable<string[]> defined = binding is NixInheritNode inherit ? inherit.Names.Select(static name => new[] { name })
                : [[.. ((NixAssignNode)binding).Path.TakeWhile(static key => key.Name is not null).Select(static key => key.Name!)]];
            foreach (var path in defined)
            {
                var isComputed = binding is NixAssignNode assign && path.Length < assign.Path.Count;
                if (!isComputed && paths.Any(other => IsWithin(other, path) || IsWithin(path, other))) return $"attribute {string.Join(".", path)} is defined in two places. Assign it in one.";
                if (!isComputed) paths.Add(path);
            }
        }
        return null;
    }

    private static bool IsWithin(string[] path, string[] outer) => path.Take(outer.Length).SequenceEqual(outer, StringComparer.Ordinal);
}
