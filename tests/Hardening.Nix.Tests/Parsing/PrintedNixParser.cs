using System.Collections.Immutable;
using System.Globalization;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Tests.Parsing;

/// <summary>Reads what the printer writes, by the grammar in the manual of Nix. Comments are kept where a tree can hold them.</summary>
internal sealed partial class PrintedNixParser(string text)
{
    private static readonly string[] Keywords = ["assert", "else", "if", "in", "inherit", "let", "or", "rec", "then", "with"];

    // Weakest first; within a level, the longest spelling first.
    private static readonly (NixBinaryOperator Op, string Symbol, int Level, int Left, int Right)[] Operators =
    [
        (NixBinaryOperator.Implies, "->", 1, 2, 1),
        (NixBinaryOperator.Or, "||", 2, 2, 3),
        (NixBinaryOperator.And, "&&", 3, 3, 4),
        (NixBinaryOperator.Equal, "==", 4, 5, 5),
        (NixBinaryOperator.NotEqual, "!=", 4, 5, 5),
        (NixBinaryOperator.LessOrEqual, "<=", 5, 6, 6),
        (NixBinaryOperator.GreaterOrEqual, ">=", 5, 6, 6),
        (NixBinaryOperator.Less, "<", 5, 6, 6),
        (NixBinaryOperator.Greater, ">", 5, 6, 6),
        (NixBinaryOperator.Update, "//", 6, 7, 6),
        (NixBinaryOperator.Concatenate, "++", 10, 11, 10),
        (NixBinaryOperator.Add, "+", 8, 8, 9),
        (NixBinaryOperator.Subtract, "-", 8, 8, 9),
        (NixBinaryOperator.Multiply, "*", 9, 9, 10),
        (NixBinaryOperator.Divide, "/", 9, 9, 10),
    ];

    private int _position;
    private List<string> _comments = [];

    public static NixFile Parse(string text)
    {
        var parser = new PrintedNixParser(text);
        var comment = parser.TakeComment();
        var body = parser.Expression();
        parser.Trivia();
        return parser._position == text.Length ? new NixFile(body, comment) : throw parser.Unexpected("the end");
    }

    private NixExpression Expression()
    {
        if (Keyword("let"))
        {
            var bindings = Bindings("in");
            return new NixLet(bindings, Expression());
        }

        if (Keyword("with"))
        {
            var scope = Expression();
            Expect(";");
            return new NixWith(scope, Expression());
        }

        if (Keyword("assert"))
        {
            var condition = Expression();
            Expect(";");
            return new NixAssert(condition, Expression());
        }

        if (Keyword("if"))
        {
            var condition = Expression();
            Expect(Keyword("then"), "then");
            var then = Expression();
            Expect(Keyword("else"), "else");
            return new NixIf(condition, then, Expression());
        }

        return Attempt(Parameter) is { } parameter ? new NixLambda(parameter, Expression()) : Operation(0);
    }

    private NixParameter? Parameter()
    {
        if (Identifier() is { } name)
            return Symbol(":") ? new NixNameParameter(name) : null;
        if (!Symbol("{"))
            return null;
        var formals = ImmutableArray.CreateBuilder<NixFormal>();
        var allowsOthers = false;
        while (!Symbol("}"))
        {
            allowsOthers = Symbol("...");
            if (allowsOthers)
            {
                if (Symbol("}"))
                    break;
                return null;
            }

            if (Identifier() is not { } formal)
                return null;
            formals.Add(new NixFormal(formal, Symbol("?") ? Expression() : null));
            if (!Symbol(","))
            {
                if (Symbol("}"))
                    break;
                return null;
            }
        }

        var whole = Symbol("@") ? Identifier() : null;
        return Symbol(":") ? new NixPatternParameter(formals.ToImmutable(), allowsOthers, whole) : null;
    }

    private NixExpression Operation(int level)
    {
        NixExpression left;
        var reach = int.MaxValue;
        if (level <= 7 && Peek() == '!' && PeekAt(1) != '=')
        {
            Expect("!");
            left = new NixUnary(NixUnaryOperator.Not, Operation(7));
            reach = 7;
        }
        else
        {
            left = Operand();
        }

        while (NextOperator() is var (op, symbol, itsLevel, needed, right) && itsLevel >= level && needed <= reach)
        {
            Expect(symbol);
            left = new NixBinary(left, op, Operation(right));
            // What was just built may stand on the left of another operator only if that allows it.
            reach = itsLevel;
        }

        return left;
    }

    private (NixBinaryOperator Op, string Symbol, int Level, int Left, int Right)? NextOperator()
    {
        Trivia();
        foreach (var candidate in Operators)
        {
            if (string.CompareOrdinal(text, _position, candidate.Symbol, 0, candidate.Symbol.Length) == 0
                && !(candidate.Symbol == "/" && PeekAt(1) == '/') && !(candidate.Symbol == "+" && PeekAt(1) == '+') && !(candidate.Symbol == "-" && PeekAt(1) == '>'))
                return candidate;
        }

        return null;
    }

    // A minus binds closer than a question mark: -a ? b asks the negated a.
    private NixExpression Operand()
    {
        var operand = Negated();
        return Symbol("?") ? new NixHasAttribute(operand, Path()) : operand;
    }

    private NixExpression Negated()
    {
        if (Peek() != '-' || PeekAt(1) == '>' || IsAtPath())
            return Application();
        Expect("-");
        return new NixUnary(NixUnaryOperator.Negate, Negated());
    }

    private NixExpression Application()
    {
        var function = Term() ?? throw Unexpected("an expression");
        var arguments = ImmutableArray.CreateBuilder<NixExpression>();
        while (Term() is { } argument)
            arguments.Add(argument);
        return arguments.Count == 0 ? function : new NixApplication(function, arguments.ToImmutable());
    }

    private NixExpression? Term()
    {
        if (Atom() is not { } atom)
            return null;
        if (Peek() != '.' || PeekAt(1) is '.' or '/')
            return atom;
        Expect(".");
        var path = Path();
        return new NixSelect(atom, path, Keyword("or") ? Term() ?? throw Unexpected("a term") : null);
    }

    private NixExpression? Atom()
    {
        var next = Peek();
        if (IsAtPath())
            return new NixPath(Take(character => character == '/' || IsPathCharacter(character)));
        if (next == '(')
        {
            Expect("(");
            var inner = Expression();
            Expect(")");
            return inner;
        }

        if (next == '[')
            return List();
        if (next == '{')
            return Set(isRecursive: false);
        if (next == '"')
            return QuotedString();
        if (next == '\'' && PeekAt(1) == '\'')
            return IndentedString();
        if (char.IsAsciiDigit(next))
            return Number();
        if (Keyword("rec"))
            return Set(isRecursive: true);
        return Identifier() switch
        {
            null => null,
            "null" => NixNull.Value,
            "true" => true,
            "false" => false,
            var name => new NixIdentifier(name),
        };
    }

    private NixExpression Number()
    {
        var digits = Take(character => char.IsAsciiDigit(character) || character is '.' or 'e' or '-');
        return digits.Contains('.') ? new NixFloat(double.Parse(digits, CultureInfo.InvariantCulture)) : (NixExpression)long.Parse(digits, CultureInfo.InvariantCulture);
    }

    private NixList List()
    {
        Expect("[");
        var items = ImmutableArray.CreateBuilder<NixListItem>();
        while (true)
        {
            var comment = TakeComment();
            if (Symbol("]"))
                return new NixList(items.ToImmutable());
            items.Add(new NixListItem(Term() ?? throw Unexpected("an element"), comment));
        }
    }

    private NixAttributeSet Set(bool isRecursive)
    {
        Expect("{");
        return new NixAttributeSet(Bindings("}"), isRecursive);
    }

    private ImmutableArray<NixBinding> Bindings(string end)
    {
        var bindings = ImmutableArray.CreateBuilder<NixBinding>();
        while (true)
        {
            var comment = TakeComment();
            if (end == "in" ? Keyword(end) : Symbol(end))
                return bindings.ToImmutable();
            bindings.Add(Keyword("inherit") ? Inherit(comment) : Assignment(comment));
        }
    }

    private NixAssignment Assignment(string? comment)
    {
        var path = Path();
        Expect("=");
        var value = Expression();
        Expect(";");
        return new NixAssignment(path, value, comment);
    }

    private NixInherit Inherit(string? comment)
    {
        NixExpression? source = null;
        if (Symbol("("))
        {
            source = Expression();
            Expect(")");
        }

        var names = ImmutableArray.CreateBuilder<string>();
        while (!Symbol(";"))
            names.Add(Key().Name ?? throw Unexpected("a name that is not computed"));
        return new NixInherit(names.ToImmutable(), source, comment);
    }

    private NixAttributePath Path()
    {
        var keys = ImmutableArray.CreateBuilder<NixKey>();
        keys.Add(Key());
        while (Peek() == '.' && PeekAt(1) is not ('.' or '/'))
        {
            Expect(".");
            keys.Add(Key());
        }

        return new NixAttributePath(keys.ToImmutable());
    }

    private NixKey Key()
    {
        if (Peek() == '"')
            return NixKey.Computed(QuotedString());
        if (Symbol("${"))
        {
            var computed = Expression();
            Expect("}");
            return NixKey.Computed(computed);
        }

        return NixKey.Of(Identifier() ?? throw Unexpected("a key"));
    }
}
