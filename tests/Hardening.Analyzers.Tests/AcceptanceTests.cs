using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Tests;

/// <summary>What people decide about findings holds in the compiler as it does when the program runs.</summary>
public sealed class AcceptanceTests
{
    private const string Weak = "server.Storage.Mount(\"/\", \"/dev/disk/by-label/root\", FilesystemFormat.Ext4); server.Boot.SystemdBoot(); server.Updates.ByHand(); server.Kernel.BootParameter(\"mitigations=off\");\n";

    // Only the run has a clock.
    private static readonly IsoDate Today = IsoDate.From("2026-01-01");

    private static async Task<string[]> Compiled(string statements) =>
        [.. (await Analysis.OfBuild(Sources.Compile(Programs.About(statements)), TestContext.Current.CancellationToken)).Where(static told => told.Severity > DiagnosticSeverity.Info).Select(static told => $"{told.Severity} {told.Id}").Order()];

    private static string[] Run(string statements) =>
        [.. CheckResult.Of(Assert.Single(Runs.Run(Sources.Compile(Programs.About(statements)))), today: Today).Findings.Where(static finding => finding.Rule.Severity > Severity.Info).Select(static finding => $"{finding.Rule.Severity} {finding.Rule.Id}").Order()];

    [Theory]
    [InlineData("")]
    [InlineData("server.Accept(\"HD1004\", because: \"x\");")]
    [InlineData("fleet.Accept(\"HD1004\", because: \"x\", until: \"2026-01-01\");")]
    [InlineData("server.Accept(\"HD3004\", because: \"x\");")]
    [InlineData("fleet.SetSeverity(\"HD1004\", Severity.Error);")]
    [InlineData("fleet.SetSeverity(\"HD1004\", Severity.Info);")]
    [InlineData("fleet.SetSeverity(\"HD1004\", Severity.None);")]
    public async Task Both_worlds_say_the_same(string decision) => Assert.Equal(Run(Weak + decision), await Compiled(Weak + decision));

    [Fact]
    public async Task An_acceptance_that_matches_nothing_is_a_finding()
    {
        Assert.Equal(["Warning HD0002", "Warning HD1004"], await Compiled(Weak + "server.Accept(\"HD3004\", because: \"x\");"));
        Assert.Equal(["Error HD1004"], await Compiled(Weak + "fleet.SetSeverity(\"HD1004\", Severity.Error);"));
        Assert.Empty(await Compiled(Weak + "server.Accept(\"HD1004\", because: \"x\");"));
    }

    [Fact]
    public async Task The_end_of_an_acceptance_is_judged_when_the_program_runs()
    {
        const string expired = Weak + "server.Accept(\"HD1004\", because: \"x\", until: \"2025-12-31\");";
        Assert.Empty(await Compiled(expired));
        Assert.Equal(["Warning HD0003", "Warning HD1004"], Run(expired));
    }

    [Fact]
    public async Task What_rules_of_the_users_own_find_the_compiler_cannot_know()
    {
        const string own = Weak + "server.Accept(\"LAB0001\", because: \"x\");";
        Assert.Equal(["Warning HD1004"], await Compiled(own));
        Assert.Equal(["Warning HD0002", "Warning HD1004"], Run(own));
    }

    [Fact]
    public async Task An_acceptance_that_cannot_be_followed_hides_nothing_falsely_and_is_not_called_unused()
    {
        const string unknown = Weak + "server.Accept(args.Length > 0 ? \"HD1004\" : \"HD3004\", because: \"x\");";
        Assert.DoesNotContain("Warning HD0002", await Compiled(unknown));
    }
}
