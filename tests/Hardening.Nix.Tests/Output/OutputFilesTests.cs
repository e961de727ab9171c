using Hardening.Nix.Output;

namespace Hardening.Nix.Tests.Output;

public sealed class OutputFilesTests
{
    [Theory]
    [InlineData("flake.nix")]
    [InlineData("hosts/mein server/ö✓.nix")]
    [InlineData(".gitignore")]
    [InlineData("a/.hardening-notes")]
    [InlineData("...")]
    public void A_path_inside_the_folder_is_taken(string path) => Assert.Equal(path, OutputPath.From(path).Value);

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a/./x")]
    [InlineData("a//x")]
    [InlineData("a/")]
    [InlineData("a\\x")]
    [InlineData("C:x")]
    [InlineData(".git/hooks/pre-commit")]
    [InlineData("sub/.GIT/config")]
    [InlineData(".git./config")]
    [InlineData(".hardening/manifest.json")]
    [InlineData(".Hardening")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void A_path_that_leaves_the_folder_or_reaches_into_records_is_refused(string path) =>
        Assert.Equal(OutputError.InvalidFiles, Assert.Throws<OutputException>(() => OutputPath.From(path)).Kind);

    [Fact]
    public void A_path_that_no_file_name_can_spell_is_refused() =>
        Assert.False(OutputPath.TryFrom("half a pair \ud800", out _, out _));

    [Theory]
    [InlineData("a.nix", "a.nix")]
    [InlineData("hosts/Lab.nix", "hosts/lab.nix")]
    [InlineData("hosts", "hosts/lab.nix")]
    [InlineData("Hosts", "hosts/lab/ssh.nix")]
    public void Files_that_claim_one_place_are_refused(string one, string other)
    {
        var refused = Assert.Throws<OutputException>(() => TestFolder.Files((one, ""), (other, "")));

        Assert.Equal(OutputError.InvalidFiles, refused.Kind);
        Assert.Contains(one, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_leaves_room_for_keeping_an_edited_version() =>
        Assert.Equal(OutputError.InvalidFiles,
            Assert.Throws<OutputException>(() => TestFolder.Files((new string('n', 241), ""))).Kind);
}
