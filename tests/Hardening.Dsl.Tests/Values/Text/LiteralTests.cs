namespace Hardening.Tests.Values.Text;

public sealed class LiteralTests
{
    [Theory]
    [InlineData(null, "null")]
    [InlineData("", "\"\"")]
    [InlineData("web 1", "\"web 1\"")]
    [InlineData("a\nb\r\t\0", "\"a\\nb\\r\\t\\u0000\"")]
    [InlineData("say \"hi\" \\", "\"say \\\"hi\\\" \\\\\"")]
    [InlineData("münchen", "\"münchen\"")]
    [InlineData("a\u200Bb\u202Ec\u00A0d", "\"a\\u200Bb\\u202Ec\\u00A0d\"")]
    [InlineData("😀", "\"😀\"")]
    [InlineData("\u001b[31m", "\"\\u001B[31m\"")]
    public void Shows_a_value_on_one_line_in_quotes(string? value, string shown) => Assert.Equal(shown, Literal.Show(value));

    // Apart from the theories, because an attribute cannot hold half a pair.
    [Fact]
    public void Shows_half_a_surrogate_pair_by_its_number()
    {
        Assert.Equal("\"\\uD83D\"", Literal.Show("\uD83D"));
        Assert.Equal("(U+D800)", Literal.At("\uD800", 0));
        Assert.Equal("'😀' (U+1F600)", Literal.At("😀", 0));
    }

    [Fact]
    public void Cuts_a_long_value_and_says_how_long_it_was() =>
        Assert.Equal($"\"{new string('a', 60)}…\" (61 characters)", Literal.Show(new string('a', 61)));

    [Fact]
    public void Does_not_cut_a_pair_in_two() =>
        Assert.Equal($"\"{new string('a', 59)}😀…\" (100 characters)", Literal.Show(new string('a', 59) + "😀" + new string('a', 39)));

    [Theory]
    [InlineData("a", "'a'")]
    [InlineData(" ", "a space")]
    [InlineData("é", "'é' (U+00E9)")]
    [InlineData("\n", "(U+000A)")]
    [InlineData("\u202E", "(U+202E)")]
    public void Names_a_character(string text, string shown) => Assert.Equal(shown, Literal.At(text, 0));
}
