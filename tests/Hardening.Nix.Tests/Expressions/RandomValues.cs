using System.Collections.Immutable;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Tests.Expressions;

/// <summary>Trees that have a value: typed all the way, so that evaluation never fails.</summary>
internal sealed class RandomValues(ulong seed)
{
    private enum Kind
    {
        Integer,
        Boolean,
        Text,
        Float,
        List,
        Set,
        Null,
    }

    private static readonly string[] Keys =
    [
        "a", "b", "enable", "settings", "or", "if", "rec", "inherit", "with space", "a.b", "1st", "", "q\"d", "${x}", "ünï", "x'", "-", "true", "\\", "''", "tab\t", "nl\n",
    ];

    private static readonly string[] Pieces =
    [
        "x", " ", "\"", "\\", "$", "${", "$${", "{", "}", "''", "'", "''${", "''$", "''\\n", "\\n", "\n", "\r\n", "\r", "\t", "ü", "🦀", "*/", "#", "\u0001", "\u007f", "\u2028", "  ", "\n  ",
    ];

    private readonly Random _random = new(unchecked((int)(seed ^ (seed >> 32))));
    private readonly List<(string Name, Kind Kind)> _scope = [];
    private int _names;

    public NixExpression Expression(int size) => Of(AnyKind(), size);

    private NixExpression Of(Kind kind, int size)
    {
        if (size <= 1)
            return Leaf(kind);
        return _random.Next(12) switch
        {
            0 => Let(kind, size),
            1 => With(kind, size),
            2 => new NixIf(Of(Kind.Boolean, size / 3), Of(kind, size / 3), Of(kind, size / 3)),
            3 => new NixAssert(NixBoolean.Of(true), Of(kind, size - 1)),
            4 => Applied(kind, size),
            5 => AppliedToSet(kind, size),
            6 => Selected(kind, size),
            _ => Compound(kind, size),
        };
    }

    private NixExpression Compound(Kind kind, int size)
    {
        var half = size / 2;
        switch (kind)
        {
            case Kind.Integer:
                return _random.Next(5) switch
                {
                    0 => new NixUnary(NixUnaryOperator.Negate, Of(kind, size - 1)),
                    1 => Of(kind, half).Op(NixBinaryOperator.Divide, 1 + _random.Next(9)),
                    2 => Of(kind, half).Op(NixBinaryOperator.Subtract, Of(kind, half)),
                    3 => Of(kind, half).Op(NixBinaryOperator.Multiply, Of(kind, half)),
                    _ => Of(kind, half).Op(NixBinaryOperator.Add, Of(kind, half)),
                };
            case Kind.Float:
                return Of(kind, half).Op(OneIn(2) ? NixBinaryOperator.Add : NixBinaryOperator.Subtract, OneIn(2) ? _random.Next(-50, 50) : Of(kind, half));
            case Kind.Boolean:
                return Boolean(size);
            case Kind.Text:
                return OneIn(3) ? Of(kind, half).Op(NixBinaryOperator.Add, Of(kind, half))
                    : OneIn(2) ? new NixInterpolatedString(Parts(size)) : new NixIndentedString(Parts(size));
            case Kind.List:
                return OneIn(3) ? Of(kind, half).Op(NixBinaryOperator.Concatenate, Of(kind, half)) : List(size);
            case Kind.Set:
                return OneIn(3) ? Of(kind, half).Op(NixBinaryOperator.Update, Of(kind, half)) : Set(size);
            default:
                return NixNull.Value;
        }
    }

    private NixExpression Boolean(int size)
    {
        var half = size / 2;
        var op = (NixBinaryOperator)_random.Next((int)NixBinaryOperator.Less, (int)NixBinaryOperator.Implies + 1);
        return op switch
        {
            _ when OneIn(6) => new NixUnary(NixUnaryOperator.Not, Of(Kind.Boolean, size - 1)),
            _ when OneIn(6) => new NixHasAttribute(Of(Kind.Set, size - 1), new NixAttributePath([Pick(Keys), .. OneIn(3) ? [NixKey.Of(Pick(Keys))] : Array.Empty<NixKey>()])),
            NixBinaryOperator.And or NixBinaryOperator.Or or NixBinaryOperator.Implies => Of(Kind.Boolean, half).Op(op, Of(Kind.Boolean, half)),
            NixBinaryOperator.Equal or NixBinaryOperator.NotEqual => Expression(half).Op(op, Expression(half)),
            _ => OneIn(2) ? Of(Kind.Integer, half).Op(op, Of(Kind.Integer, half)) : Of(Kind.Float, half).Op(op, Of(Kind.Float, half)),
        };
    }

    private NixExpression Leaf(Kind kind)
    {
        if (OneIn(3) && _scope.Where(variable => variable.Kind == kind).ToArray() is { Length: > 0 } variables)
            return new NixIdentifier(Pick(variables).Name);
        return kind switch
        {
            Kind.Integer => _random.Next(8) switch
            {
                0 => long.MinValue,
                1 => long.MaxValue,
                2 => _random.NextInt64(),
                _ => _random.Next(-100, 100),
            },
            Kind.Float => _random.Next(-1000, 1000) / 8.0,
            Kind.Boolean => OneIn(2),
            Kind.Text => OneIn(2) ? new NixString(Text()) : new NixIndentedString(Text()),
            Kind.List => NixList.Empty,
            Kind.Set => NixAttributeSet.Empty,
            _ => NixNull.Value,
        };
    }

    private NixLet Let(Kind kind, int size)
    {
        var (name, bound) = (NewName(), AnyKind());
        var value = Of(bound, size / 3);
        return InScope(name, bound, () => new NixLet([new NixAssignment(NixKey.Of(name), value, Comment())], Of(kind, size / 2)));
    }

    private NixWith With(Kind kind, int size)
    {
        var (name, bound) = (NewName(), AnyKind());
        var value = Of(bound, size / 3);
        return InScope(name, bound, () => new NixWith(NixSyntax.Attrs(NixSyntax.SetKey(name, value), NixSyntax.SetKey("other", 1)), Of(kind, size / 2)));
    }

    private NixApplication Applied(Kind kind, int size)
    {
        var (name, bound) = (NewName(), AnyKind());
        var argument = Of(bound, size / 3);
        return InScope(name, bound, () => new NixApplication(new NixLambda(name, Of(kind, size / 2)), [argument]));
    }

    private NixApplication AppliedToSet(Kind kind, int size)
    {
        var (name, bound, whole) = (NewName(), AnyKind(), NewName());
        var value = Of(bound, size / 4);
        var fallback = Of(bound, size / 4);
        var argument = OneIn(3) ? NixAttributeSet.Empty : NixSyntax.Attrs(NixSyntax.SetKey(name, value));
        return InScope(name, bound, () => InScope(whole, Kind.Set, () =>
        {
            var pattern = new NixPatternParameter([new NixFormal(name, fallback)], allowsOthers: OneIn(2), name: whole);
            return new NixApplication(new NixLambda(pattern, Of(kind, size / 2)), [argument]);
        }));
    }

    private NixSelect Selected(Kind kind, int size)
    {
        var key = Pick(Keys);
        NixAttributePath path = OneIn(2) ? NixKey.Of(key) : new NixAttributePath([NixKey.Of(key), NixKey.Of(Pick(Keys))]);
        var set = NixSyntax.Attrs(new NixAssignment(path, Of(kind, size / 2)));
        if (OneIn(3))
            return new NixSelect(NixSyntax.Attrs(NixSyntax.SetKey(key + "x", 1)), path, Of(kind, size / 2));
        return new NixSelect(set, path, OneIn(3) ? Of(kind, size / 3) : null);
    }

    private NixList List(int size)
    {
        var count = _random.Next(4);
        return new NixList([.. Enumerable.Range(0, count).Select(_ => new NixListItem(Expression(size / (count + 1)), Comment()))]);
    }

    private NixAttributeSet Set(int size)
    {
        var attributes = new NixAttributeBuilder();
        var count = _random.Next(4);
        foreach (var first in Keys.OrderBy(_ => _random.Next()).Take(count).ToArray())
        {
            NixKey firstKey = OneIn(5) ? NixKey.Computed(new NixIf(true, first, "no")) : first;
            if (OneIn(3))
            {
                foreach (var second in Keys.OrderBy(_ => _random.Next()).Take(1 + _random.Next(3)).ToArray())
                    attributes.Add(new NixAttributePath([NixKey.Of(first), second]), Expression(size / (count * 2 + 1)), Comment());
            }
            else
            {
                attributes.Add(new NixAttributePath([firstKey]), Expression(size / (count + 1)), Comment());
            }
        }

        var bindings = attributes.ToSet().Bindings;
        if (OneIn(4) && _scope.Count > 0)
            bindings = bindings.Add(new NixInherit([_scope[^1].Name]));
        if (OneIn(6))
            bindings = bindings.Add(new NixInherit(["from", "quoted name"], NixSyntax.Attrs(NixSyntax.SetKey("from", Expression(size / 4)), NixSyntax.SetKey("quoted name", 1))));
        return new NixAttributeSet(bindings, isRecursive: OneIn(6) && bindings.All(binding => binding is NixAssignment { Path.Keys: [{ Name: not (null or "true") }, ..] }));
    }

    private ImmutableArray<NixStringPart> Parts(int size)
    {
        var count = 1 + _random.Next(4);
        return [.. Enumerable.Range(0, count).Select(_ => OneIn(2) ? (NixStringPart)new NixTextPart(Text()) : new NixInterpolation(Of(Kind.Text, size / (count + 1))))];
    }

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(7)).Select(_ => Pick(Pieces)));

    private string? Comment() => OneIn(12) ? Pick(["a reason", "two\nlines", "*/ x = 1; /*", "", "''${", "cr\rlf"]) : null;

    private T InScope<T>(string name, Kind kind, Func<T> make)
    {
        _scope.Add((name, kind));
        var made = make();
        _scope.RemoveAt(_scope.Count - 1);
        return made;
    }

    private string NewName() => $"v{_names++}";

    private Kind AnyKind() => (Kind)_random.Next(7);

    private bool OneIn(int count) => _random.Next(count) == 0;

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
