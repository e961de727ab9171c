using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>
/// Random programs are run and replayed. HARDENING_PROGRAMS says how many instead of those that fit into a test run, HARDENING_SEED
/// where to begin.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int PerCompilation = 100;

    // Programs whose values the DSL refuses, or that throw for another reason, say nothing of the model.
    private const double MostThatThrow = 0.2;

    // The replay gives up what it could know, where it cannot prove it.
    private const double MostKnownLess = 0.1;

    private static readonly int FirstSeed = Setting("HARDENING_SEED", 1);

    [Fact]
    public void The_replay_of_what_is_known_is_the_run()
    {
        var (compared, differences, lost) = (0, new List<string>(), new List<string>());
        var count = Each(100, Flavour.Known, program =>
        {
            if (program.Run() is not { } run) return;
            compared++;
            var replayed = program.Replayed.Fleets.Select(static fleet => fleet.Model).ToArray();
            if (Models.Difference([.. run.Select(Models.Dump)], [.. replayed.Select(Models.Dump)]) is not { } difference) return;
            var isWrong = replayed.Length != run.Length || replayed.Zip(run, static (mine, theirs) => Models.Contradictions(mine, theirs).Any()).Any(static wrong => wrong);
            (isWrong ? differences : lost).Add($"{program.Type}: {difference}\n{program.Replayed.Tree}");
        });
        output.WriteLine($"{count} programs, {compared} compared, {differences.Count} differ, {lost.Count} are known less well\n{lost.FirstOrDefault()}");
        Report(differences);
        Assert.InRange(lost.Count, 0, compared * MostKnownLess);
        Assert.InRange(compared, count * (1 - MostThatThrow), count);
    }

    [Fact]
    public void Whatever_the_inputs_the_run_is_covered()
    {
        var (count, known, all) = Covered(60, Flavour.Inputs);
        output.WriteLine($"{count} programs, {known} of {all} settings kept ({100.0 * known / all:F1} %)");
        Assert.InRange(known, all / 2, all);
    }

    [Fact]
    public void Within_constructs_that_are_not_followed_nothing_is_known_wrongly()
    {
        var (count, known, all) = Covered(60, Flavour.Wrapped);
        output.WriteLine($"{count} programs, {known} of {all} settings kept ({100.0 * known / all:F1} %)");
    }

    private static (int Count, long Known, long All) Covered(int usual, Flavour flavour)
    {
        var (known, all, runs) = (0L, 0L, 0);
        var differences = new List<string>();
        var count = Each(usual, flavour, program =>
        {
            foreach (var input in new[] { 0, 1, 2, 3, 7 })
            {
                Batch.Give(input);
                if (program.Run() is not { } run) continue;
                runs++;
                for (var i = 0; i < run.Length; i++)
                {
                    if (program.Replayed.Budget.IsSpent && i >= program.Replayed.Fleets.Count) continue; // said to be unchecked
                    if (i >= program.Replayed.Fleets.Count) differences.Add($"{program.Type}: the replay has no fleet {i}");
                    else differences.AddRange(Models.Contradictions(program.Replayed.Fleets[i].Model, run[i]).Take(1).Select(problem => $"{program.Type} with {input}: {problem}"));
                    var kept = i < program.Replayed.Fleets.Count ? Models.Kept(program.Replayed.Fleets[i].Model, run[i]) : default;
                    (known, all) = (known + kept.Known, all + kept.All);
                }
            }
        });
        Report(differences);
        Assert.InRange(runs, count, count * 5);
        return (count, known, all);
    }

    private static int Each(int usual, Flavour flavour, Action<BatchProgram> check)
    {
        var count = Setting("HARDENING_PROGRAMS", usual);
        for (var done = 0; done < count; done += PerCompilation)
            foreach (var program in Batch.Of(FirstSeed + done, Math.Min(PerCompilation, count - done), flavour, TestContext.Current.CancellationToken)) check(program);
        return count;
    }

    private static void Report(List<string> differences) =>
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(12))}");

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : usual;
}
