using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

// Arguments stay on the line of the function as long as they fit. Every argument but a selection is a priority group, so
// that one of them, preferably the last, may be spread while the others stay.
internal sealed partial class DocumentBuilder
{
    private void Application(Call call, CallPlace place)
    {
        var arguments = call.Arguments;
        if (arguments is [.., NixList, NixList])
        {
            document.Open(Grouping.Plain);
            Head(call, arguments.Length - 2, place);
            document.Nest();
            TwoLists((NixList)arguments[^2], (NixList)arguments[^1]);
            document.Unnest();
            if (place == CallPlace.InParentheses)
                document.Break();
            document.Close();
            return;
        }

        var mark = document.Mark();
        document.Open(Grouping.Plain);
        Head(call, arguments.Length - 1, place);
        if (Shape.IsSimple(call) && document.IsOneLineFrom(mark, int.MaxValue))
        {
            document.FlattenFrom(mark);
            document.Blank();
            LastArgument(call);
        }
        else
        {
            document.Line();
            LastArgument(call);
            if (place == CallPlace.InParentheses)
                document.Break();
        }

        document.Close();
    }

    private void Head(Call call, int count, CallPlace place)
    {
        if (place == CallPlace.AfterSign)
            document.Line();
        document.Open(Grouping.Transparent);
        FunctionWith(call, count, place);
        document.Close();
    }

    /// <summary>Writes the function with the first <paramref name="count"/> arguments.</summary>
    private void FunctionWith(Call call, int count, CallPlace place)
    {
        if (count == 0)
        {
            Function(call, place);
            return;
        }

        Enter();
        document.Open(Grouping.Transparent);
        if (call.Arguments[..count] is [.., NixList first, NixList second])
        {
            document.Open(Grouping.Transparent);
            FunctionWith(call, count - 2, place);
            document.Close();
            document.Nest();
            document.Open(Grouping.Plain);
            TwoLists(first, second);
            document.Close();
            document.Unnest();
            document.Close();
        }
        else
        {
            FunctionWith(call, count - 1, place);
            document.Close();
            document.Line();
            document.Nest();
            document.Open(call.Arguments[count - 1] is NixSelect ? Grouping.Plain : Grouping.Priority);
            Argument(call.Arguments[count - 1]);
            document.Close();
            document.Unnest();
        }

        Leave();
    }

    private void Function(Call call, CallPlace place)
    {
        if (call.IsAssert)
        {
            document.Text("assert"u8);
            return;
        }

        if (place != CallPlace.InParentheses)
        {
            Operand(call.Function, Syntax.Application);
            return;
        }

        document.Nest();
        document.Open(Grouping.Plain);
        document.Break();
        Operand(call.Function, Syntax.Application);
        document.Close();
        document.Unnest();
    }

    private void TwoLists(NixList first, NixList second)
    {
        foreach (var list in (ReadOnlySpan<NixList>)[first, second])
        {
            document.Line();
            document.Open(Grouping.Plain);
            Argument(list);
            document.Close();
        }
    }

    private void Argument(NixExpression argument)
    {
        if (argument is NixList list && Shape.IsShortList(list))
        {
            Enter();
            List(list, Space.Line);
            Leave();
        }
        else
        {
            Operand(argument, Syntax.Term);
        }
    }

    private void LastArgument(Call call)
    {
        var argument = Syntax.Spelled(call.Arguments[^1]);
        // The condition of an assert is a whole expression.
        var isCondition = call.IsAssert && call.Arguments.Length == 1;
        var isParenthesized = !isCondition && Syntax.Precedence(argument) < Syntax.Term;
        var isPriority = isParenthesized || Shape.IsAbsorbableTerm(argument);
        Enter();
        document.Open(isPriority ? Grouping.Priority : Grouping.Plain);
        document.Nest();
        switch (argument)
        {
            case NixLambda { Parameter: NixNameParameter { Name: var name }, Body: var body } when isParenthesized && Shape.IsAbsorbableTerm(body):
                document.Text("("u8);
                document.Text(name);
                document.Text(":"u8);
                document.Blank();
                Term(Syntax.Spelled(body), wide: true);
                document.Text(")"u8);
                break;
            // The constants are names, too.
            case NixApplication { Function: NixIdentifier or NixBoolean or NixNull, Arguments: [var body] } inner when isParenthesized && Shape.IsAbsorbableTerm(body):
                document.Text("("u8);
                Term(inner.Function, wide: false);
                document.Blank();
                Term(Syntax.Spelled(body), wide: true);
                document.Text(")"u8);
                break;
            case var _ when isParenthesized:
                LastParentheses(argument);
                break;
            case var _ when isPriority:
                Term(argument, wide: false);
                break;
            default:
                Expression(argument);
                break;
        }

        document.Unnest();
        document.Close();
        Leave();
    }

    private void LastParentheses(NixExpression expression)
    {
        document.Text("("u8);
        document.Break();
        document.Open(Grouping.Plain);
        document.Nest();
        Expression(expression);
        document.Unnest();
        document.Close();
        document.Break();
        document.Text(")"u8);
    }
}
