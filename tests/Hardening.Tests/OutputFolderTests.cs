namespace Hardening.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private readonly Described program = new();

    public void Dispose() => program.Dispose();

    private string Fails(int exitCode, params string[] args)
    {
        var outcome = program.Run(args);
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal("", outcome.Out);
        Assert.StartsWith("error: ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        return outcome.Error;
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        program.Write("flake", "mine");
        Assert.Contains("is a file", Fails(4), StringComparison.Ordinal);
        Assert.Equal("mine", program.Read("flake"));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_a_failure_of_the_file_system() =>
        Assert.Contains("/sys/flake", Fails(5, "--output", "/sys/flake"), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_somebody_else_is_not_replaced()
    {
        program.Write("flake/flake.nix", "{ mine = true; }\n");
        var error = Fails(4);
        Assert.Contains("flake.nix", error, StringComparison.Ordinal);
        Assert.Contains("--force", error, StringComparison.Ordinal);
        Assert.Equal("{ mine = true; }\n", program.Read("flake/flake.nix"));
        Assert.Equal(["flake.nix"], program.Files());
    }

    [Fact]
    public void Files_of_the_users_own_beside_the_generated_ones_stay()
    {
        program.Write("flake/flake.lock", "lock");
        program.Write("flake/secrets/wifi.age", "secret");
        Assert.Equal(0, program.Run().ExitCode);
        Assert.Equal("lock", program.Read("flake/flake.lock"));
        Assert.Equal("secret", program.Read("flake/secrets/wifi.age"));
    }

    [Fact]
    public void An_edited_file_stops_the_run_with_the_edit_shown()
    {
        Assert.Equal(0, program.Run().ExitCode);
        var edited = program.Read("flake/hosts/server/kernel.nix") + "# by hand\n";
        program.Write("flake/hosts/server/kernel.nix", edited);
        var error = Fails(4);
        Assert.Contains("hosts/server/kernel.nix", error, StringComparison.Ordinal);
        Assert.Contains("--force", error, StringComparison.Ordinal);
        Assert.Contains("\n+# by hand\n", error, StringComparison.Ordinal);
        Assert.Equal(edited, program.Read("flake/hosts/server/kernel.nix"));
        Fails(4, "--dry-run");
    }

    [Fact]
    public void Force_replaces_an_edited_file_and_keeps_it_beside()
    {
        Assert.Equal(0, program.Run().ExitCode);
        var generated = program.Read("flake/hosts/server/kernel.nix");
        program.Write("flake/hosts/server/kernel.nix", "{ edited = true; }\n");
        var outcome = program.Run("--force");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("  hosts/server/kernel.nix had been edited; that version is kept as ", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(generated, program.Read("flake/hosts/server/kernel.nix"));
        var beside = Assert.Single(program.Files(), file => file.StartsWith("hosts/server/kernel.nix.", StringComparison.Ordinal));
        Assert.Equal("{ edited = true; }\n", program.Read("flake/" + beside));
    }

    [Fact]
    public void A_folder_that_another_run_holds_is_waited_for_and_then_given_up()
    {
        Assert.Equal(0, program.Run().ExitCode);
        using var other = program.Hold();
        program.With("KPTR", "1");
        Assert.DoesNotContain("writing the flake", Fails(6), StringComparison.Ordinal);
    }
}
