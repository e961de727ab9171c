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

    // Code that the replay gives up on although every value is known, such as an iterator left half way that has effects.
    private const double MostKnownLessWell = 0.01;

    private static readonly int[] Inputs = [0, 1, 2, 3, 7];

    [Fact]
    public void The_replay_of_what_is_known_is_the_run()
    {
        var programs = Each(2000, Flavour.Known, Compared);
        var compared = programs.Where(static p => p.Ran).ToArray();
        var (wrong, lost) = (compared.Where(static p => p.IsWrong).ToArray(), compared.Where(static p => p is { Difference: not null, IsWrong: false }).ToArray());
        output.WriteLine($"{programs.Length} programs, {compared.Length} compared, {wrong.Length} differ, {lost.Length} are known less well");
        foreach (var program in lost) output.WriteLine(program.Difference!);
        Report([.. wrong.Select(static p => p.Difference!)]);
        Assert.True(lost.Length <= programs.Length * MostKnownLessWell, $"{lost.Length} of {programs.Length} are known less well:\n{string.Join('\n', lost.Take(12).Select(static p => p.Difference))}");
        Assert.InRange(compared.Length, programs.Length * (1 - MostThatThrow), programs.Length);
    }

    [Fact]
    public void Whatever_the_inputs_the_run_is_covered()
    {
        var (known, all) = Covered(Flavour.Inputs);
        Assert.InRange(known, all / 2, all);
    }

    [Fact]
    public void Within_constructs_that_are_not_followed_nothing_is_known_wrongly() => Covered(Flavour.Wrapped);

    private static (bool Ran, bool IsWrong, string? Difference) Compared(BatchProgram program)
    {
        if (program.Run(0) is not { } run) return default;
        var replayed = program.Replayed.Fleets.Select(static fleet => fleet.Model).ToArray();
        if (Models.Difference([.. run.Select(Models.Dump)], [.. replayed.Select(Models.Dump)]) is not { } difference) return (true, false, null);
        // What the budget ends is said to be unchecked.
        var isWrong = (replayed.Length != run.Length && !program.Replayed.Budget.IsSpent) || replayed.Zip(run, static (mine, theirs) => Models.Contradictions(mine, theirs).Any()).Any(static wrong => wrong);
        return (true, isWrong, $"{program.Type}: {difference}");
    }

    private (long Known, long All) Covered(Flavour flavour)
    {
        var runs = Each(300, flavour, program => Inputs.Select(input => Covered(program, input)).OfType<Coverage>().ToArray());
        var of = runs.SelectMany(static r => r).ToArray();
        var (known, all) = (of.Sum(static c => (long)c.Known), of.Sum(static c => (long)c.All));
        output.WriteLine($"{runs.Length} programs, {of.Length} runs, {known} of {all} settings kept ({100.0 * known / all:F1} %)");
        Report([.. of.SelectMany(static c => c.Differences)]);
        Assert.InRange(of.Length, runs.Length, runs.Length * Inputs.Length);
        return (known, all);
    }

    private static Coverage? Covered(BatchProgram program, int input)
    {
        if (program.Run(input) is not { } run) return null;
        var (known, all) = (0, 0);
        var differences = new List<string>();
        for (var i = 0; i < run.Length; i++)
        {
            if (program.Replayed.Budget.IsSpent && i >= program.Replayed.Fleets.Count) continue; // said to be unchecked
            if (i >= program.Replayed.Fleets.Count) differences.Add($"{program.Type}: the replay has no fleet {i}");
            else differences.AddRange(Models.Contradictions(program.Replayed.Fleets[i].Model, run[i]).Take(1).Select(problem => $"{program.Type} with {input}: {problem}"));
            var kept = i < program.Replayed.Fleets.Count ? Models.Kept(program.Replayed.Fleets[i].Model, run[i]) : default;
            (known, all) = (known + kept.Known, all + kept.All);
        }
        return new(known, all, differences);
    }

    private static T[] Each<T>(int usual, Flavour flavour, Func<BatchProgram, T> check)
    {
        var (count, cancellation) = (Batch.Setting("HARDENING_PROGRAMS", usual), TestContext.Current.CancellationToken);
        return [.. Enumerable.Range(0, (count + PerCompilation - 1) / PerCompilation).AsParallel().AsOrdered().WithCancellation(cancellation)
            .SelectMany(i => Batch.Of(Batch.FirstSeed + (i * PerCompilation), Math.Min(PerCompilation, count - (i * PerCompilation)), flavour, cancellation).Select(check))];
    }

    private static void Report(List<string> differences) =>
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(12))}");

    /// <summary>One run of a program: how many of its settings the replay knows as well, and what it knows wrongly.</summary>
    private sealed record Coverage(int Known, int All, List<string> Differences);
}
