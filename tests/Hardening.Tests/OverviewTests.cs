using System.Text.Json;

namespace Hardening.Tests;

/// <summary>The commands that look at a fleet: overview, surface, score and diff.</summary>
public sealed class OverviewTests : IDisposable
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
    public void The_overview_is_a_folder_of_pages_and_a_second_run_changes_nothing()
    {
        Assert.Contains("docs/ ", Succeeds("overview").Out, StringComparison.Ordinal);
        Assert.Contains("index.md", program.Files("docs"));
        Assert.Contains("hosts/server/kernel.md", program.Files("docs"));
        Assert.Contains("docs/ is up to date.", Succeeds("overview").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_the_users_own_stays_and_an_edited_one_stops_the_run()
    {
        program.Write("docs/mine.md", "mine\n");
        Succeeds("overview");
        Assert.Equal("mine\n", program.Read("docs/mine.md"));
        program.Write("docs/index.md", "edited\n");
        Assert.Equal(4, program.Run("overview").ExitCode);
        Succeeds("overview", "--force");
        Assert.Equal("edited\n", program.Read("docs/index.md.edited"));
    }

    [Fact]
    public void With_html_it_is_one_page()
    {
        Succeeds("overview", "--html");
        Assert.Equal(["overview.html"], program.Files("docs"));
        Assert.StartsWith("<!DOCTYPE html>", program.Read("docs/overview.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void For_mdBook_there_is_a_summary_and_no_front_matter()
    {
        Succeeds("overview", "--mdbook");
        Assert.Contains("(hosts/server/kernel.md)", program.Read("docs/SUMMARY.md"), StringComparison.Ordinal);
        Assert.StartsWith("# Security overview", program.Read("docs/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_the_flake_where_both_lie_in_one_work_tree()
    {
        program.Tool("git", "init", "-q");
        Succeeds("emit");
        Succeeds("overview");
        Assert.Contains("](../../../flake/hosts/server/kernel.nix)", program.Read("docs/hosts/server/kernel.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_surface_is_a_table_or_JSON()
    {
        program.With("FIREWALL", "1");
        Assert.Contains("22/TCP", Succeeds("surface").Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Succeeds("surface", "--json").Out);
        var open = json.RootElement.GetProperty("hosts")[0].GetProperty("open")[0];
        Assert.Equal((22, "tcp"), (open.GetProperty("firstPort").GetInt32(), open.GetProperty("protocol").GetString()));
    }

    [Fact]
    public void The_score_counts_each_catalogue()
    {
        var said = Succeeds("score").Out;
        Assert.Matches(@"KSPP: \d+ met, .*\d+ not met", said);
        Assert.Contains("--standard anssi-bp-028", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_score_of_one_catalogue_tells_each_requirement_up_to_a_level()
    {
        var said = Succeeds("score", "--standard", "anssi-bp-028", "--level", "intermediary").Out;
        Assert.Contains("Not met", said, StringComparison.Ordinal);
        Assert.Contains("R8  Memory protections are on the command line", said, StringComparison.Ordinal);
        Assert.DoesNotContain("R10 ", said, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"NotMet\"", Succeeds("score", "--standard", "kspp", "--json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--standard", "anssi")]
    [InlineData("--standard", "anssi-bp-028", "--level", "highest")]
    [InlineData("--level", "high")]
    public void A_catalogue_or_level_that_does_not_exist_is_refused(params string[] args) => Assert.Equal((int)ExitCode.Usage, program.Run(["score", .. args]).ExitCode);

    [Fact]
    public void A_difference_that_weakens_has_an_exit_code_of_its_own()
    {
        Succeeds("emit", "--output", "old");
        program.With("FIREWALL", "1");
        Succeeds("emit", "--output", "new");
        var weaker = program.Run("diff", "old", "new");
        Assert.Equal((int)ExitCode.Weaker, weaker.ExitCode);
        Assert.Contains("server opens 22/TCP", weaker.Out, StringComparison.Ordinal);
        Assert.Contains("### Stronger", Succeeds("diff", "new", "old", "--markdown").Out, StringComparison.Ordinal);
        Assert.Contains("No change that affects security", Succeeds("diff", "new").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_git_revision_of_the_output_can_be_compared()
    {
        Succeeds("emit");
        program.Tool("git", "init", "-q");
        program.Tool("git", "add", "flake");
        program.Tool("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
        program.With("FIREWALL", "1");
        using var json = JsonDocument.Parse(program.Run("diff", "HEAD", "--json").Out);
        Assert.Equal("weaker", json.RootElement.GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--upload-pack=x")]
    public void What_is_neither_a_folder_nor_a_revision_is_refused(string what) =>
        Assert.Equal((int)ExitCode.Usage, program.Run("diff", what).ExitCode);
}
