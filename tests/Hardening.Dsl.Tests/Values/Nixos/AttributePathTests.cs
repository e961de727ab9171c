using System.Text.Json;
using CsCheck;

namespace Hardening.Tests.Values.Nixos;

public sealed class AttributePathTests
{
    [Theory]
    [InlineData("services.openssh.settings.MaxAuthTries", "services|openssh|settings|MaxAuthTries", "services.openssh.settings.MaxAuthTries")]
    [InlineData("boot.kernel.sysctl.\"kernel.kptr_restrict\"", "boot|kernel|sysctl|kernel.kptr_restrict", "boot.kernel.sysctl.\"kernel.kptr_restrict\"")]
    [InlineData("\"services\".\"nginx\"", "services|nginx", "services.nginx")]
    [InlineData("a.\"in\".\"or\"", "a|in|or", "a.\"in\".\"or\"")]
    [InlineData("a.\"9\".b-c'd._e", "a|9|b-c'd|_e", "a.\"9\".b-c'd._e")]
    [InlineData("a.\"\"", "a|", "a.\"\"")]
    [InlineData("a.\"x\\\"y\\\\z\\q\"", "a|x\"y\\zq", "a.\"x\\\"y\\\\zq\"")]
    [InlineData("a.\"\\${b} $c \\$d $$\"", "a|${b} $c $d $$", "a.\"\\${b} $c $d $$\"")]
    [InlineData("a.\"tab\\tline\\n\\r\"", "a|tab\tline\n\r", "a.\"tab\\tline\\n\\r\"")]
    public void Reads_names_and_writes_quotes_where_they_are_needed(string text, string parts, string canonical)
    {
        var path = AttributePath.From(text);
        Assert.Equal(parts.Split('|'), path.Parts);
        Assert.Equal(canonical, path);
        Assert.Equal(AttributePath.From(canonical), path);
    }

    [Theory]
    [InlineData("a.b.c", "a.b", true)]
    [InlineData("a.b", "a.b", true)]
    [InlineData("a.bc", "a.b", false)]
    [InlineData("a", "a.b", false)]
    [InlineData("\"a.b\"", "a", false)]
    public void Knows_what_lies_below_it(string text, string above, bool within) =>
        Assert.Equal(within, AttributePath.From(text).IsWithin(AttributePath.From(above)));

    [Fact]
    public void Means_the_same_names_to_Nix() =>
        Texts.Like(Examples.Of(typeof(AttributePath))).Array[2000].Sample(texts =>
        {
            var paths = texts.Where(text => AttributePath.TryFrom(text, out _, out _)).Distinct().ToList();
            Assert.InRange(paths.Count, 50, 2000);
            Assert.Equal(paths.Select(text => AttributePath.From(text).Parts), NamesInNix(paths));
            Assert.Equal(paths.Select(text => AttributePath.From(text).Parts), NamesInNix(paths.Select(text => AttributePath.From(text).ToString())));
        }, iter: 1, threads: 1);

    [Theory]
    [InlineData("", "it is empty. Write names with dots, such as \"services.openssh.enable\".")]
    [InlineData("a..b", "a name is missing before or after a dot.")]
    [InlineData(".a", "a name is missing before or after a dot.")]
    [InlineData("a.", "a name is missing before or after a dot.")]
    [InlineData("a.9", "a name cannot begin with '9'. Quote such a name.")]
    [InlineData("a.b c", "a space is not allowed in an unquoted name. Quote such a name.")]
    [InlineData("a.${b}", "a name cannot begin with '$'. Quote such a name.")]
    [InlineData("a.in", "\"in\" is a keyword of the Nix language. Quote it.")]
    [InlineData("a.\"${b}\"", "\"${\" begins Nix code. Write \"\\${\" for these characters.")]
    [InlineData("a.\"b", "a quote is not closed. Write '\"' after the name.")]
    [InlineData("a.\"b\\", "a quote is not closed. Write '\"' after the name.")]
    [InlineData("a.\"b\"c", "'c' follows a name. Join names with dots.")]
    [InlineData("a\"b\"", "'\"' follows a name. Join names with dots.")]
    [InlineData("a.\"b\nc\"", "(U+000A) is not allowed. Write \"\\n\" for a line break and \"\\t\" for a tab.")]
    [InlineData("a.é", "a name cannot begin with 'é' (U+00E9). Quote such a name.")]
    public void Refuses_the_rest(string text, string fault) =>
        Refused.With<string, AttributePath>($"{Literal.Show(text)} is not a valid attribute path: {fault}", text, AttributePath.TryFrom, AttributePath.From);

    // One expression for all: each path as a set with that one attribute, opened name by name.
    private static List<List<string>> NamesInNix(IEnumerable<string> paths)
    {
        var expression = "let names = v: if builtins.isAttrs v then let n = builtins.head (builtins.attrNames v); in [ n ] ++ names v.${n} else [ ]; in map names [\n"
            + string.Concat(paths.Select(path => "{ " + path + " = 1; }\n")) + "]";
        var (exitCode, output, error) = Tool.RunWithInput(expression, "nix-instantiate", "--eval", "--strict", "--json", "-");
        Assert.True(exitCode == 0, error);
        return JsonSerializer.Deserialize<List<List<string>>>(output)!;
    }
}
