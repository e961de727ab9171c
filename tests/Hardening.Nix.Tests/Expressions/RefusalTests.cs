using Hardening.Nix.Expressions;
using static Hardening.Nix.Expressions.NixSyntax;

namespace Hardening.Nix.Tests.Expressions;

/// <summary>What Nix cannot say is refused where it is made, with the value, the rule and the way out.</summary>
public class RefusalTests
{
    public static TheoryData<string, string> Refusals { get; } = new()
    {
        { "nul in a string", "U+0000" },
        { "nul in a comment", "comment \"a\\u0000\"" },
        { "nul in a key", "attribute name" },
        { "lone surrogate", "U+D800 at index 1" },
        { "lone low surrogate", "U+DC00 at index 0" },
        { "keyword as variable", "it is a keyword of Nix" },
        { "odd variable", "\"a b\" cannot be a variable" },
        { "empty variable", "\"\" cannot be a variable" },
        { "keyword as parameter", "cannot be a parameter" },
        { "parameter twice", "named twice" },
        { "parameter and whole", "after its @" },
        { "true as parameter", "would change its meaning" },
        { "true in let", "would change its meaning" },
        { "empty let", "at least one binding" },
        { "computed key in let", "no computed key in a let" },
        { "empty inherit", "at least one name" },
        { "empty call", "at least one argument" },
        { "empty path", "at least one key" },
        { "unclosed quote", "ends with one" },
        { "empty key", "not empty" },
        { "text after quote", "a dot or the end is expected" },
        { "path literal with blank", "NixSyntax.Path" },
        { "path with slash at end", "no trailing slash" },
        { "path without beginning", "expected ./" },
    };

    private static readonly Dictionary<string, Action> Attempts = new()
    {
        ["nul in a string"] = () => new NixString("a\0b"),
        ["nul in a comment"] = () => Set("a", 1, "a\0"),
        ["nul in a key"] = () => NixKey.Of("\0"),
        ["lone surrogate"] = () => new NixString("a\uD800b"),
        ["lone low surrogate"] = () => new NixIndentedString("\uDC00"),
        ["keyword as variable"] = () => Var("inherit"),
        ["odd variable"] = () => Var("a b"),
        ["empty variable"] = () => Var(""),
        ["keyword as parameter"] = () => Fn("then", 1),
        ["parameter twice"] = () => Pattern("a", "a"),
        ["parameter and whole"] = () => new NixPatternParameter(["a"], name: "a"),
        ["true as parameter"] = () => Fn("true", 1),
        ["true in let"] = () => Let([Set("true", 1)], 1),
        ["empty let"] = () => Let([], 1),
        ["computed key in let"] = () => Let([SetKey(NixKey.Computed(Var("x")), 1)], 1),
        ["empty inherit"] = () => Inherit(),
        ["empty call"] = () => Call(Var("f")),
        ["empty path"] = () => new NixAttributePath([]),
        ["unclosed quote"] = () => NixAttributePath.Parse("a.\"b"),
        ["empty key"] = () => NixAttributePath.Parse("a..b"),
        ["text after quote"] = () => NixAttributePath.Parse("\"a\"b"),
        ["path literal with blank"] = () => new NixPath("./a b"),
        ["path with slash at end"] = () => Path("./a/"),
        ["path without beginning"] = () => Path("a/b"),
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_said_is_refused(string attempt, string message) =>
        Assert.Contains(message, Assert.Throws<NixExpressionException>(Attempts[attempt]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.b", new[] { "a", "b" })]
    [InlineData("a.\"b.c\".d", new[] { "a", "b.c", "d" })]
    [InlineData("\"q\\\"d\\\\\"", new[] { "q\"d\\" })]
    [InlineData("a.\"\"", new[] { "a", "" })]
    [InlineData("a-b.c'", new[] { "a-b", "c'" })]
    public void A_dotted_path_is_read(string path, string[] keys) =>
        Assert.Equal(keys, NixAttributePath.Parse(path).Keys.Select(key => key.Name));

    [Theory]
    [InlineData("./a.nix", "./a.nix\n")]
    [InlineData("../x/y_z+1.nix", "../x/y_z+1.nix\n")]
    [InlineData("./a b", "./. + \"/a b\"\n")]
    [InlineData("../${x}", "../. + \"/\\${x}\"\n")]
    [InlineData("/a\"b", "/. + \"/a\\\"b\"\n")]
    public void A_path_is_a_literal_where_one_can_hold_it(string path, string expected) =>
        Assert.Equal(expected, Path(path).ToString());
}
