using CsCheck;

namespace Hardening.Dsl.Tests.Nixos;

public class OptionTypeTests
{
    private static readonly NixosValue Package = new NixosValue.Expression("pkgs.git", ExpressionKind.Package);
    private static readonly NixosValue Function = new NixosValue.Expression("x: x", ExpressionKind.Function);
    private static readonly NixosValue Path = new NixosValue.Path("./secret.age");

    public static TheoryData<string, object?[], object?[]> Types => new()
    {
        { "boolean", [true, false], ["yes", 1, null, Package] },
        { "string", ["", "a"], [1, null, true, Path, Package, new[] { "a" }] },
        { "null or string", [null, "a"], [1] },
        { "signed integer", [0, -5, long.MaxValue], ["1", 1.0, null] },
        { "unsigned integer, meaning >=0", [0, 1], [-1] },
        { "positive integer, meaning >0", [1], [0, -1] },
        { "nonzero signed integer, meaning !=0", [1, -1], [0] },
        { "16 bit unsigned integer; between 0 and 65535 (both inclusive)", [0, 65535], [-1, 65536, "22", 22.0] },
        { "integer between -20 and 19 (both inclusive)", [-20, 19], [-21, 20] },
        { "integer or floating point number between 0 and 1 (both inclusive)", [0, 1, 0.5], [2, 1.5, "0"] },
        { "floating point number", [1.0], [1, "1.0"] },
        { "signed integer or floating point number", [1, 1.5], ["1"] },
        { "nonnegative integer or floating point number, meaning >=0", [0, 0.5], [-1, -0.5] },
        { "one of \"yes\", \"no\"", ["yes", "no"], ["maybe", true] },
        { "null or one of 2, 3", [null, 2, 3], [1, "2"] },
        { "one of false, true, \"lock\"", [true, "lock"], ["true", null] },
        { "one of <null>, \"session\"", [null, "session"], ["null"] },
        { "one of \"default\", \"all\" or list of string", ["default", new[] { "x" }], ["x", new[] { 1 }] },
        { "boolean or value \"keep\" (singular enum)", [true, "keep"], ["drop", 1] },
        { "list of string", [Array.Empty<string>(), new[] { "a" }], ["a", new object[] { "a", 1 }] },
        { "non-empty (list of string)", [new[] { "a" }], [Array.Empty<string>()] },
        { "pair of signed integer", [new[] { 1, 2 }], [new[] { 1 }, new[] { 1, 2, 3 }] },
        { "list of (one of \"tcp\", \"udp\")", [new[] { "tcp", "udp" }], [new[] { "icmp" }] },
        { "(list of string) or string convertible to it", ["a", new[] { "a" }], [1, new[] { 1 }] },
        { "absolute path", ["/etc", Path, Package], ["etc", 1] },
        { "null or absolute path", [null, "/etc"], ["./etc"] },
        { "absolute path, not containing newlines or colons", ["/a"], ["/a:b", "/a\n", "a"] },
        { "path in the Nix store", ["/nix/store/x", Package], ["/etc"] },
        { "package", [Package, "/nix/store/x"], ["git", "/usr/bin/git", new Dictionary<string, int> { ["a"] = 1 }] },
        { "list of package", [new[] { Package }], [new[] { "git" }] },
        { "attribute set of string", [new Dictionary<string, string> { ["a"] = "b" }], ["a", new Dictionary<string, int> { ["a"] = 1 }] },
        { "attribute set of (string or signed integer or boolean)", [new Dictionary<string, object> { ["a"] = 1, ["b"] = "x" }], [new Dictionary<string, double> { ["a"] = 1.5 }] },
        { "attribute set of list of string", [new Dictionary<string, string[]> { ["a"] = ["x"] }], [new Dictionary<string, string> { ["a"] = "x" }] },
        { "list of attribute set of 16 bit unsigned integer; between 0 and 65535 (both inclusive)", [new[] { new Dictionary<string, int> { ["from"] = 1 } }], [new[] { new Dictionary<string, int> { ["from"] = -1 } }] },
        { "attribute set of (systemd option)", [new Dictionary<string, object?> { ["a"] = null, ["b"] = new[] { "x" }, ["c"] = true, ["d"] = 1 }], [new Dictionary<string, object> { ["a"] = new Dictionary<string, int>() }] },
        { "strings concatenated with \"\\n\"", ["a\nb"], [new[] { "a" }] },
        { "null or strings concatenated with \" \"", [null, "a"], [1] },
        { "non-empty string", ["a"], ["", " \n"] },
        { "string (with check: non-empty without trailing slash)", ["/a", "/"], ["", "/a/"] },
        { "(optionally newline-terminated) single-line string", ["a", "a\n", ""], ["a\nb", "a\n\n"] },
        { "single-line string", ["a"], ["a\n"] },
        { "string, not containing newlines or colons", ["a"], ["a:b"] },
        { "JSON value", [null, 1, "a", new Dictionary<string, object?> { ["a"] = new object?[] { null, 1.5 } }, Path], [Function, new[] { Function }] },
        { "TOML value", [1, new Dictionary<string, object?> { ["a"] = "b" }], [null, new Dictionary<string, object?> { ["a"] = null }] },
        { "attribute set of section of an INI file (attrs of INI atom (null, bool, int, float or string))", [new Dictionary<string, object> { ["s"] = new Dictionary<string, object?> { ["k"] = null, ["l"] = 1.5 } }], [new Dictionary<string, object> { ["s"] = "k" }, new Dictionary<string, object> { ["s"] = new Dictionary<string, object> { ["k"] = new[] { 1 } } }] },
        { "attribute set of (atom (null, bool, int, float or string) or a list of them for duplicate keys)", [new Dictionary<string, object> { ["k"] = new[] { 1, 2 } }], [new Dictionary<string, object> { ["k"] = new Dictionary<string, int>() }] },
        { "submodule", [new Dictionary<string, int>(), Path, Function], ["a", new[] { 1 }, Package] },
        { "open submodule of attribute set of (sysctl option value)", [new Dictionary<string, int>()], [1] },
        { "function that evaluates to a(n) list of package", [Function], [new[] { Package }] },
        { "unspecified value", [null, 1, Package], [] },
        { "string matching the pattern [[:digit:]]{2}:[[:digit:]]{2}", ["04:40"], ["4:40", "04:400", "ab:cd", 440] },
        { "string matching the pattern ^$|^[[:alnum:]]([[:alnum:]_-]{0,61}[[:alnum:]])?$", ["", "server-1"], ["-a", "a b", "a\n"] },
        { "null or string matching the pattern ([[:xdigit:]]{64})|(ext:[^=]+)", ["ext:wifi"], ["ext:a=b", "short"] },
        { "signed integer or string matching the pattern [0-9]+%", [5, "5%"], ["5", "%"] },
        { "list of string matching the pattern [a-zA-Z0-9@%:_.\\-]+[.](service|socket|path|timer)", [new[] { "a.service", "a@b.path" }], [new[] { "a.unit" }, new[] { "a" }] },
        { "string matching the pattern .*://.*$ or non-empty (list of string matching the pattern .*://.*$)", ["a://b", new[] { "a://b" }], ["ab", new[] { "ab" }, Array.Empty<string>()] },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_takes_what_NixOS_takes_and_refuses_the_rest(string text, object?[] taken, object?[] refused)
    {
        var type = OptionType.Parse(text);
        Assert.Equal(TypeUnderstanding.Precise, type.Understanding);
        Assert.All(taken, value => Assert.True(type.Accepts(NixosValue.From(value), out _), $"{value} should be taken"));
        Assert.All(refused, value => Assert.False(type.Accepts(NixosValue.From(value), out _), $"{value} should be refused"));
    }

    [Theory]
    [InlineData("boolean", "true or false")]
    [InlineData("null or signed integer", "null or an integer")]
    [InlineData("16 bit unsigned integer; between 0 and 65535 (both inclusive)", "an integer from 0 to 65535")]
    [InlineData("positive integer, meaning >0", "an integer from 1")]
    [InlineData("list of (one of \"tcp\", \"udp\")", "a list of values out of \"tcp\", \"udp\"")]
    [InlineData("attribute set of list of string", "an attribute set of lists of strings")]
    [InlineData("value \"auto\" (singular enum) or (positive integer, meaning >0)", "\"auto\" or an integer from 1")]
    public void A_refusal_says_what_is_taken(string text, string expected)
    {
        Assert.False(OptionType.Parse(text).Accepts(new NixosValue.Text("wrong"), out var told));
        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("secret value")]
    [InlineData("string or (raw elixir)")]
    [InlineData("Go duration (https://golang.org/pkg/time/#ParseDuration)")]
    [InlineData("null or (3×3 matrix of floating point numbers)")]
    [InlineData("(unbalanced")]
    [InlineData("boolean) or")]
    [InlineData("")]
    public void A_type_that_is_not_understood_says_so_and_takes_everything(string text)
    {
        var type = OptionType.Parse(text);
        Assert.True(type.IsOpaque);
        Assert.All(new object?[] { null, true, 1, 1.5, "a", new[] { 1 }, new Dictionary<string, int>(), Package, Function }, value => Assert.True(type.Accepts(NixosValue.From(value), out _)));
    }

    [Theory]
    [InlineData("list of (nixpkgs overlay)", new[] { "anything" }, "not a list")]
    [InlineData("IPv4 or IPv6 address", "::1", 1)]
    [InlineData("list of package that is a Home Assistant component", new object[] { }, new[] { "met" })]
    public void A_type_that_is_half_understood_checks_that_half(string text, object taken, object refused)
    {
        var type = OptionType.Parse(text);
        Assert.Equal(TypeUnderstanding.Loose, type.Understanding);
        Assert.True(type.Accepts(NixosValue.From(taken), out _));
        Assert.False(type.Accepts(NixosValue.From(refused), out _));
    }

    [Fact]
    public void An_expression_with_an_unknown_result_is_taken_everywhere() =>
        Assert.All(NixosOptions.All(NixosRelease.V26_05), option => Assert.True(option.Type.Accepts(new NixosValue.Expression("config.x"), out _)));

    [Fact]
    public void Nearly_all_options_have_a_type_that_is_understood()
    {
        var counts = NixosOptions.All(NixosRelease.V26_05).CountBy(option => option.Type.Understanding).ToDictionary();
        Assert.InRange(counts[TypeUnderstanding.Precise], 20_400, 21_000);
        Assert.InRange(counts[TypeUnderstanding.Loose], 1, 60);
        Assert.InRange(counts[TypeUnderstanding.None], 1, 80);
    }

    [Fact]
    public void Any_text_is_a_type()
    {
        var words = Gen.Int[0, 17].Select(i => new[] { "list of ", "(", ")", " or ", "string", "null", "one of ", "\"a\"", ", ", "attribute set of ", "convertible to it", "between 1 and ", "string matching the pattern ", "[a", "value ", "atom (", "9 bit ", "\\" }[i]);
        words.Array[0, 8].Select(parts => string.Concat(parts)).Sample(text => Assert.NotNull(OptionType.Parse(text)));
    }
}
