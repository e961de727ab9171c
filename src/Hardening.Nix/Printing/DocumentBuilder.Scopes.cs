using System.Collections.Immutable;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

internal sealed partial class DocumentBuilder
{
    /// <summary>Writes the pattern or name of a function.</summary>
    public void Parameter(NixParameter parameter)
    {
        if (parameter is NixNameParameter { Name: var name })
        {
            document.Text(name);
            return;
        }

        var pattern = (NixPatternParameter)parameter;
        document.Open(Grouping.Plain);
        document.Text("{"u8);
        if (pattern.Formals.Length == 0 && !pattern.AllowsOthers)
            document.Blank();
        else
            Formals(pattern);
        document.Text("}"u8);
        document.Close();
        if (pattern.Name is { } whole)
        {
            document.Text("@"u8);
            document.Text(whole);
        }
    }

    private void Formals(NixPatternParameter pattern)
    {
        var space = Shape.IsShortPattern(pattern) ? Space.Line : Space.HardLine;
        document.Space(space);
        document.Nest();
        for (var i = 0; i < pattern.Formals.Length; i++)
        {
            if (i > 0)
                document.Space(space);
            var hasNext = i + 1 < pattern.Formals.Length || pattern.AllowsOthers;
            Formal(pattern.Formals[i], hasNext);
            if (!hasNext)
                document.TrailingText(","u8);
        }

        if (pattern.AllowsOthers)
        {
            if (pattern.Formals.Length > 0)
                document.Space(space);
            document.Text("..."u8);
        }

        document.Unnest();
        document.Space(space);
    }

    private void Formal(NixFormal formal, bool hasNext)
    {
        document.Open(Grouping.Plain);
        document.Text(formal.Name);
        if (formal.Fallback is { } fallback)
        {
            document.Blank();
            document.Nest();
            document.Text("?"u8);
            Value(fallback);
            document.Unnest();
        }

        if (hasNext)
            document.Text(","u8);
        document.Close();
    }

    private void Lambda(NixLambda lambda)
    {
        if (lambda.Parameter is NixNameParameter)
        {
            NamedLambda(lambda);
            return;
        }

        Parameter(lambda.Parameter);
        document.Text(":"u8);
        document.Line();
        var body = Syntax.Spelled(lambda.Body);
        if (!Shape.IsAbsorbableTerm(body))
        {
            Expression(body);
            return;
        }

        document.Open(Grouping.Plain);
        var pattern = (NixPatternParameter)lambda.Parameter;
        Term(body, wide: pattern.Name is not null || !Shape.IsShortPattern(pattern));
        document.Close();
    }

    private void NamedLambda(NixLambda lambda)
    {
        document.Open(Grouping.Plain);
        document.Break();
        var depth = 0;
        NixExpression body = lambda;
        while (body is NixLambda { Parameter: NixNameParameter { Name: var name } } inner)
        {
            if (depth++ > 0)
                document.Blank();
            document.Text(name);
            document.Text(":"u8);
            body = inner.Body;
        }

        if (Shape.IsAbsorbable(body))
        {
            document.Blank();
            document.Open(Grouping.Priority);
            Absorbed(body, wide: false);
            document.Close();
        }
        else
        {
            // Three names and more are read more easily with the body below them.
            document.Space(depth <= 2 ? Space.Line : Space.HardLine);
            Expression(body);
        }

        document.Close();
    }

    private void Let(NixLet let)
    {
        document.Open(Grouping.Plain);
        document.Text("let"u8);
        document.HardLine();
        document.Nest();
        Bindings(let.Bindings);
        document.Unnest();
        document.Close();
        document.HardLine();
        document.Open(Grouping.Plain);
        document.Text("in"u8);
        document.HardLine();
        Expression(let.Body);
        document.Close();
    }

    private void With(NixWith with)
    {
        WithScope(with.Scope, isAbsorbed: false);
        document.Line();
        Expression(with.Body);
    }

    private void AbsorbedWith(NixWith with)
    {
        document.Open(Grouping.Plain);
        document.Break();
        WithScope(with.Scope, isAbsorbed: true);
        document.Blank();
        document.Open(Grouping.Priority);
        Term(Syntax.Spelled(with.Body), wide: true);
        document.Close();
        document.Close();
    }

    private void WithScope(NixExpression scope, bool isAbsorbed)
    {
        if (!isAbsorbed)
            document.Open(Grouping.Plain);
        document.Text("with"u8);
        document.Blank();
        document.Nest();
        document.Open(Grouping.Plain);
        Expression(scope);
        document.Close();
        document.Unnest();
        document.Text(";"u8);
        if (!isAbsorbed)
            document.Close();
    }

    private void Assert(NixAssert assert)
    {
        document.Open(Grouping.Plain);
        // The keyword and its condition are laid out like a function and its arguments.
        var condition = Syntax.Spelled(assert.Condition);
        var arguments = condition is NixApplication application ? application.Arguments.Insert(0, application.Function) : [condition];
        Application(new Call(arguments.AsSpan()), CallPlace.Standalone);
        document.Text(";"u8);
        document.HardLine();
        Expression(assert.Body);
        document.Close();
    }

    private void If(NixIf condition)
    {
        document.Open(Grouping.Plain);
        var between = Space.Line;
        NixExpression rest = condition;
        while (rest is NixIf branch)
        {
            document.Open(Grouping.Plain);
            document.Text("if"u8);
            document.Line();
            document.Nest();
            Expression(branch.Condition);
            document.Unnest();
            document.Line();
            document.Text("then"u8);
            document.Close();
            document.Space(between);
            Grouped(branch.Then);
            document.Space(between);
            document.Text("else"u8);
            document.Blank();
            rest = branch.Else;
            // A chain of conditions is never on one line.
            between = Space.HardLine;
        }

        document.Line();
        Grouped(rest);
        document.Close();
    }

    private void Grouped(NixExpression expression)
    {
        document.Nest();
        document.Open(Grouping.Plain);
        Expression(expression);
        document.Close();
        document.Unnest();
    }
}
