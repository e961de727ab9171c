using Hardening.Commands;

namespace Hardening.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Described program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("There is no command \"emitt\". Did you mean emit?", "emitt")]
    [InlineData("There is no command \"deploy\".", "deploy")]
    [InlineData("emit takes no argument, but \"server\" was given.", "emit", "server")]
    [InlineData("explain takes only RULE, and \"HD1102\" is one too many.", "explain", "HD1101", "HD1102")]
    [InlineData("There is no option --ouput. Did you mean --output?", "--ouput", "x")]
    [InlineData("There is no option --dryrun of emit. Did you mean --dry-run?", "emit", "--dryrun")]
    [InlineData("There is no option --no-colour of emit. Did you mean --no-color?", "emit", "--no-colour")]
    [InlineData("The fleet \"homelab\" has no host \"notebok\". Did you mean notebook?", "--host", "notebok")]
    [InlineData("\"26.04\" is not a supported release: expected --release 25.11, 26.05 or 26.11.", "--release", "26.04")]
    [InlineData("Required argument missing for option: '--host'.", "emit", "--host")]
    [InlineData("Option '--output' expects a single argument but 2 were provided.", "--output", "a", "--output", "b")]
    [InlineData("--output needs the name of a folder, for example --output flake.", "--output", "")]
    public void What_is_wrong_with_the_command_line_is_said_with_the_way_out(string message, params string[] args)
    {
        var outcome = program.Run(args);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("", outcome.Out);
        var lines = outcome.Error.TrimEnd('\n').Split('\n');
        Assert.Equal("error: " + message, lines[0]);
        Assert.True(lines[1] is "  All commands and options: dotnet run -- --help" or "  Its hosts are server, notebook.", lines[1]);
        Assert.Equal(2, lines.Length);
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Folder));
    }

    [Fact]
    public void Help_lists_every_command_option_and_exit_code()
    {
        var outcome = program.Run("--help");
        Assert.Equal(0, outcome.ExitCode);
        foreach (var word in (string[])["emit", "--output <DIR>", "--host <NAME>", "--dry-run", "--diff", "--force", "--release <25.11|26.05|26.11>", "--no-color", "--version", "--help", "Exit codes:"])
            Assert.Contains(word, outcome.Out, StringComparison.Ordinal);
        foreach (var code in Enum.GetValues<ExitCode>())
            Assert.Matches($@"(^|\s){(int)code}   \w", outcome.Out);
        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public void The_version_is_that_of_hardening()
    {
        var outcome = program.Run("--version");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal($"Hardening {ToolVersion.Text}\n", outcome.Out);
    }

    [Fact]
    public void The_page_on_the_command_line_names_every_exit_code()
    {
        var page = File.ReadAllText(Path.Combine(Described.RepositoryFolder, "docs", "command-line.md"));
        foreach (var code in Enum.GetValues<ExitCode>())
            Assert.Contains($"| {(int)code} | `{code}` |", page, StringComparison.Ordinal);
    }
}
