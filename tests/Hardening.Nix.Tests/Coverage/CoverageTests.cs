namespace Hardening.Nix.Tests.Coverage;

public class CoverageTests
{
    private static readonly Lazy<EmittedOptions> Sample = new(static () => EmittedOptions.Of(SampleFiles.Fleet().ToModel()));

    [Fact]
    public void The_sample_emits_every_measure()
    {
        var wrong = Measure.All.SelectMany(measure => measure.Options, (measure, option) => (measure, option, value: Sample.Value.Find(measure.Host, option)))
            .Where(row => !row.measure.Expected.Holds(row.value))
            .Select(row => $"{row.measure}: {row.option} is expected to be {row.measure.Expected.Text} and is {ValueJson.TextOf(row.value)}").ToArray();
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void No_measure_is_listed_twice() =>
        Assert.Empty(Measure.All.GroupBy(measure => measure.ToString()).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void What_is_not_emitted_could_be()
    {
        var problems = Measure.All.Where(measure => measure.Expected.IsAbsence).SelectMany(measure => measure.Options)
            .SelectMany(option => NixosOptions.Check(option, new NixosValue.Expression("..."), NixosRelease.V26_05))
            .Where(problem => problem.Kind != OptionProblemKind.WrongType).Select(problem => problem.Message).ToArray();
        Assert.True(problems.Length == 0, string.Join("\n", problems));
    }

    public static TheoryData<string, object?> Others => new()
    {
        { "true", false }, { "1", 2 }, { "\"no\"", "yes" }, { "-", 1 },
        { "has [\"a\"]", new[] { "b" } }, { "lacks [\"a\"]", new[] { "a" } }, { "count 2", new[] { "a" } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_value_is_not_taken_for_the_expected_one(string expected, object? value) =>
        Assert.False(Expectation.From(expected).Holds(NixosValue.From(value)));

    [Fact]
    public void The_page_is_what_the_measures_make() =>
        Repository.Matches(Repository.PathOf("docs", "coverage.md"), CoveragePage.Write(Measure.All, SampleFiles.Of(SampleFiles.Fleet())));
}
