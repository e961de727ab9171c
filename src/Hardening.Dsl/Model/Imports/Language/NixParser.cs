namespace Hardening.Model;

/// <summary>Reads the Nix language, by the grammar of Nix itself (<c>lexer.l</c>, <c>parser.y</c>).</summary>
/// <remarks>Not read: the experimental pipe operators and the obsolete <c>let { … }</c>.</remarks>
internal sealed partial class NixParser
{
    // The compiler's stack must hold it.
    private const int DeepestNesting = 120;

    private static readonly HashSet<string> Keywords = new(["assert", "else", "if", "in", "inherit", "let", "or", "rec", "then", "with"], StringComparer.Ordinal);

    // The longest spelling first; a higher level binds closer.
    private static readonly (string Symbol, int Level, Side Side)[] Operators =
    [
        ("->", 1, Side.Right), ("||", 2, Side.Left), ("&&", 3, Side.Left), ("==", 4, Side.None), ("!=", 4, Side.None),
        ("<=", 5, Side.None), (">=", 5, Side.None), ("<", 5, Side.None), (">", 5, Side.None), ("//", 6, Side.Right),
        ("++", 10, Side.Right), ("+", 8, Side.Left), ("-", 8, Side.Left), ("*", 9, Side.Left), ("/", 9, Side.Left), ("?", 11, Side.None),
    ];

    private const int LevelOfNot = 7;

    private readonly string text;
    private int position;
    private int depth;

    private NixParser(string text) => this.text = text;

    private enum Side
    {
        Left,
        Right,
        None,
    }

    /// <summary>Reads an expression, or says at which line and column what was expected.</summary>
    public static bool TryParse(string text, out NixNode? expression, out string? problem)
    {
        var parser = new NixParser(text);
        try
        {
            expression = parser.Expression();
            parser.Trivia();
            if (parser.position < text.Length) throw parser.Unexpected("the end of the expression");
            problem = null;
            return true;
        }
        catch (SyntaxException fault)
        {
            (expression, problem) = (null, fault.Message);
            return false;
        }
    }

    /// <summary>The line of a position, counted from 1.</summary>
    public static int LineOf(string text, int position) => text.Take(position).Count(static c => c == '\n') + 1;

    private NixNode Expression() => Nested(() =>
    {
        var start = Next();
        if (Keyword("let")) return new NixLetNode(start, Bindings("in"), Expression());
        if (Keyword("with")) return new NixWithNode(start, Before(";"), Expression());
        if (Keyword("assert")) return new NixAssertNode(start, Before(";"), Expression());
        if (Keyword("if"))
        {
            var condition = Expression();
            Expect(Keyword("then"), "then");
            var then = Expression();
            Expect(Keyword("else"), "else");
            return new NixIfNode(start, condition, then, Expression());
        }
        return Function(start) ?? Operation(0);
    });

    private T Nested<T>(Func<T> read)
    {
        if (++depth > DeepestNesting) throw new SyntaxException($"{Place(position)}: nested more than {DeepestNesting} levels deep.");
        var result = read();
        depth--;
        return result;
    }

    private NixNode Before(string symbol)
    {
        var expression = Expression();
        Expect(symbol);
        return expression;
    }

    private NixLambdaNode? Function(int start)
    {
        if (Peek() == '{') return IsPattern() ? Pattern(start, null) : null;
        if (IsUri() || Identifier() is not { } name) return null;
        if (Symbol(":")) return new NixLambdaNode(start, name, null, false, Expression());
        if (Symbol("@")) return Pattern(start, name);
        position = start;
        return null;
    }

    /// <summary>Whether the brace here begins the argument of a function and not a set.</summary>
    private bool IsPattern()
    {
        var start = position;
        Expect("{");
        var isPattern = Peek() == '}' ? EndsPattern()
            : StartsWith("...") || (Identifier() is not null && (Peek() is ',' or '?' || EndsPattern()));
        position = start;
        return isPattern;
    }

    private bool EndsPattern() => Symbol("}") && Peek() is ':' or '@';

    private NixLambdaNode Pattern(int start, string? name)
    {
        Expect("{");
        var formals = new List<NixFormalNode>();
        var allowsOthers = false;
        while (!Symbol("}"))
        {
            if (Symbol("..."))
            {
                allowsOthers = true;
                Expect("}");
                break;
            }
            formals.Add(new NixFormalNode(Identifier() ?? throw Unexpected("the name of an argument"), Symbol("?") ? Expression() : null));
            if (Symbol(",")) continue;
            Expect("}");
            break;
        }
        if (name is null && Symbol("@")) name = Identifier() ?? throw Unexpected("a name");
        Expect(":");
        return new NixLambdaNode(start, name, formals, allowsOthers, Expression());
    }

    private NixNode Operation(int weakest) => Nested(() =>
    {
        var start = Next();
        var left = Peek() == '!' && PeekAt(1) != '=' && Symbol("!") ? new NixUnaryNode(start, "!", Operation(LevelOfNot)) : Negation();
        var last = int.MaxValue;
        while (Operator() is { Symbol: not null } next && next.Level >= weakest)
        {
            if (next.Side == Side.None && next.Level == last) throw Unexpected("parentheses around one of the comparisons");
            position += next.Symbol.Length;
            left = next.Symbol == "?" ? new NixHasNode(start, left, Path())
                : new NixBinaryNode(start, left, next.Symbol, Operation(next.Side == Side.Right ? next.Level : next.Level + 1));
            last = next.Level;
        }
        return left;
    });

    private NixNode Negation()
    {
        var start = Next();
        if (Peek() != '-' || PeekAt(1) == '>' || IsPath()) return Application();
        position++;
        return new NixUnaryNode(start, "-", Nested(Negation));
    }

    private (string Symbol, int Level, Side Side) Operator()
    {
        Trivia();
        return IsPath() ? default : Operators.FirstOrDefault(candidate => StartsWith(candidate.Symbol));
    }

    private NixNode Application()
    {
        var start = Next();
        var result = Term() ?? throw Unexpected("an expression");
        while (Term() is { } argument) result = new NixCallNode(start, result, argument);
        return result;
    }

    private NixNode? Term()
    {
        var start = Next();
        if (Atom() is not { } target) return null;
        if (!IsSelection()) return target;
        position++;
        var path = Path();
        return new NixSelectNode(start, target, path, Keyword("or") ? Term() ?? throw Unexpected("a value") : null);
    }

    // A dot may also begin a path or a number, which are arguments.
    private bool IsSelection() => Peek() == '.' && PeekAt(1) != '.' && !IsDigit(PeekAt(1)) && !IsPath();

    private NixNode? Atom()
    {
        var start = Next();
        if (IsPath()) return PathLiteral();
        switch (PeekAt(0))
        {
            case '(':
                position++;
                return Before(")");
            case '[':
                return List();
            case '{':
                return new NixSetNode(start, Set(), false);
            case '"':
                return Quoted();
            case '\'' when PeekAt(1) == '\'':
                return Indented();
            case '<':
                return SearchPath();
            case (>= '0' and <= '9') or '.' when IsNumber():
                return Number();
        }
        if (IsUri()) return Uri();
        if (Keyword("rec")) return new NixSetNode(start, Set(), true);
        // As an argument `or` is a plain name, for programs older than the keyword.
        return Identifier() is { } name ? new NixVariableNode(start, name) : null;
    }

    private NixListNode List()
    {
        var start = position++;
        var items = new List<NixNode>();
        while (!Symbol("]")) items.Add(Term() ?? throw Unexpected("an element or ]"));
        return new NixListNode(start, items);
    }

    private List<NixBindingNode> Set()
    {
        Expect("{");
        return Bindings("}");
    }

    private List<NixBindingNode> Bindings(string end)
    {
        var bindings = new List<NixBindingNode>();
        while (!(end == "in" ? Keyword(end) : Symbol(end)))
        {
            var start = Next();
            bindings.Add(Keyword("inherit") ? Inherit(start) : Assign(start, end));
        }
        return bindings;
    }

    private NixAssignNode Assign(int start, string end)
    {
        if (!IsKey()) throw Unexpected($"a name or {end}");
        var path = Path();
        Expect("=");
        return new NixAssignNode(start, path, Before(";"));
    }

    private NixInheritNode Inherit(int start)
    {
        var source = Symbol("(") ? Before(")") : null;
        var names = new List<string>();
        while (!Symbol(";")) names.Add(Key().Name ?? throw Unexpected("a name that is not computed"));
        return new NixInheritNode(start, source, names);
    }

    private List<NixKeyNode> Path()
    {
        var keys = new List<NixKeyNode> { Key() };
        while (IsSelection())
        {
            position++;
            keys.Add(Key());
        }
        return keys;
    }

    private bool IsKey() => Peek() == '"' || StartsWith("${") || IsNameStart(PeekAt(0));

    private NixKeyNode Key()
    {
        Trivia();
        if (PeekAt(0) == '"')
        {
            var quoted = Quoted();
            return quoted.Text is { } name ? new NixKeyNode(name, null) : new NixKeyNode(null, quoted);
        }
        if (Symbol("${"))
        {
            var computed = Before("}");
            return computed is NixStringNode { Text: { } name } ? new NixKeyNode(name, null) : new NixKeyNode(null, computed);
        }
        return new NixKeyNode(Identifier() ?? (Keyword("or") ? "or" : throw Unexpected("a name")), null);
    }

    private sealed class SyntaxException(string message) : Exception(message);
}
