namespace Hardening.Nix.Expressions;

/// <summary>Expressions that users write as text, as trees that the printer lays out.</summary>
internal sealed class NixReader
{
    private readonly Func<string, NixExpression> relative;

    private NixReader(Func<string, NixExpression> relative) => this.relative = relative;

    /// <summary>Reads an expression that was checked before.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="path">What a path becomes, which may be relative to another folder.</param>
    /// <exception cref="NixExpressionException">The text is not valid Nix.</exception>
    public static NixExpression Read(string text, Func<string, NixExpression> path) =>
        NixParser.TryParse(text, out var node, out var problem) ? new NixReader(path).Of(node!) : throw new NixExpressionException($"The Nix expression is not valid: {problem}");

    private NixExpression Of(NixNode node) => node switch
    {
        NixNumberNode { Value: NixosValue.Whole whole } => whole.Value,
        NixNumberNode { Value: NixosValue.Real real } => real.Value,
        NixStringNode { Text: { } text, IsIndented: false } => text,
        NixStringNode { IsIndented: false } text => new NixInterpolatedString([.. text.Pieces.Select(Piece)]),
        NixStringNode text => new NixIndentedString([.. text.Pieces.Select(Piece)]),
        NixPathNode path => Path(path),
        NixVariableNode { Name: "null" } => NixNull.Value,
        NixVariableNode { Name: "true" } => true,
        NixVariableNode { Name: "false" } => false,
        NixVariableNode variable => new NixIdentifier(variable.Name),
        NixListNode list => new NixList([.. list.Items.Select(item => new NixListItem(Of(item)))]),
        NixSetNode set => new NixAttributeSet([.. set.Bindings.Select(Binding)], set.IsRecursive),
        NixSelectNode select => new NixSelect(Of(select.Target), Keys(select.Path), select.Fallback is { } fallback ? Of(fallback) : null),
        NixHasNode has => new NixHasAttribute(Of(has.Target), Keys(has.Path)),
        NixCallNode call => Call(call),
        NixUnaryNode unary => new NixUnary(unary.Operator == "!" ? NixUnaryOperator.Not : NixUnaryOperator.Negate, Of(unary.Operand)),
        NixBinaryNode binary => new NixBinary(Of(binary.Left), Operator(binary.Operator), Of(binary.Right)),
        NixLambdaNode { Formals: null, Name: { } name } lambda => new NixLambda(new NixNameParameter(name), Of(lambda.Body)),
        NixLambdaNode lambda => new NixLambda(
            new NixPatternParameter([.. lambda.Formals!.Select(formal => new NixFormal(formal.Name, formal.Default is { } value ? Of(value) : null))], lambda.AllowsOthers, lambda.Name), Of(lambda.Body)),
        NixLetNode let => new NixLet([.. let.Bindings.Select(Binding)], Of(let.Body)),
        NixWithNode with => new NixWith(Of(with.Scope), Of(with.Body)),
        NixAssertNode assert => new NixAssert(Of(assert.Condition), Of(assert.Body)),
        NixIfNode condition => new NixIf(Of(condition.Condition), Of(condition.Then), Of(condition.Else)),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private NixExpression Path(NixPathNode path) =>
        path.Text is { } literal ? relative(literal) : throw new NixExpressionException("A path with ${...} in it is written as ./folder + \"/${name}\".");

    private NixApplication Call(NixCallNode call)
    {
        var arguments = new Stack<NixExpression>();
        NixNode function = call;
        for (; function is NixCallNode inner; function = inner.Function) arguments.Push(Of(inner.Argument));
        return new NixApplication(Of(function), [.. arguments]);
    }

    private NixBinding Binding(NixBindingNode binding) => binding switch
    {
        NixAssignNode assign => new NixAssignment(Keys(assign.Path), Of(assign.Value)),
        NixInheritNode inherit => new NixInherit([.. inherit.Names], inherit.Source is { } source ? Of(source) : null),
        _ => throw new NotSupportedException(binding.GetType().Name),
    };

    private NixAttributePath Keys(IEnumerable<NixKeyNode> keys) =>
        new([.. keys.Select(key => key.Name is { } name ? NixKey.Of(name) : NixKey.Computed(Of(key.Expression!)))]);

    private NixStringPart Piece(NixPiece piece) => piece.Text is { } text ? new NixTextPart(text) : new NixInterpolation(Of(piece.Expression!));

    private static NixBinaryOperator Operator(string symbol) => symbol switch
    {
        "->" => NixBinaryOperator.Implies,
        "||" => NixBinaryOperator.Or,
        "&&" => NixBinaryOperator.And,
        "==" => NixBinaryOperator.Equal,
        "!=" => NixBinaryOperator.NotEqual,
        "<=" => NixBinaryOperator.LessOrEqual,
        ">=" => NixBinaryOperator.GreaterOrEqual,
        "<" => NixBinaryOperator.Less,
        ">" => NixBinaryOperator.Greater,
        "//" => NixBinaryOperator.Update,
        "++" => NixBinaryOperator.Concatenate,
        "+" => NixBinaryOperator.Add,
        "-" => NixBinaryOperator.Subtract,
        "*" => NixBinaryOperator.Multiply,
        _ => NixBinaryOperator.Divide,
    };
}
