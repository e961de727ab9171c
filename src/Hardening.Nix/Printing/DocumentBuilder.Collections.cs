using System.Collections.Immutable;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

internal sealed partial class DocumentBuilder
{
    /// <summary>Above this many names an inherit has a line for each.</summary>
    private const int MostNamesOnOneLine = 3;

    /// <summary>Up to this many plain keys a value stays beside its path, however long that is.</summary>
    public const int MostKeysBesideValue = 4;

    /// <summary>Writes one binding with its semicolon.</summary>
    public void Binding(NixBinding binding)
    {
        Comment(binding.Comment);
        document.Open(Grouping.Plain);
        if (binding is NixAssignment assignment)
            Assignment(assignment);
        else
            Inherit((NixInherit)binding);
        document.Close();
    }

    /// <summary>Writes an element of a list.</summary>
    public void Item(NixListItem item)
    {
        Comment(item.Comment);
        document.Open(Grouping.Plain);
        Operand(item.Value, Syntax.Term);
        document.Close();
    }

    /// <summary>Writes a dotted path.</summary>
    public void Path(NixAttributePath path)
    {
        for (var i = 0; i < path.Keys.Length; i++)
        {
            if (i > 0)
                document.Text("."u8);
            Key(path.Keys[i]);
        }
    }

    private void Key(NixKey key)
    {
        if (key.Name is { } name)
            Name(name, key.IsPlain);
        else if (Syntax.Spelled(key.Expression!) is NixInterpolatedString interpolated)
            QuotedString(interpolated);
        else
            Interpolation(key.Expression!);
    }

    private void Name(string name, bool isPlain)
    {
        if (isPlain)
            document.Text(name);
        else
            QuotedText(name);
    }

    private void Comment(string? comment)
    {
        if (comment is null)
            return;
        document.HardLine();
        foreach (var line in Comments.Lines(comment))
        {
            var start = document.Bytes.Length;
            Comments.AppendLine(line, document.Bytes);
            document.CommentFrom(start);
            document.HardLine();
        }
    }

    private void Bindings(ImmutableArray<NixBinding> bindings)
    {
        for (var i = 0; i < bindings.Length; i++)
        {
            if (i > 0)
                document.HardLine();
            Binding(bindings[i]);
        }
    }

    private void Assignment(NixAssignment assignment)
    {
        Path(assignment.Path);
        document.Nest();
        document.Blank();
        document.Text("="u8);
        if (assignment.Path.Keys.Length <= MostKeysBesideValue && Shape.HasPlainKeys(assignment.Path))
        {
            Value(assignment.Value);
        }
        else
        {
            document.Break();
            document.Open(Grouping.Priority);
            Value(assignment.Value);
            document.Close();
        }

        document.Unnest();
        document.Text(";"u8);
    }

    private void Inherit(NixInherit inherit)
    {
        var space = inherit.Names.Length <= MostNamesOnOneLine ? Space.Line : Space.HardLine;
        document.Text("inherit"u8);
        document.Nest();
        if (inherit.Source is { } source)
        {
            document.Open(Grouping.Plain);
            document.Line();
            Parenthesized(Syntax.Spelled(source));
            document.Close();
        }

        foreach (var name in inherit.Names)
        {
            document.Space(space);
            Name(name, NixText.IsPlainName(name));
        }

        document.Space(space == Space.Line ? Space.Break : Space.HardLine);
        document.Text(";"u8);
        document.Unnest();
    }

    private void Set(NixAttributeSet set, bool wide)
    {
        if (set.IsRecursive)
        {
            document.Text("rec"u8);
            document.Blank();
        }

        document.Text("{"u8);
        if (set.Bindings.Length == 0)
        {
            document.Blank();
        }
        else
        {
            var edge = wide ? Space.HardLine : Space.Line;
            document.Space(edge);
            document.Nest();
            Bindings(set.Bindings);
            document.Unnest();
            document.Space(edge);
        }

        document.Text("}"u8);
    }

    private void List(NixList list) => List(list, Space.HardLine);

    private void List(NixList list, Space between)
    {
        document.Text("["u8);
        if (list.Items.Length == 0)
        {
            document.Blank();
        }
        else
        {
            document.Line();
            document.Nest();
            for (var i = 0; i < list.Items.Length; i++)
            {
                if (i > 0)
                    document.Space(between);
                Item(list.Items[i]);
            }

            document.Unnest();
            document.Line();
        }

        document.Text("]"u8);
    }

    private void Select(NixSelect select)
    {
        var target = Syntax.Spelled(select.Target);
        // a.b.c is one selection, whichever way its tree is grouped.
        // A dot after a number or a path would belong to it.
        var isTerm = target is not (NixInteger or NixFloat or NixPath) && (Syntax.Precedence(target) == Syntax.Atom || target is NixSelect { Fallback: null });
        if (isTerm)
            Expression(target);
        else
            Parenthesized(target);
        if (!isTerm)
            document.Space(Space.SoftBreak);
        else if (target is not (NixIdentifier or NixNull or NixBoolean or NixSelect))
            document.Break();
        document.Text("."u8);
        Path(select.Path);
        if (select.Fallback is not { } fallback)
            return;
        document.Space(Space.SoftLine);
        document.Nest();
        document.Text("or"u8);
        document.Blank();
        Operand(fallback, Syntax.Term);
        document.Unnest();
    }

    /// <summary>What a whole chain of selections looks into.</summary>
    private static NixExpression TargetOf(NixSelect select)
    {
        while (select.Target is NixSelect { Fallback: null } inner)
            select = inner;
        return select.Target;
    }

    private void HasAttribute(NixHasAttribute has)
    {
        Operand(has.Target, Syntax.HasAttribute + 1);
        document.Space(Space.SoftLine);
        document.Text("?"u8);
        document.Blank();
        Path(has.Path);
    }
}
