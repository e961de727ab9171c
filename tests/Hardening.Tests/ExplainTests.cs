namespace Hardening.Tests;

public sealed class ExplainTests : IDisposable
{
    private readonly Described program = new("Judged");

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_rule_is_told_with_its_page_and_its_sources()
    {
        var outcome = program.Run("explain", "hd3004");
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("""
            HD3004  Root can log in over SSH with a password
            warning, layer Ssh, threat: Credential guessing

            Automated guessing tries root first,
            """, outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\nFix: Call KeyOnly(), or ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\nWhat can happen\nMachines on the internet ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\n    server.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true);\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\n  sshd_config(5)\n", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith("/docs/rules/HD3004.md\n", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("```", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HD0001")]
    [InlineData("HD0002")]
    [InlineData("HD0003")]
    [InlineData("HD0004")]
    [InlineData("HD0005")]
    public void What_is_no_rule_of_a_host_is_explained_too(string id) =>
        Assert.Contains("\nWhat can happen\n", program.Run("explain", id).Out, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_id_comes_with_the_nearest_ones()
    {
        var outcome = program.Run("explain", "HD30004");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Matches("^error: There is no rule \"HD30004\"\\. Did you mean .*HD3004.*\\?\n$", outcome.Error);
    }
}
