using System.Text.Json;
using CsCheck;
using Hardening.Nix.Expressions;
using Hardening.Nix.Printing;
using static Hardening.Nix.Expressions.NixSyntax;

namespace Hardening.Nix.Tests.Printing;

public class TextTests
{
    private static readonly string[] Nasty =
    [
        "", "\"", "\\", "\\\"", "${", "$${", "$$${", "\\${", "$", "$$", "${\"", "''", "'", "''${", "''$", "''\\n", "'''", "''''", "$''", "'$'", "'${", "'''${x}",
        "\n", "\r\n", "\r", "a\r\nb\r\n", "\t", "\u0001\u001b\u007f", "\uFEFF", "\u2028", "ünï 🦀", " \n ", "\n\n", "  a\n  b\n", "  a\nb\n", "a\n  \nb\n", "a\n\t\nb",
        "\ta\n\tb\n", "a'\n'", "a\n'", "a\n''", "a\n$", "a\n${x}\n$${y}\n''${z}\n", "a\\\nb\\", "#", "/*", "*/", "\"; } // { x = \"", "''; } // { x = ''", "a\n''; x = ''b\n",
    ];

    private static readonly string[] Pieces =
        ["\"", "\\", "$", "${", "{", "}", "'", "''", "\n", "\r", "\t", " ", "  ", "a", "n", "ü", "🦀", "\u0001", "\u0085", "\u2028", "#", ";", "/*"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(indices => string.Concat(indices.Select(index => Pieces[index])));

    [Fact]
    public void A_string_reads_back_as_its_value() => AssertReadBack(Nasty, text => new NixString(text));

    [Fact]
    public void A_string_of_lines_reads_back_as_its_value() => AssertReadBack(Nasty, text => new NixIndentedString(text));

    [Fact]
    public void Random_strings_read_back_as_their_values() =>
        Texts.Array[2_000].Sample(
            texts =>
            {
                AssertReadBack(texts, text => new NixString(text));
                AssertReadBack(texts, text => new NixIndentedString("x\n" + text), "x\n");
                AssertReadBack(texts, text => new NixIndentedString(text + "\n"), after: "\n");
            },
            iter: 4);

    [Fact]
    public void Text_around_an_interpolation_reads_back_as_its_value() =>
        Gen.Select(Texts, Texts).Array[1_000].Sample(
            pairs =>
            {
                var printed = pairs.Select(pair => (NixListItem)Text(pair.Item1, new NixInterpolation("-"), pair.Item2)).ToArray();
                Assert.Equal(pairs.Select(pair => pair.Item1 + "-" + pair.Item2), Read(List(printed)));
                var lines = pairs.Select(pair => (NixListItem)Lines("x\n", pair.Item1, new NixInterpolation("-"), pair.Item2, "\n")).ToArray();
                Assert.Equal(pairs.Select(pair => "x\n" + pair.Item1 + "-" + pair.Item2 + "\n"), Read(List(lines)));
            },
            iter: 4);

    [Fact]
    public void Any_text_can_be_a_key()
    {
        var names = Nasty.Concat(["if", "or", "rec", "true", "a.b", "1a", "-", "__functor'"]).Distinct().ToArray();
        var set = new NixAttributeSet([.. names.Select(name => (NixBinding)SetKey(name, name))]);
        var read = JsonSerializer.Deserialize<Dictionary<string, string>>(NixTool.Evaluate(NixPrinter.Print(set)))!;
        Assert.Equal(names.ToDictionary(name => name), read);
    }

    [Fact]
    public void No_comment_becomes_code() =>
        Texts.Array[500].Sample(
            texts =>
            {
                var items = texts.Select((text, index) => Item(Attrs(Set("a", index, text + "\n1 ] \" '' */ } ;")), text)).ToArray();
                var read = JsonDocument.Parse(NixTool.Evaluate(NixPrinter.Print(new NixFile(List(items), texts[0])))).RootElement;
                Assert.Equal(Enumerable.Range(0, texts.Length), read.EnumerateArray().Select(item => item.GetProperty("a").GetInt32()));
            },
            iter: 2);

    [Theory]
    [InlineData("one line", "\"one line\"\n")]
    [InlineData("a\nb\n", "''\n  a\n  b\n''\n")]
    [InlineData("\na\n", "''\n\n  a\n''\n")]
    [InlineData("a\nb", "''\n  a\n  b''\n")]
    [InlineData("a\nb'", "''\n  a\n  b''\\'''\n")]
    [InlineData("a\n'${x}\n", "''\n  a\n  ''\\'''${x}\n''\n")]
    [InlineData("  a\n", "\"  a\\n\"\n")]
    [InlineData("a\n \n", "\"a\\n \\n\"\n")]
    [InlineData("a\r\n", "\"a\\r\\n\"\n")]
    public void Text_is_printed_in_lines_where_that_keeps_its_value(string value, string expected) =>
        Assert.Equal(expected, NixPrinter.Print(new NixIndentedString(value)));

    private static void AssertReadBack(string[] texts, Func<string, NixExpression> make, string before = "", string after = "") =>
        Assert.Equal(texts.Select(text => before + text + after), Read(List([.. texts.Select(text => new NixListItem(make(text)))])));

    private static string[] Read(NixExpression list) => JsonSerializer.Deserialize<string[]>(NixTool.Evaluate(NixPrinter.Print(list)))!;
}
