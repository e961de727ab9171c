using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

internal sealed partial class DocumentBuilder
{
    /// <summary>Writes the value after <c>=</c> or <c>?</c>, on the same line if it can begin there.</summary>
    private void Value(NixExpression value)
    {
        value = Syntax.Spelled(value);
        document.Nest();
        switch (value)
        {
            // An inherit by itself may stay on one line; every other set is spread.
            case NixAttributeSet { Bindings: [NixInherit] }:
                Beside(value, wide: false);
                break;
            case var _ when Shape.IsAbsorbable(value):
                Beside(value, wide: true);
                break;
            // Beginning below would gain nothing for these.
            case NixString or NixInterpolatedString or NixIndentedString or NixPath:
                Beside(value, wide: false);
                break;
            case NixApplication application:
                Enter();
                Application(new Call(application), CallPlace.AfterSign);
                Leave();
                break;
            case NixBinary binary when BinaryBeside(binary):
                break;
            case NixWith or var _ when Syntax.Precedence(value) >= Syntax.Term || value is NixWith:
                document.Open(Grouping.Plain);
                document.Line();
                Expression(value);
                document.Close();
                break;
            default:
                document.Line();
                document.Open(Grouping.Plain);
                Expression(value);
                document.Close();
                break;
        }

        document.Unnest();
    }

    private void Beside(NixExpression value, bool wide)
    {
        Enter();
        document.Blank();
        document.Open(Grouping.Plain);
        Absorbed(value, wide);
        document.Close();
        Leave();
    }

    /// <summary>Writes <c>++</c>, <c>//</c> and <c>+</c> compactly if a set, a list or a text of lines begins or ends the chain.</summary>
    private bool BinaryBeside(NixBinary binary)
    {
        if (binary.Operator is not (NixBinaryOperator.Concatenate or NixBinaryOperator.Update or NixBinaryOperator.Add))
            return false;
        var operands = OperandsOf(binary);
        if (Shape.IsAbsorbableTerm(operands[0]))
        {
            // The chain is on the level of the name: adding to a list does not indent the list anew.
            document.Unnest();
            document.Blank();
            Enter();
            Binary(binary, spreadFirst: true);
            Leave();
            document.Nest();
            return true;
        }

        if (operands.Count != 2 || !Shape.IsAbsorbableTerm(operands[1]))
            return false;
        document.Open(Grouping.Plain);
        document.Line();
        Operand(operands[0], Syntax.LeftOperand(binary.Operator));
        document.Line();
        document.Open(Grouping.Transparent);
        document.Text(Syntax.Symbol(binary.Operator));
        document.Blank();
        document.Open(Grouping.Priority);
        Term(Syntax.Spelled(operands[1]), wide: true);
        document.Close();
        document.Close();
        document.Close();
        return true;
    }
}
