namespace Hardening.Tests;

public sealed class TerminalTests : IDisposable
{
    private readonly Described program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_person_sees_each_host_and_what_to_do_next()
    {
        var outcome = program.RunInTerminal("--no-color");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(
            @"\A  server     \d modules   \S.*\r\n  notebook   \d modules   \S.*\r\n\r\n  \d notes?, shown by: dotnet run -- check\r\n\r\n  flake/ \d+ files changed\.\r\n  Next, on server: sudo nixos-rebuild switch --flake path:\./flake#server\r\n  A new machine: dotnet run -- install server\r\n",
            outcome.Screen);
    }

    [Fact]
    public void The_next_command_is_ready_for_a_shell()
    {
        Assert.Contains(" --flake path:'./my flake'#notebook\r\n", program.RunInTerminal("--no-color", "--output", "my flake", "--host", "notebook").Screen, StringComparison.Ordinal);
        Assert.Contains(" --flake path:.#server\r\n", program.RunInTerminal("--no-color", "--output", ".").Screen, StringComparison.Ordinal);
        var absolute = Path.Combine(program.Folder, "absolute");
        Assert.Contains($" --flake path:{absolute}#server\r\n", program.RunInTerminal("--no-color", "--output", absolute).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_colours()
    {
        Assert.Contains('\e', program.RunInTerminal().Screen);
        Assert.Contains("\e[31m-", program.With("KPTR", "1").RunInTerminal("--diff").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_in_a_terminal_has_colours()
    {
        var outcome = program.With("MISTAKE", "literal").RunInTerminal();
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains('\e', outcome.Screen);
    }

    [Theory]
    [InlineData("NO_COLOR", "1", null)]
    [InlineData("NO_COLOR", "1", "literal")]
    [InlineData("TERM", "dumb", null)]
    [InlineData("TERM", "dumb", "literal")]
    public void Colours_stay_away_where_the_environment_says_so(string variable, string value, string? mistake)
    {
        var outcome = program.With(variable, value).With("MISTAKE", mistake).RunInTerminal();
        Assert.Contains(mistake is null ? "Next, on server:" : "error:", outcome.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', outcome.Screen);
    }

    [Fact]
    public void An_empty_NO_COLOR_says_nothing() => Assert.Contains('\e', program.With("NO_COLOR", "").RunInTerminal().Screen);

    [Theory]
    [InlineData(null)]
    [InlineData("literal")]
    public void No_color_on_the_command_line_holds_for_every_message(string? mistake) =>
        Assert.DoesNotContain('\e', program.With("MISTAKE", mistake).RunInTerminal("--no-color").Screen);

    [Fact]
    public void A_wait_that_is_noticed_is_explained_and_leaves_no_trace()
    {
        Assert.Equal(0, program.Run().ExitCode);
        using var other = program.Hold();
        var outcome = program.With("KPTR", "1").RunInTerminal("--no-color");
        Assert.Equal(6, outcome.ExitCode);
        Assert.Contains("  writing the flake …\r\e[Kerror: ", outcome.Out, StringComparison.Ordinal);
    }
}
