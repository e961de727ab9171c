using System.Globalization;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>Turns an expression into the <see cref="Document"/> whose layout is the standard format of Nix (RFC 166).</summary>
/// <remarks>One part of the class per family of constructs; each says which texts, spaces and groups a construct consists of.</remarks>
internal sealed partial class DocumentBuilder(Document document)
{
    /// <summary>How deep expressions may nest.</summary>
    /// <remarks>Far beyond any configuration, and safe on the smallest stack a thread is given.</remarks>
    public const int DeepestNesting = 250;

    private int _depth;

    /// <summary>Refuses a tree that is nested too deep to print.</summary>
    public static NixExpressionException TooDeep() => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The expression is nested more than {DeepestNesting} levels deep. Name an inner part in a let and use the name."));

    public void Reset(int depth)
    {
        document.Clear();
        _depth = depth;
    }

    /// <summary>Writes an expression that needs no parentheses where it stands.</summary>
    public void Expression(NixExpression expression)
    {
        Enter();
        expression = Syntax.Spelled(expression);
        switch (expression)
        {
            case NixWith with:
                With(with);
                break;
            case NixLet let:
                Let(let);
                break;
            case NixAssert assert:
                Assert(assert);
                break;
            case NixIf condition:
                If(condition);
                break;
            case NixLambda lambda:
                Lambda(lambda);
                break;
            case NixApplication application:
                Application(new Call(application), CallPlace.Standalone);
                break;
            case NixBinary binary:
                Binary(binary, spreadFirst: false);
                break;
            case NixUnary unary:
                Unary(unary);
                break;
            case NixHasAttribute has:
                HasAttribute(has);
                break;
            case NixList list:
                document.Open(Grouping.Plain);
                List(list);
                document.Close();
                break;
            default:
                Term(expression, wide: false);
                break;
        }

        Leave();
    }

    /// <summary>Writes an expression, in parentheses if it binds looser than its place demands.</summary>
    private void Operand(NixExpression expression, int precedence)
    {
        expression = Syntax.Spelled(expression);
        if (Syntax.Precedence(expression) < precedence)
            Parenthesized(expression);
        else
            Expression(expression);
    }

    /// <summary>Writes a term without its own group.</summary>
    /// <param name="term">A term that has been spelled.</param>
    /// <param name="wide">Whether an attribute set is spread over lines even if it fits on one.</param>
    private void Term(NixExpression term, bool wide)
    {
        switch (term)
        {
            case NixNull:
                document.Text("null"u8);
                break;
            case NixBoolean { Value: var value }:
                document.Text(value ? "true"u8 : "false"u8);
                break;
            case NixInteger { Value: var value }:
                document.Text(value.ToString(CultureInfo.InvariantCulture));
                break;
            case NixFloat { Value: var value }:
                document.Text(Numbers.Digits(value));
                break;
            case NixIdentifier { Name: var name }:
                document.Text(name);
                break;
            case NixPath { Value: var path }:
                document.Text(path);
                break;
            case NixString { Value: var text }:
                QuotedText(text);
                break;
            case NixInterpolatedString text:
                QuotedString(text);
                break;
            case NixIndentedString text:
                IndentedString(text);
                break;
            case NixList list:
                List(list);
                break;
            case NixAttributeSet set:
                Set(set, wide);
                break;
            case NixSelect select:
                Select(select);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(term), term.GetType().Name, null);
        }
    }

    private void Parenthesized(NixExpression expression)
    {
        Enter();
        document.Open(Grouping.Plain);
        document.Text("("u8);
        Enclosed(expression);
        document.Text(")"u8);
        document.Close();
        Leave();
    }

    /// <summary>Writes what stands between parentheses, or between the braces of an interpolation that has its line for itself.</summary>
    private void Enclosed(NixExpression expression)
    {
        document.Nest();
        if (Shape.IsAbsorbable(expression))
        {
            document.Open(Grouping.Plain);
            Absorbed(expression, wide: false);
            document.Close();
        }
        else if (expression is NixApplication application)
        {
            Application(new Call(application), CallPlace.InParentheses);
        }
        else
        {
            if (expression is not NixSelect select || Shape.IsAbsorbableTerm(TargetOf(select)))
                document.Break();
            document.Open(Grouping.Plain);
            Expression(expression);
            document.Close();
            document.Break();
        }

        document.Unnest();
    }

    /// <summary>Writes an expression that begins on the line of what it belongs to, if it can.</summary>
    private void Absorbed(NixExpression expression, bool wide)
    {
        expression = Syntax.Spelled(expression);
        if (Shape.IsAbsorbableTerm(expression))
            Term(expression, wide);
        else if (expression is NixWith with && Shape.IsAbsorbable(with))
            AbsorbedWith(with);
        else
            Expression(expression);
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting)
            throw TooDeep();
    }

    private void Leave() => _depth--;
}
