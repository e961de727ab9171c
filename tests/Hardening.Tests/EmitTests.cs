namespace Hardening.Tests;

public sealed class EmitTests : IDisposable
{
    private readonly Described program = new();

    public void Dispose() => program.Dispose();

    private Outcome Succeeds(params string[] args)
    {
        var outcome = program.Run(args);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return outcome;
    }

    [Fact]
    public void Without_arguments_the_flake_is_written()
    {
        var outcome = Succeeds();
        Assert.Matches(@"\Aflake/ \d+ files changed\.\n\z", outcome.Out);
        Assert.DoesNotContain("error:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("flake.nix", program.Files());
        Assert.Contains("hosts/server/kernel.nix", program.Files());
        Assert.Contains("hosts/notebook/kernel.nix", program.Files());
    }

    [Fact]
    public void A_second_run_changes_nothing_and_says_so()
    {
        Succeeds();
        var before = File.GetLastWriteTimeUtc(Path.Combine(program.Folder, "flake/flake.nix"));
        Assert.Matches(@"\Aflake/ is up to date: \d+ files\.\n\z", Succeeds("emit").Out);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(program.Folder, "flake/flake.nix")));
    }

    [Fact]
    public void Output_names_the_folder_wherever_it_is()
    {
        var outcome = Succeeds("emit", "--output", "new/my fläke");
        Assert.StartsWith("new/my fläke/ ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("flake.nix", program.Files("new/my fläke"));
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "flake")));
    }

    [Fact]
    public void A_dry_run_lists_what_would_change_and_writes_nothing()
    {
        Assert.Contains("  create  flake.nix\n", Succeeds("--dry-run").Out, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Folder));

        Succeeds();
        var before = program.Read("flake/hosts/server/kernel.nix");
        program.With("KPTR", "1");
        Assert.Matches(@"\A  replace hardening\.json\n  replace hosts/notebook/kernel\.nix\n  replace hosts/server/kernel\.nix\nflake/ 3 files would change, \d+ unchanged\.\n\z", Succeeds("--dry-run").Out);
        Assert.Equal(before, program.Read("flake/hosts/server/kernel.nix"));
    }

    [Fact]
    public void A_diff_in_a_pipe_is_a_patch_and_nothing_else()
    {
        Succeeds();
        var before = program.Read("flake/hosts/server/kernel.nix");
        var patch = program.With("KPTR", "1").Run("--diff");
        Assert.Equal(0, patch.ExitCode);
        Assert.Contains("--- hosts/server/kernel.nix", patch.Out, StringComparison.Ordinal);
        Assert.Single(patch.Out.Split('\n'), line => line.StartsWith("+++ hosts/server/", StringComparison.Ordinal));
        Assert.All(patch.Out.TrimEnd('\n').Split('\n'), line => Assert.Contains(line[0], "-+@ "));
        Assert.Equal(before, program.Read("flake/hosts/server/kernel.nix"));
        Assert.Equal("", Succeeds("--diff", "--host", "server", "--output", "flake").Error);
    }

    [Fact]
    public void A_diff_of_nothing_is_empty()
    {
        Succeeds();
        Assert.Equal("", Succeeds("--diff").Out);
    }

    [Fact]
    public void A_release_given_on_the_command_line_wins_over_the_fleets_own()
    {
        Succeeds();
        Assert.Contains("26.05", program.Read("flake/flake.nix"), StringComparison.Ordinal);
        Succeeds("--release", "25.11");
        Assert.Contains("25.11", program.Read("flake/flake.nix"), StringComparison.Ordinal);
        Assert.DoesNotContain("26.05", program.Read("flake/flake.nix"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_host_the_files_of_other_hosts_stay_as_they_are()
    {
        Succeeds();
        var notebook = program.Read("flake/hosts/notebook/kernel.nix");
        var server = program.Read("flake/hosts/server/kernel.nix");
        program.With("KPTR", "1");
        Succeeds("--host", "server");
        Assert.NotEqual(server, program.Read("flake/hosts/server/kernel.nix"));
        Assert.Equal(notebook, program.Read("flake/hosts/notebook/kernel.nix"));
        Assert.Contains("  replace hosts/notebook/kernel.nix\n", Succeeds("--dry-run").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void With_host_an_edit_in_the_files_of_other_hosts_is_neither_lost_nor_forgotten()
    {
        Succeeds();
        program.Write("flake/hosts/notebook/kernel.nix", "{ edited = true; }\n");
        program.With("KPTR", "1");
        Succeeds("--host", "server");
        Assert.Equal("{ edited = true; }\n", program.Read("flake/hosts/notebook/kernel.nix"));
        Assert.Equal(4, program.Run().ExitCode);
    }

    [Fact]
    public void With_host_what_the_flake_names_and_is_not_there_yet_is_written()
    {
        Succeeds("--host", "server");
        Assert.Contains("hosts/notebook/default.nix", program.Files());
        Assert.Contains("hosts/notebook/kernel.nix", program.Files());
    }

    [Fact]
    public void Host_can_be_given_more_than_once()
    {
        Succeeds();
        program.With("KPTR", "1");
        Assert.StartsWith("flake/ 3 files changed", Succeeds("--host", "server", "--host", "notebook").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_facet_that_is_described_no_longer_takes_its_file_with_it()
    {
        program.With("FIREWALL", "1");
        Succeeds();
        Assert.Contains("hosts/server/firewall.nix", program.Files());
        program.With("FIREWALL", null);
        Assert.Contains("  remove  hosts/server/firewall.nix\n", Succeeds("--dry-run").Out, StringComparison.Ordinal);
        Succeeds();
        Assert.DoesNotContain("hosts/server/firewall.nix", program.Files());
    }

    [Fact]
    public void What_a_kernel_of_its_own_costs_is_said_when_it_is_described_and_not_again()
    {
        program.With("SIGNED", "1");
        Assert.Contains("note: server compiles its kernel: ", Succeeds().Error, StringComparison.Ordinal);
        Assert.DoesNotContain("compiles its own kernel", Succeeds().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stock_kernel_costs_nothing() => Assert.DoesNotContain("compiles", Succeeds().Error, StringComparison.Ordinal);

    [Fact]
    public void In_a_git_work_tree_files_that_git_does_not_track_are_said_with_the_command()
    {
        program.Tool("git", "init", "-q");
        var outcome = Succeeds();
        Assert.Contains("note: ", outcome.Error, StringComparison.Ordinal);
        var command = outcome.Error.Split('\n').Single(line => line.StartsWith("  git -C ", StringComparison.Ordinal)).Trim();
        program.Tool("sh", "-c", command);
        Assert.DoesNotContain("note: ", Succeeds().Error, StringComparison.Ordinal);
    }
}
