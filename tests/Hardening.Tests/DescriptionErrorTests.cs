namespace Hardening.Tests;

public sealed class DescriptionErrorTests : IDisposable
{
    private readonly Described program = new();

    public void Dispose() => program.Dispose();

    private string[] ErrorOf(string mistake)
    {
        var outcome = program.With("MISTAKE", mistake).Run();
        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal("", outcome.Out);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "flake")));
        return outcome.Error.TrimEnd('\n').Split('\n');
    }

    [Fact]
    public void A_program_that_runs_no_fleet_says_so()
    {
        var outcome = program.With("MISTAKE", "no run").Run();
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Out));
        Assert.Equal("warning: The program ended without running a fleet: nothing was checked, nothing was written. Fix: end it with \"return await fleet.RunAsync(args);\".\n", outcome.Error);
        Assert.DoesNotContain("without running", program.With("MISTAKE", null).Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_literal_is_shown_at_its_call()
    {
        var lines = ErrorOf("literal");
        var place = Described.Place("Mistakes.cs", "literal");
        Assert.Equal($"{place}: error: AllowTcp: 70000 is not a valid port: expected 1-65535.", lines[0]);
        // the second of the two calls is the one that has the value
        Assert.EndsWith("│ server.Firewall.AllowTcp(53).AllowTcp(70000); // mark: literal", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("│                              ~~~~~~~~", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void A_wrong_literal_in_a_chain_is_shown_on_its_own_line()
    {
        var lines = ErrorOf("literal in a chain");
        Assert.StartsWith($"{Described.Place("Mistakes.cs", "literal in a chain")}: error: Address: \"192.168.1.300", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("│  ~~~~~~~", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_comes_with_the_nearest_one()
    {
        var lines = ErrorOf("unknown name");
        Assert.StartsWith($"{Described.Place("Mistakes.cs", "unknown name")}: error: Sysctl: \"kernel.kptr_restict\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("kernel.kptr_restrict", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_host_of_one_name_is_refused_with_both_places()
    {
        var lines = ErrorOf("twin");
        Assert.StartsWith($"{Described.Place("Program.cs", "twin")}: error: Server: The fleet already has a host \"server\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("Program.cs(11)", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_value_outside_of_any_host_is_shown_where_it_is_made()
    {
        var lines = ErrorOf("value");
        Assert.Equal($"{Described.Place("Mistakes.cs", "value")}: error: 0 is not a valid port: expected 1-65535.", lines[0]);
        Assert.EndsWith("│          ~~~~", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_value_in_a_static_initializer_is_shown_there() =>
        Assert.Equal($"{Described.Place("Mistakes.cs", "initializer")}: error: 800000 is not a valid port: expected 1-65535.", ErrorOf("initializer")[0]);

    [Fact]
    public void An_exception_is_shown_where_the_users_code_ran_into_it()
    {
        var lines = ErrorOf("exception");
        Assert.StartsWith($"{Described.Place("Mistakes.cs", "exception")}: error: The description failed with DirectoryNotFoundException: ", lines[0], StringComparison.Ordinal);
        Assert.Contains("/nowhere/key.pub", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("│          ~~~~~~~~~~~", lines[2], StringComparison.Ordinal);
        Assert.Contains("run to its end", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_in_a_helper_names_its_callers()
    {
        var lines = ErrorOf("exception in a helper");
        Assert.Equal($"{Described.Place("Mistakes.cs", "helper")}: error: The description failed with InvalidOperationException: no key for the administrator", lines[0]);
        Assert.Contains($"  called from {Described.Place("Mistakes.cs", "caller")}", lines);
    }

    [Theory]
    [InlineData("task")]
    [InlineData("thread")]
    public void An_exception_on_another_thread_is_told_the_same_way(string mistake) =>
        Assert.StartsWith($"{Described.Place("Mistakes.cs", "helper")}: error: The description failed with InvalidOperationException", ErrorOf(mistake)[0], StringComparison.Ordinal);

    [Fact]
    public void A_message_cannot_steer_the_terminal()
    {
        var lines = ErrorOf("exception with escapes");
        Assert.DoesNotContain('\e', string.Concat(lines));
        Assert.Contains("  and a second line", lines);
    }

    [Fact]
    public void A_fleet_without_hosts_has_nothing_to_emit() =>
        Assert.Equal(
            $"{Described.Place("Program.cs", "fleet")}: error: The fleet \"homelab\" has no hosts, so there is nothing to emit. Add one: fleet.Server(\"server\").",
            ErrorOf("no hosts")[0]);

    [Fact]
    public void A_module_of_the_users_own_that_is_missing_is_asked_for()
    {
        var lines = ErrorOf("import");
        Assert.Equal(
            $"{Described.Place("Mistakes.cs", "import")}: error: Import(\"./hardware-configuration.nix\"): flake/hardware-configuration.nix does not exist, which server imports.",
            lines[0]);
        Assert.Equal("  Create it on server itself: nixos-generate-config --show-hardware-config > flake/hardware-configuration.nix", lines[3]);
    }

    [Fact]
    public void A_module_of_the_users_own_that_is_there_is_left_alone()
    {
        program.Write("flake/hardware-configuration.nix", "{ }\n");
        Assert.Equal(0, program.With("MISTAKE", "import").Run().ExitCode);
        Assert.Equal("{ }\n", program.Read("flake/hardware-configuration.nix"));
    }

    [Fact]
    public void What_throws_after_the_run_is_told_too_and_the_flake_stays()
    {
        var outcome = program.With("MISTAKE", "after the run").Run();
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains($"{Described.Place("Program.cs", "after the run")}: error: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("flake.nix", program.Files());
    }

    [Fact]
    public void Places_below_the_current_directory_are_shown_from_there()
    {
        var outcome = program.With("MISTAKE", "literal").RunIn(Described.SourceFolder);
        Assert.StartsWith("Mistakes.cs(", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    public void Even_the_help_needs_a_description_that_runs(string option) =>
        Assert.Equal(3, program.With("MISTAKE", "literal").Run(option).ExitCode);
}
