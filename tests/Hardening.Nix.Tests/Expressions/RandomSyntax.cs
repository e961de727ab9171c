using System.Collections.Immutable;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Tests.Expressions;

/// <summary>Trees of every kind in every place, for the form of what is printed. Most of them have no value.</summary>
internal sealed class RandomSyntax(ulong seed)
{
    private static readonly string[] Names =
    [
        "a", "b", "lib", "pkgs", "config", "x'", "_y", "mkForce", "foo-bar", "concatMapStringsSep",
        "aRatherLongNameOfAFunctionThatTakesRoom", "another_name_of_considerable_length_for_line_breaks",
    ];

    private static readonly string[] Keys =
    [
        "a", "b", "enable", "settings", "MaxAuthTries", "services", "openssh", "or", "if", "rec", "with space", "a.b", "1st", "",
        "quote\"d", "${x}", "net.ipv4.conf.all.rp_filter", "aRatherLongNameOfAnAttributeThatTakesRoom", "ünïcode", "true",
    ];

    private static readonly string[] Texts =
    [
        "", "x", "hello world", "no", "/run/secrets/key", "a \"quoted\" word", "back\\slash", "${not} an interpolation", "$${x}", "$",
        "''", "'", "''$", "tab\there", "two\nlines", "cr\r\nlf", "ünï→code 🦀", "a text that is long enough to run into the end of the line soon",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk8mWqvYkqJH3u0M5J5yQmZ1Fj1c0q9n0sJ0b7xW3kT someone@somewhere.example", "'$'", "$'", "\\${", "\u0001\u007f",
    ];

    private static readonly string[] LineTexts =
    [
        "echo hi\n", "one\n  two\nthree\n", "\n\nlate\n", "a 'quoted' ''word''\n$ ${x} $${y} ''$\n", "no end", "x", "\ttab\n", "end'", "mid\n\nend''", "'",
        "set -euo pipefail\nif true; then\n  echo \"$HOME\" \\\n    done\nfi\n", "$\n", "'\n", "  indented\n", "a\n  \nb\n", "''${", "'${x", "\\n\n",
    ];

    private readonly Random _random = new(unchecked((int)(seed ^ (seed >> 32))));

    public NixFile File(int size)
    {
        var body = Expression(size);
        return new NixFile(body, body is NixAttributeSet or NixLambda && OneIn(2) ? Comment() : null);
    }

    public NixExpression Expression(int size)
    {
        if (size <= 1)
            return Leaf();
        return _random.Next(20) switch
        {
            0 or 1 or 2 or 3 => Set(size),
            4 or 5 => List(size),
            6 or 7 or 8 => Call(size),
            9 or 10 => Binary(size),
            11 => new NixUnary((NixUnaryOperator)_random.Next(2), Expression(size - 1)),
            12 or 13 => Lambda(size),
            14 => new NixLet(Bindings(size / 2, isLet: true, atLeast: 1), Expression(size / 2)),
            15 => new NixWith(Expression(size / 4), Expression(size * 3 / 4)),
            16 => If(size),
            17 => OneIn(3) ? new NixAssert(Expression(size / 2), Expression(size / 2)) : new NixSelect(Expression(size - 1), Path(2), OneIn(3) ? Expression(size / 2) : null),
            18 => OneIn(2) ? new NixHasAttribute(Expression(size - 1), Path(2)) : new NixSelect(new NixIdentifier(Name()), Path(size)),
            _ => OneIn(2) ? new NixInterpolatedString(Parts(size, Texts)) : new NixIndentedString(Parts(size, LineTexts)),
        };
    }

    private NixIf If(int size) =>
        new NixIf(Expression(size / 3), Expression(size / 3), OneIn(2) ? Expression(size / 3) : (NixExpression)If(Math.Max(size / 2, 1)));

    private NixExpression Leaf() => _random.Next(14) switch
    {
        0 => NixNull.Value,
        1 => OneIn(2),
        2 or 3 => Integer(),
        4 => Float(),
        5 or 6 => Pick(Texts),
        7 => NixSyntax.Path(Pick(["./hardware-configuration.nix", "../x.nix", "/etc", "./.", "./with space", "/run/a\"b"])),
        8 or 9 or 10 => new NixIdentifier(Name()),
        11 => OneIn(2) ? NixList.Empty : NixAttributeSet.Empty,
        12 => new NixSelect(new NixIdentifier(Name()), Path(2)),
        _ => new NixIndentedString(Pick(LineTexts)),
    };

    private long Integer() => _random.Next(6) switch
    {
        0 => long.MinValue,
        1 => long.MaxValue,
        2 => -_random.Next(1000),
        _ => _random.Next(100_000),
    };

    private double Float() => _random.Next(8) switch
    {
        0 => 0.1,
        1 => -0.0,
        2 => 1e300,
        3 => 5.0,
        4 => -2.5,
        5 => double.Epsilon,
        6 => BitConverter.Int64BitsToDouble(_random.NextInt64()) is var any && double.IsFinite(any) ? any : 1.5,
        _ => _random.NextDouble(),
    };

    private NixApplication Call(int size)
    {
        var count = 1 + _random.Next(4);
        var function = OneIn(3) ? Expression(size / 3) : new NixIdentifier(Name());
        return new NixApplication(function, [.. Enumerable.Range(0, count).Select(_ => Expression(size / (count + 1)))]);
    }

    private NixExpression Binary(int size)
    {
        var op = (NixBinaryOperator)_random.Next(15);
        NixExpression result = Expression(size / 2);
        for (var i = 1 + (OneIn(2) ? 0 : _random.Next(4)); i > 0; i--)
            result = OneIn(4) ? new NixBinary(Expression(size / 3), op, result) : new NixBinary(result, op, Expression(size / 3));
        return result;
    }

    private NixLambda Lambda(int size)
    {
        if (OneIn(2))
            return new NixLambda(Name(), Expression(size - 1));
        var names = Enumerable.Range(0, _random.Next(4)).Select(_ => Name()).Distinct().ToArray();
        var formals = names.Select(name => new NixFormal(name, OneIn(4) ? Expression(size / 4) : null));
        var pattern = new NixPatternParameter([.. formals], OneIn(2), OneIn(4) ? "args" : null);
        return new NixLambda(pattern, Expression(size / 2));
    }

    private NixAttributeSet Set(int size)
    {
        var bindings = Bindings(size - 1, isLet: false, atLeast: 0);
        return new NixAttributeSet(bindings, OneIn(8) && bindings.All(binding => binding is not NixAssignment { Path.Keys: [{ Name: "true" }, ..] }));
    }

    private NixList List(int size)
    {
        var count = _random.Next(5);
        return new NixList([.. Enumerable.Range(0, count).Select(_ => new NixListItem(Expression(size / (count + 1)), OneIn(12) ? Comment() : null))]);
    }

    private ImmutableArray<NixBinding> Bindings(int size, bool isLet, int atLeast)
    {
        var count = atLeast + _random.Next(4);
        var bindings = ImmutableArray.CreateBuilder<NixBinding>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var comment = OneIn(12) ? Comment() : null;
            if (OneIn(6))
            {
                var names = Enumerable.Range(0, 1 + _random.Next(5)).Select(_ => Name()).Where(used.Add).ToImmutableArray();
                if (names.Length > 0)
                    bindings.Add(new NixInherit(names, OneIn(2) ? Expression(size / (count + 1)) : null, comment));
                continue;
            }

            var path = Path(size / (count + 1), isLet);
            if (path.Keys[0].Name is { } first && !used.Add(first))
                continue;
            bindings.Add(new NixAssignment(path, Expression(size / (count + 1)), comment));
        }

        if (bindings.Count < atLeast)
            bindings.Add(new NixAssignment("only", Leaf()));
        return bindings.ToImmutable();
    }

    private NixAttributePath Path(int size, bool startsPlain = false) =>
        new([.. Enumerable.Range(0, 1 + _random.Next(OneIn(10) ? 7 : 3)).Select(index => Key(size, startsPlain && index == 0))]);

    private NixKey Key(int size, bool isPlain) =>
        isPlain ? NixKey.Of(Pick(Keys) is var key && key == "true" ? "yes" : key)
        : !OneIn(12) ? NixKey.Of(Pick(Keys))
        : OneIn(2) ? NixKey.Computed(Expression(size / 4))
        : NixKey.Computed(new NixInterpolatedString(Parts(size / 4, Texts)));

    private ImmutableArray<NixStringPart> Parts(int size, string[] texts)
    {
        var count = 1 + _random.Next(4);
        return [.. Enumerable.Range(0, count).Select(_ => OneIn(2) ? (NixStringPart)new NixTextPart(Pick(texts)) : new NixInterpolation(Expression(size / (count + 1))))];
    }

    private string Comment() => Pick(["a reason", "two\nlines", "closes */ nothing", "", "trailing  ", " led", "${x} \" '' #", "cr\r\nlf"]);

    private string Name() => Pick(Names);

    private bool OneIn(int count) => _random.Next(count) == 0;

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
