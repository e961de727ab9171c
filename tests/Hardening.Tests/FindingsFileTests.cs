using System.Text.Json;
using NJsonSchema;

namespace Hardening.Tests;

/// <summary>Findings as files for other programs.</summary>
public sealed class FindingsFileTests : IDisposable
{
    private readonly Described program = new("Judged");

    public void Dispose() => program.Dispose();

    private static string SchemaFile => Path.Combine(Described.RepositoryFolder, "docs", "schemas", "findings.schema.json");

    [Theory]
    [InlineData("", null)]
    [InlineData("weak,absent,split,own", null)]
    [InlineData("weak,absent,split,own", "HD1101")]
    public async Task Json_is_as_the_published_schema_says(string faults, string? accepted)
    {
        var json = program.With("FAULTS", faults).With("ACCEPT", accepted).With("UNTIL", accepted is null ? null : "2999-12-31").Run("check", "--json").Out;
        var schema = await JsonSchema.FromFileAsync(SchemaFile, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"version\": 1", "\"version\": \"one\"", StringComparison.Ordinal)));
        Assert.Empty(schema.Validate(json.Replace("\"version\": 1", "\"version\": 1, \"added\": \"later\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--sarif")]
    [InlineData("--write-baseline")]
    public void A_report_makes_its_folders_and_does_not_go_through_a_link(string option)
    {
        program.Run("check", option, "made/by/it/findings.json");
        Assert.StartsWith("{", program.Read("made/by/it/findings.json"), StringComparison.Ordinal);

        program.Write("mine.txt", "mine");
        File.CreateSymbolicLink(Path.Combine(program.Folder, "link.json"), "mine.txt");
        var refused = program.Run("check", option, "link.json");
        Assert.Equal(5, refused.ExitCode);
        Assert.Contains("symbolic link", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", program.Read("mine.txt"));
        Assert.Equal(["findings.json"], Directory.GetFiles(Path.Combine(program.Folder, "made/by/it")).Select(Path.GetFileName));
    }

    [Fact]
    public void Json_tells_states_and_places()
    {
        program.With("FAULTS", "weak,absent,split").Run("check", "--write-baseline", "base.json");
        using var json = JsonDocument.Parse(program.With("FAULTS", "weak,absent,split,own").With("ACCEPT", "HD1004").Run("check", "--json", "--baseline", "base.json").Out);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("rule").GetString()!);
        Assert.Equal("open", findings["LAB0001"].GetProperty("state").GetString());
        Assert.Equal("baseline", findings["HD3004"].GetProperty("state").GetString());
        Assert.Equal("accepted", findings["HD1004"].GetProperty("state").GetString());
        Assert.Equal("the lab is not connected", findings["HD1004"].GetProperty("because").GetString());
        var at = findings["HD3004"].GetProperty("at");
        Assert.Equal("PasswordAuthentication", at.GetProperty("call").GetString());
        Assert.Equal((9, 10), (at.GetProperty("line").GetInt32(), at.GetProperty("column").GetInt32()));
        Assert.Equal("PermitRootLogin", findings["HD3004"].GetProperty("related")[0].GetProperty("call").GetString());
    }

    [Fact]
    public void Sarif_has_what_code_scanning_shows_of_a_rule()
    {
        program.With("FAULTS", "weak,absent,split,own").Run("check", "--sarif", "findings.sarif");
        using var json = JsonDocument.Parse(program.Read("findings.sarif"));
        var rules = json.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        foreach (var rule in rules)
        {
            Assert.Matches("^[A-Z][A-Za-z0-9]+", rule.GetProperty("name").GetString());
            Assert.Contains("**Fix:** ", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
            var properties = rule.GetProperty("properties");
            Assert.InRange(double.Parse(properties.GetProperty("security-severity").GetString()!, System.Globalization.CultureInfo.InvariantCulture), 0.1, 10);
            Assert.Contains("security", properties.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        }
        Assert.Contains(rules, rule => rule.GetProperty("name").GetString() == "FewSessions");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("emit")]
    public void Sarif_names_rules_places_levels_and_suppressions(string command)
    {
        program.With("FAULTS", "weak,absent,split,own").With("ACCEPT", "HD1101").Run(command, "--sarif", "findings.sarif");
        using var json = JsonDocument.Parse(program.Read("findings.sarif"));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToArray();
        Assert.Contains("LAB0001", rules);
        Assert.Contains("HD0003", rules);
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.All(results, result =>
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
            Assert.Equal(result.GetProperty("ruleId").GetString() == "HD1101" ? 1 : 0, result.GetProperty("suppressions").GetArrayLength());
            Assert.False(result.TryGetProperty("baselineState", out _));
            Assert.True(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startColumn").GetInt32() > 1);
        });
        string Level(string rule) => results.Single(result => result.GetProperty("ruleId").GetString() == rule).GetProperty("level").GetString()!;
        Assert.Equal(("warning", "error", "error"), (Level("HD1004"), Level("LAB0001"), Level("HD1101")));
    }

    [Fact]
    public void Sarif_names_files_from_the_repository_and_what_a_baseline_holds()
    {
        program.With("FAULTS", "weak").Run("check", "--write-baseline", "base.json");
        program.With("FAULTS", "weak,own").RunIn(Described.RepositoryFolder, "check", "--baseline", Path.Combine(program.Folder, "base.json"), "--sarif", Path.Combine(program.Folder, "findings.sarif"));
        using var json = JsonDocument.Parse(program.Read("findings.sarif"));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal(new Uri(Described.RepositoryFolder + "/").AbsoluteUri, run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString());
        var states = run.GetProperty("results").EnumerateArray().ToDictionary(result => result.GetProperty("ruleId").GetString()!, result => result.GetProperty("baselineState").GetString());
        Assert.Equal(("unchanged", "new"), (states["HD1004"], states["LAB0001"]));
        var file = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal(("tests/Hardening.Tests/Programs/Judged/Program.cs", "SRCROOT"), (file.GetProperty("uri").GetString(), file.GetProperty("uriBaseId").GetString()));
    }
}
