using System.Diagnostics;
using System.Text.Json;

namespace Hardening.Tests;

/// <summary>What pull requests are gated by, and what other programs read.</summary>
public sealed class GateTests : IDisposable
{
    private readonly Described program = new("Judged");

    public void Dispose() => program.Dispose();

    private Outcome Runs(int exitCode, params string[] args)
    {
        var outcome = program.Run(args);
        Assert.True(outcome.ExitCode == exitCode, $"{outcome.ExitCode}: {outcome.Out}{outcome.Error}");
        return outcome;
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("none", 0)]
    public void The_severity_that_fails_a_check_can_be_chosen(string severity, int exitCode)
    {
        program.With("FAULTS", "split");
        Runs(exitCode, "check", "--fail-on", severity);
        Assert.Contains("\"bad\" is not a valid severity", Runs(2, "check", "--fail-on", "bad").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_can_be_of_one_host_and_of_another_release()
    {
        program.With("FAULTS", "split");
        Assert.Contains("\"release\": \"25.11\"", Runs(0, "check", "--host", "server", "--release", "25.11", "--json").Out, StringComparison.Ordinal);
        Assert.Contains("has no host \"serer\". Did you mean server?", Runs(2, "check", "--host", "serer").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_what_the_description_makes_is_drift_and_stays_as_it_is()
    {
        Runs(8, "emit", "--check");
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "flake")));
        Runs(0, "emit");
        Assert.Contains("up to date", Runs(0, "emit", "--check").Out, StringComparison.Ordinal);
        program.With("FAULTS", "split");
        Assert.Contains("ssh.nix", Runs(8, "emit", "--check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_whole_answer_of_every_command_that_takes_it()
    {
        program.With("FAULTS", "split");
        Runs(0);
        foreach (var args in (string[][])[["emit"], ["check"], ["rules"], ["explain", "HD3004"], ["secrets"], ["options"], ["surface"], ["score"], ["diff", "flake"]])
        {
            using var json = JsonDocument.Parse(Runs(0, [.. args, "--json"]).Out);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
        using var emitted = JsonDocument.Parse(Runs(0, "emit", "--json", "--output", "other").Out);
        Assert.Equal("created", emitted.RootElement.GetProperty("changes")[0].GetProperty("change").GetString());
        Assert.Contains(emitted.RootElement.GetProperty("check").GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "HD3004");
    }

    [Fact]
    public void Rules_are_listed_by_words_severity_layer_and_source()
    {
        Assert.Contains("LAB0001", Runs(0, "rules").Out, StringComparison.Ordinal);
        Assert.Matches(@"\AHD3004 +warning +Ssh +.*\n1 rule\.\n\z", Runs(0, "rules", "hd3004").Out);
        var ssh = Runs(0, "rules", "--layer", "ssh", "--severity", "warning", "--standard", "sshd_config").Out.TrimEnd().Split('\n')[..^1];
        Assert.True(ssh.Length > 3);
        Assert.All(ssh, line => Assert.Matches("^[A-Z]+[0-9]{4} +warning +Ssh ", line));
        Assert.Contains("Did you mean kernel?", Runs(2, "rules", "--layer", "kernl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shell_completes_commands_and_options()
    {
        var script = Runs(0, "completion", "bash").Out;
        File.WriteAllText(Path.Combine(program.Folder, "complete.sh"), script + """
            COMP_WORDS=("$1" em); COMP_CWORD=1; COMP_LINE="$1 em"; COMP_POINT=${#COMP_LINE}
            _Judged_complete; echo "${COMPREPLY[@]}"
            COMP_WORDS=("$1" check --fa); COMP_CWORD=2; COMP_LINE="$1 check --fa"; COMP_POINT=${#COMP_LINE}
            _Judged_complete; echo "${COMPREPLY[@]}"
            """);
        var start = new ProcessStartInfo("bash", ["complete.sh", program.Program]) { WorkingDirectory = program.Folder, RedirectStandardOutput = true };
        using var bash = Process.Start(start)!;
        Assert.Equal("emit\n--fail-on\n", bash.StandardOutput.ReadToEnd());
        Assert.StartsWith("complete -c Judged ", Runs(0, "completion", "fish").Out, StringComparison.Ordinal);
        Assert.StartsWith("autoload ", Runs(0, "completion", "zsh").Out, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("completion", "tcsh").ExitCode);
    }
}
