using CsCheck;
using Hardening.Nix.Expressions;
using Hardening.Nix.Printing;
using Hardening.Nix.Tests.Expressions;
using Hardening.Nix.Tests.Parsing;

namespace Hardening.Nix.Tests.Printing;

public class RoundTripTests
{
    private static readonly Gen<NixFile> Files =
        Gen.Select(Gen.ULong, Gen.Int[1, 60]).Select((seed, size) => new RandomSyntax(seed).File(size));

    [Fact]
    public void What_is_printed_reads_back_to_a_tree_that_prints_the_same() =>
        Files.Sample(
            file =>
            {
                var text = NixPrinter.Print(file);
                Assert.Equal(text, NixPrinter.Print(PrintedNixParser.Parse(text)));
            },
            iter: 20_000);

    [Fact]
    public void Every_pair_of_parentheses_is_needed() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 15]).Select((seed, size) => NixPrinter.Print(new RandomSyntax(seed).Expression(size))).Sample(
            text =>
            {
                foreach (var without in WithoutOnePair(text))
                    Assert.NotEqual(text, Printed(without));
            },
            iter: 3_000);

    [Fact]
    public void Writing_values_as_they_are_met_gives_what_measuring_everything_gives() =>
        Files.Sample(
            file => Assert.Equal(Measured(file.Body), NixPrinter.Print(file.Body)),
            iter: 20_000);

    [Fact]
    public void No_line_ends_with_a_blank_and_the_text_ends_with_one_line_break() =>
        Files.Sample(
            file =>
            {
                var text = NixPrinter.Print(file);
                Assert.EndsWith("\n", text, StringComparison.Ordinal);
                Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal) && !text.EndsWith("''\n\n", StringComparison.Ordinal), text);
                Assert.DoesNotContain('\r', text);
                Assert.DoesNotContain("= \n", text, StringComparison.Ordinal);
            },
            iter: 2_000);

    [Fact]
    public void Bytes_are_the_text_in_UTF_8_without_a_mark() =>
        Files.Sample(
            file => Assert.Equal(System.Text.Encoding.UTF8.GetBytes(NixPrinter.Print(file)), NixPrinter.PrintUtf8(file)),
            iter: 2_000);

    private static IEnumerable<string> WithoutOnePair(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
                open.Push(i);
            else if (text[i] == ')' && open.TryPop(out var start))
                yield return text[..start] + text[(start + 1)..i] + WithoutBreakBeforeDot(text[(i + 1)..]);
        }
    }

    // Only after a closing parenthesis does a selection begin on a line of its own.
    private static string WithoutBreakBeforeDot(string text) => text.TrimStart() is ['.', ..] selection ? selection : text;

    private static string? Printed(string text)
    {
        try
        {
            return NixPrinter.Print(PrintedNixParser.Parse(text));
        }
        catch (Exception refusal) when (refusal is FormatException or NixExpressionException)
        {
            return null;
        }
    }

    private static string Measured(NixExpression expression)
    {
        using var document = new Document();
        using var output = new ByteBuffer(4096);
        var builder = new DocumentBuilder(document);
        builder.Reset(0);
        builder.Expression(expression);
        new Layout(document, output).Write(0, isGroup: true);
        return System.Text.Encoding.UTF8.GetString(output.Written) + "\n";
    }
}
