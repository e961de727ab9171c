using System.Globalization;
using CsCheck;
using Hardening.Analyzers.Replay;
using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>The compiler knows what the program does: on random programs, both describe the same hosts.</summary>
/// <remarks>HARDENING_PROGRAMS sets how many programs there are.</remarks>
public sealed class SameAnswerTests(ITestOutputHelper output)
{
    private const int InOneProject = 50;

    private static readonly int Programs =
        int.TryParse(Environment.GetEnvironmentVariable("HARDENING_PROGRAMS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 2_000;

    private static readonly Gen<int[]> Seeds = Gen.Int.Array[InOneProject];

    [Fact]
    public void A_program_without_inputs_is_replayed_as_it_runs() => Seeds.Sample(
        static seeds =>
        {
            var programs = new GeneratedPrograms(seeds);
            var (run, replay) = (programs.Run(), programs.Replay());
            foreach (var (name, model) in run)
                AreEqual(programs.Text(name), Models.Dump(model), Models.Dump(Fleet(replay[name])));
        },
        iter: Programs / InOneProject, threads: 1);

    [Fact]
    public void A_program_with_inputs_never_contradicts_its_replay()
    {
        var (known, all) = (0L, 0L);
        Seeds.Sample(
            seeds =>
            {
                var programs = new GeneratedPrograms(seeds, hasInputs: true);
                var replay = programs.Replay();
                foreach (var input in new[] { 0, 1, 2, 3, 7 })
                    foreach (var (name, model) in programs.Run(input))
                    {
                        var replayed = Fleet(replay[name]);
                        IsCovered(programs.Text(name), replayed, model, input);
                        var kept = Models.Kept(replayed, model);
                        (known, all) = (known + kept.Known, all + kept.All);
                    }
            },
            iter: Math.Max(1, Programs / InOneProject / 4), threads: 1);
        output.WriteLine($"Of {all} settings that depend on inputs or stand beside such, the replay knows {known} ({known * 100 / all} %).");
        Assert.True(known * 2 > all, $"The replay keeps only {known} of {all}.");
    }

    private static FleetModel Fleet(ReplayedRoot root)
    {
        Assert.Empty(root.Refusals);
        Assert.Null(root.Budget.Why);
        return Assert.Single(root.Fleets).Model;
    }

    private static void IsCovered(string program, FleetModel replayed, FleetModel run, int input)
    {
        var contradictions = Models.Contradictions(replayed, run).ToArray();
        Assert.True(contradictions.Length == 0, $"With the input {input}: {string.Join('\n', contradictions)}\n{program}");
    }

    private static void AreEqual(string program, string run, string replayed)
    {
        if (run == replayed) return;
        var (theirs, mine) = (run.Split('\n'), replayed.Split('\n'));
        Assert.Fail($"Only in the run:\n{string.Join('\n', theirs.Except(mine))}\nOnly in the replay:\n{string.Join('\n', mine.Except(theirs))}\n{program}");
    }
}
