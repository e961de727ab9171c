using Hardening.Nix.Printing;
using Hardening.Nix.Tests.Parsing;

namespace Hardening.Nix.Tests.Printing;

/// <summary>One construct per file, in the form that RFC 166 gives it and nixfmt leaves unchanged.</summary>
public class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Constructs { get; } =
        new(Directory.GetFiles(Folder, "*.nix").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Constructs))]
    public void A_construct_is_printed_in_the_standard_format(string construct)
    {
        var expected = File.ReadAllText(Path.Combine(Folder, construct + ".nix"));
        Assert.Equal(expected, NixPrinter.Print(PrintedNixParser.Parse(expected)));
    }

    [Theory]
    [MemberData(nameof(Constructs))]
    public void Nix_parses_the_expected_text(string construct)
    {
        try
        {
            Assert.NotEmpty(NixTool.ParseFile(Path.Combine(Folder, construct + ".nix")));
        }
        catch (NixToolException refusal) when (refusal.Message.Contains("undefined variable", StringComparison.Ordinal))
        {
            // The construct names variables of its surroundings: Nix has parsed it before it looks for them.
        }
    }
}
