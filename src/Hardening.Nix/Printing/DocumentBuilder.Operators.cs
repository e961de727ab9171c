using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

internal sealed partial class DocumentBuilder
{
    private void Unary(NixUnary unary)
    {
        if (unary.Operator == NixUnaryOperator.Not)
        {
            document.Text("!"u8);
            Operand(unary.Operand, Syntax.Not);
            return;
        }

        document.Text("-"u8);
        // -./a would be read as a path.
        if (unary.Operand is NixPath or NixApplication { Function: NixPath })
            Parenthesized(unary.Operand);
        else
            Operand(unary.Operand, Syntax.Negation);
    }

    /// <summary>Writes a binary operation, with a chain of the same operator on one level.</summary>
    private void Binary(NixBinary binary, bool spreadFirst)
    {
        if (Syntax.IsComparison(binary.Operator))
        {
            Operand(binary.Left, Syntax.LeftOperand(binary.Operator));
            document.Space(Space.SoftLine);
            document.Text(Syntax.Symbol(binary.Operator));
            document.Blank();
            Operand(binary.Right, Syntax.RightOperand(binary.Operator));
            return;
        }

        var operands = OperandsOf(binary);
        document.Open(Grouping.Plain);
        for (var i = 0; i < operands.Count; i++)
        {
            if (i > 0)
                OperatorWithOperand(binary.Operator, operands[i]);
            else if (spreadFirst && Shape.IsAbsorbableTerm(operands[i]))
                Term(Syntax.Spelled(operands[i]), wide: true);
            else
                Operand(operands[i], Syntax.LeftOperand(binary.Operator));
        }

        document.Close();
    }

    private void OperatorWithOperand(NixBinaryOperator op, NixExpression operand)
    {
        operand = Syntax.Spelled(operand);
        document.Line();
        document.Text(Syntax.Symbol(op));
        document.Nest();
        if (Syntax.Precedence(operand) <= Syntax.Precedence(op))
        {
            document.Blank();
            Parenthesized(operand);
        }
        else if (operand is NixBinary binary)
        {
            document.Open(Grouping.Plain);
            document.Line();
            Expression(binary);
            document.Close();
        }
        else if (operand is NixApplication application)
        {
            Enter();
            document.Blank();
            document.Open(Grouping.Plain);
            Application(new Call(application), CallPlace.AfterSign);
            document.Close();
            Leave();
        }
        else
        {
            document.Blank();
            Expression(operand);
        }

        document.Unnest();
    }

    /// <summary>The operands of a chain in the order in which they are written, without descending the call stack.</summary>
    private static List<NixExpression> OperandsOf(NixBinary chain)
    {
        var operands = new List<NixExpression>();
        NixExpression rest = chain;
        if (Syntax.IsRightAssociative(chain.Operator))
        {
            while (rest is NixBinary binary && binary.Operator == chain.Operator)
            {
                operands.Add(binary.Left);
                rest = binary.Right;
            }

            operands.Add(rest);
            return operands;
        }

        while (Syntax.Spelled(rest) is NixBinary binary && binary.Operator == chain.Operator)
        {
            operands.Add(binary.Right);
            rest = binary.Left;
        }

        operands.Add(rest);
        operands.Reverse();
        return operands;
    }
}
