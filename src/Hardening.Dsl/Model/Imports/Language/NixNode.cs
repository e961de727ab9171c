namespace Hardening.Model;

/// <summary>An expression of the Nix language as it was read. Immutable.</summary>
/// <param name="Start">Where it begins in the text.</param>
internal abstract record NixNode(int Start);

/// <summary>An integer or a floating point number.</summary>
internal sealed record NixNumberNode(int Start, NixosValue Value) : NixNode(Start);

/// <summary>A string: its pieces are texts, without escapes and indentation, and interpolated expressions.</summary>
internal sealed record NixStringNode(int Start, IReadOnlyList<NixPiece> Pieces, bool IsIndented) : NixNode(Start)
{
    /// <summary>The characters; null where an expression is interpolated.</summary>
    public string? Text => Pieces.All(static piece => piece.Text is not null) ? string.Concat(Pieces.Select(static piece => piece.Text)) : null;
}

/// <summary>A part of a string or a path: a text or an expression.</summary>
internal sealed record NixPiece(string? Text, NixNode? Expression);

/// <summary>A path such as <c>./disk.nix</c>, <c>~/x</c> or <c>&lt;nixpkgs&gt;</c>.</summary>
internal sealed record NixPathNode(int Start, IReadOnlyList<NixPiece> Pieces) : NixNode(Start)
{
    /// <summary>The path as it is written; null where an expression is interpolated.</summary>
    public string? Text => Pieces.All(static piece => piece.Text is not null) ? string.Concat(Pieces.Select(static piece => piece.Text)) : null;
}

/// <summary>A variable; <c>true</c>, <c>false</c> and <c>null</c> too, which Nix treats as such.</summary>
internal sealed record NixVariableNode(int Start, string Name) : NixNode(Start);

/// <summary>A list.</summary>
internal sealed record NixListNode(int Start, IReadOnlyList<NixNode> Items) : NixNode(Start);

/// <summary>An attribute set.</summary>
internal sealed record NixSetNode(int Start, IReadOnlyList<NixBindingNode> Bindings, bool IsRecursive) : NixNode(Start);

/// <summary><c>a.b</c>, <c>a.b or c</c>.</summary>
internal sealed record NixSelectNode(int Start, NixNode Target, IReadOnlyList<NixKeyNode> Path, NixNode? Fallback) : NixNode(Start);

/// <summary><c>a ? b</c>.</summary>
internal sealed record NixHasNode(int Start, NixNode Target, IReadOnlyList<NixKeyNode> Path) : NixNode(Start);

/// <summary>A function and one argument.</summary>
internal sealed record NixCallNode(int Start, NixNode Function, NixNode Argument) : NixNode(Start);

/// <summary><c>!</c> and <c>-</c>.</summary>
internal sealed record NixUnaryNode(int Start, string Operator, NixNode Operand) : NixNode(Start);

/// <summary>An operator between two expressions.</summary>
internal sealed record NixBinaryNode(int Start, NixNode Left, string Operator, NixNode Right) : NixNode(Start);

/// <summary>A function.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Name">What the whole argument is called, or null.</param>
/// <param name="Formals">The attributes it takes; null for a function of a name alone.</param>
/// <param name="AllowsOthers">Whether the pattern ends with <c>...</c>.</param>
/// <param name="Body">The result.</param>
internal sealed record NixLambdaNode(int Start, string? Name, IReadOnlyList<NixFormalNode>? Formals, bool AllowsOthers, NixNode Body) : NixNode(Start);

/// <summary>An attribute that a function takes.</summary>
internal sealed record NixFormalNode(string Name, NixNode? Default);

/// <summary><c>let … in …</c>.</summary>
internal sealed record NixLetNode(int Start, IReadOnlyList<NixBindingNode> Bindings, NixNode Body) : NixNode(Start);

/// <summary><c>with …; …</c>.</summary>
internal sealed record NixWithNode(int Start, NixNode Scope, NixNode Body) : NixNode(Start);

/// <summary><c>assert …; …</c>.</summary>
internal sealed record NixAssertNode(int Start, NixNode Condition, NixNode Body) : NixNode(Start);

/// <summary><c>if … then … else …</c>.</summary>
internal sealed record NixIfNode(int Start, NixNode Condition, NixNode Then, NixNode Else) : NixNode(Start);

/// <summary>A name in an attribute path: written, or computed.</summary>
internal sealed record NixKeyNode(string? Name, NixNode? Expression);

/// <summary>What stands in a set or a <c>let</c>.</summary>
internal abstract record NixBindingNode(int Start);

/// <summary><c>a.b = c;</c></summary>
internal sealed record NixAssignNode(int Start, IReadOnlyList<NixKeyNode> Path, NixNode Value) : NixBindingNode(Start);

/// <summary><c>inherit a b;</c>, <c>inherit (c) a b;</c></summary>
internal sealed record NixInheritNode(int Start, NixNode? Source, IReadOnlyList<string> Names) : NixBindingNode(Start);
