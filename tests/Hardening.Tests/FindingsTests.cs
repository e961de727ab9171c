namespace Hardening.Tests;

/// <summary>What the rules say when the program runs, and what follows from it.</summary>
public sealed class FindingsTests : IDisposable
{
    private readonly Described program = new("Judged");

    public void Dispose() => program.Dispose();

    private static string Place(string file, string mark, int column) => Described.Place(file, mark, "Judged").Replace(")", $",{column})", StringComparison.Ordinal);

    private Outcome Runs(int exitCode, string faults, params string[] args)
    {
        var outcome = program.With("FAULTS", faults).Run(args);
        Assert.True(outcome.ExitCode == exitCode, outcome.Out + outcome.Error);
        return outcome;
    }

    [Fact]
    public void A_warning_is_told_with_its_line_and_stops_nothing()
    {
        var outcome = Runs(0, "split");
        Assert.Equal($"""
            {Place("Access.cs", "password", 10)}: warning HD3004: server lets root log in over SSH and accepts passwords. Together with PermitRootLogin at Access.cs(8).
                 9 │ .PasswordAuthentication(true); // mark: password
                   │  ~~~~~~~~~~~~~~~~~~~~~~
                 Call KeyOnly(), or PermitRootLogin(RootLogin.No) and become root with sudo.   dotnet run -- explain HD3004

            """, outcome.Error[..(outcome.Error.IndexOf("HD3004\n", StringComparison.Ordinal) + 7)]);
        Assert.True(File.Exists(Path.Combine(program.Folder, "flake/flake.nix")));
    }

    [Fact]
    public void An_error_stops_the_emission_before_anything_is_written()
    {
        var outcome = Runs(1, "absent");
        Assert.Equal("", outcome.Out);
        Assert.StartsWith($"{Place("Program.cs", "absent", 79)}: error HD1101: ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written: fix the errors, or accept them with host.Accept(\"HD....\", because: \"...\").\n", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Folder));
    }

    [Fact]
    public void An_error_that_is_accepted_stops_nothing_and_is_listed()
    {
        program.With("ACCEPT", "HD1101");
        var outcome = Runs(0, "absent");
        Assert.DoesNotContain("error", outcome.Error, StringComparison.Ordinal);
        Assert.Matches(@"  accepted HD1101 on server  .*: the lab is not connected\n", outcome.Error);
        Assert.Matches(@"  accepted HD1101 on server  .*: the lab is not connected\n", Runs(0, "absent", "check").Out);
    }

    [Fact]
    public void An_acceptance_holds_on_its_last_day_and_no_longer()
    {
        program.With("ACCEPT", "HD1101").With("UNTIL", "2999-12-31");
        Assert.Contains("(until 2999-12-31)", Runs(0, "absent").Error, StringComparison.Ordinal);
        program.With("UNTIL", "2020-01-31");
        var outcome = Runs(1, "absent");
        Assert.Contains($"{Place("Program.cs", "acceptance", 12)}: warning HD0003: The acceptance of HD1101 (\"the lab is not connected\") expired on 2020-01-31.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(": error HD1101: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_acceptance_of_nothing_is_a_finding_itself() =>
        Assert.Contains($"{Place("Program.cs", "acceptance", 12)}: warning HD0002: HD1101 is accepted here (\"the lab is not connected\"), but there is no such finding on server.",
            program.With("ACCEPT", "HD1101").Run().Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("HD1004", "Error", 1, ": error HD1004: ")]
    [InlineData("HD1004", "None", 0, "")]
    [InlineData("HD1101", "Warning", 0, ": warning HD1101: ")]
    public void The_fleet_decides_how_much_a_rule_weighs(string rule, string severity, int exitCode, string told)
    {
        program.With("JUDGE", rule).With("AS", severity);
        var error = Runs(exitCode, rule == "HD1101" ? "absent" : "weak").Error;
        Assert.Contains(told, error, StringComparison.Ordinal);
        if (told.Length == 0) Assert.DoesNotContain(rule, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_lets_pass_what_was_there_and_nothing_new()
    {
        Assert.Matches(@"^base\.json holds \d+ findings\.\n$", Runs(0, "absent", "check", "--write-baseline", "base.json").Out);
        Assert.Contains("in the baseline\n", Runs(0, "absent", "--baseline", "base.json").Error, StringComparison.Ordinal);
        Assert.Contains(": error LAB0001: ", Runs(1, "absent,own", "check", "--baseline", "base.json").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("HD1101:", Runs(1, "absent,own", "check", "--baseline", "base.json").Out, StringComparison.Ordinal);
        Assert.Contains("There is no", Runs(2, "absent", "check", "--baselin", "base.json").Error, StringComparison.Ordinal);
        program.Write("broken.json", "[1]");
        Assert.StartsWith("error: broken.json is not a valid baseline: ", Runs(2, "absent", "--baseline", "broken.json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_the_users_own_is_run()
    {
        Assert.StartsWith($"{Place("Program.cs", "own", 12)}: error LAB0001: server lets a connection open more than two sessions.\n", Runs(1, "own").Error, StringComparison.Ordinal);
        Assert.StartsWith("LAB0001  A connection may open many sessions\n", Runs(0, "", "explain", "lab0001").Out, StringComparison.Ordinal);
        program.With("ACCEPT", "LAB0001");
        Assert.Contains("  accepted LAB0001 on server", Runs(0, "own").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HD1101", "error: The rule FewSessions has the id HD1101, but HD is reserved for the rules of Hardening. Use other letters, for example LAB0001.\n")]
    [InlineData("few", "error: The rule FewSessions has the id \"few\": expected letters and four digits, for example LAB0001.\n")]
    public void An_own_rule_needs_an_id_of_its_own(string id, string message) =>
        Assert.Equal(message, program.With("OWN_ID", id).Run("check").Error);

    [Fact]
    public void An_own_rule_that_fails_is_told_with_its_line()
    {
        var outcome = program.With("OWN_THROWS", "1").Run();
        Assert.Equal(3, outcome.ExitCode);
        Assert.StartsWith($"{Described.Place("FewSessions.cs", "throws", "Judged")}: error: The description failed with InvalidOperationException: no table\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_lines_are_what_MSBuild_reads_and_leave_out_what_the_compiler_said()
    {
        var lines = Runs(1, "absent,weak", "check", "--build-lines").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // Its SSH server takes passwords, as NixOS has it where nothing is said.
        Assert.Equal([$"{Place("Program.cs", "own", 12)}: warning HD9001", $"{Place("Program.cs", "weak", 44)}: warning HD1004", $"{Place("Program.cs", "absent", 79)}: error HD1101"], lines.Select(line => line[..(line.IndexOf(" HD", StringComparison.Ordinal) + 7)]));
        var weak = Place("Program.cs", "weak", 44);
        var line = weak[(weak.LastIndexOf('(') + 1)..weak.LastIndexOf(',')];
        program.Write("log.sarif", $$"""
            {"runs": [{"results": [{"ruleId": "HD1004", "locations": [{"physicalLocation": {
              "artifactLocation": {"uri": "file://{{weak[..weak.LastIndexOf('(')]}}" }, "region": {"startLine": {{line}} } } }] }] }] }
            """);
        Assert.Contains("error HD1101", Assert.Single(Runs(1, "absent,weak", "check", "--build-lines", "--compiler-log", "log.sarif").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => !line.Contains("HD9001", StringComparison.Ordinal)), StringComparison.Ordinal);
        program.Write("log.sarif", "[]");
        Assert.StartsWith("error: log.sarif is not a compiler log", Runs(2, "weak", "check", "--build-lines", "--compiler-log", "log.sarif").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_shows_hosts_then_findings_then_what_to_do_next()
    {
        program.With("FAULTS", "split");
        Assert.Matches(
            @"\A  server   \d modules   1 warning, 3 info\r\n\r\n  warning HD3004  server lets root log in .*   \S*Access\.cs\(9,10\)\r\n +9 │ .*\r\n +│  ~{22}\r\n     with PermitRootLogin   \S*Access\.cs\(8\)\r\n     Call KeyOnly.*   dotnet run -- explain HD3004\r\n\r\n  3 notes, shown by: dotnet run -- check\r\n\r\n  flake/ \d+ files changed\.\r\n  Next, on server: sudo nixos-rebuild switch --flake path:\./flake#server\r\n  A new machine: dotnet run -- install server\r\n\z",
            program.RunInTerminal("--no-color").Screen);
    }
}
