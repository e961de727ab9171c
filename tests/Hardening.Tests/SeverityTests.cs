using System.Text.Json;
using Hardening.Findings;

namespace Hardening.Tests;

/// <summary>How each severity is written for other programs.</summary>
public sealed class SeverityTests
{
    public static TheoryData<Severity, string> Levels => new()
    {
        { Severity.Error, "error" }, { Severity.Warning, "warning" }, { Severity.Info, "note" }, { Severity.None, "none" },
    };

    [Fact]
    public void All_of_them_are_here() => Assert.Equal(Enum.GetValues<Severity>().Order(), Levels.Select(static row => row.Data.Item1).Order());

    [Theory, MemberData(nameof(Levels))]
    public void Sarif_has_a_level_for_each_open_and_accepted(Severity severity, string level)
    {
        var (open, accepted) = (Find(severity, accept: false), Find(severity, accept: true));
        using var json = Written(new([.. open.Findings.Select(finding => finding.As(severity))], [], [.. accepted.Accepted.Select(one => one with { Finding = one.Finding.As(severity) })], [new Graded(severity)], []));
        var run = json.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(2, results.Length);
        Assert.All(results, result => Assert.Equal(level, result.GetProperty("level").GetString()));
        Assert.Equal([0, 1], results.Select(static result => result.GetProperty("suppressions").GetArrayLength()));
        Assert.Equal("accepted", results[1].GetProperty("suppressions")[0].GetProperty("status").GetString());
        Assert.Equal("a test", results[1].GetProperty("suppressions")[0].GetProperty("justification").GetString());
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(static one => one.GetProperty("id").GetString() == "LAB0007");
        Assert.Equal(level, rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Theory]
    [InlineData(Severity.Error, "8.0", "error")]
    [InlineData(Severity.Warning, "6.0", "warning")]
    [InlineData(Severity.Info, "2.0", "recommendation")]
    public void Code_scanning_sorts_rules_by_their_severity(Severity severity, string security, string problem)
    {
        using var json = Written(new([], [], [], [new Graded(severity)], []));
        var properties = json.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Single(static one => one.GetProperty("id").GetString() == "LAB0007").GetProperty("properties");
        Assert.Equal((security, problem), (properties.GetProperty("security-severity").GetString(), properties.GetProperty("problem.severity").GetString()));
    }

    [Fact]
    public void An_accepted_finding_stays_accepted_whatever_the_fleet_makes_of_its_severity()
    {
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var fleet = new Fleet("test");
            fleet.Server("server").Accept("LAB0007", because: "a test");
            fleet.SetSeverity("LAB0007", severity);
            var result = CheckResult.Of(fleet.ToModel(), [new Graded(Severity.Warning)], null, TestContext.Current.CancellationToken);
            Assert.Single(result.Accepted);
            Assert.DoesNotContain(result.Findings, static finding => finding.Rule.Id == "LAB0007");
        }
    }

    private static CheckResult Find(Severity severity, bool accept)
    {
        var fleet = new Fleet("test");
        var server = fleet.Server("server");
        if (accept) server.Accept("LAB0007", because: "a test");
        return CheckResult.Of(fleet.ToModel(), [new Graded(severity is Severity.None ? Severity.Warning : severity)]);
    }

    private static JsonDocument Written(Judgment judgment)
    {
        var folder = Directory.CreateTempSubdirectory("hardening-");
        try
        {
            var file = Path.Combine(folder.FullName, "findings.sarif");
            Sarif.Write(file, judgment, hasBaseline: false);
            return JsonDocument.Parse(File.ReadAllText(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Graded(Severity severity) : HostRule
    {
        public override RuleInfo Info { get; } = new("LAB0007", Layer.Ssh, severity)
        {
            Title = "A test", Why = "A test.", Fix = "Nothing.", Threat = Threats.Outage, References = [Reference.Man("sshd_config(5)")],
        };

        public override IEnumerable<Finding> Check(HostModel host) => [At(host, "A test.")];
    }
}
