using System.Diagnostics;
using Hardening.Nix.Output;
using Hardening.Nix.Tests.Writer;
using static Hardening.Nix.Tests.Output.TestFolder;

namespace Hardening.Nix.Tests.Output;

/// <summary>Emission under fire: runs are killed with SIGKILL, and nothing is ever half.</summary>
public sealed class KillTests
{
    private const int RandomKills = 200;
    private const int ManyHosts = 12;

    [Fact]
    public void A_first_run_killed_before_any_of_its_steps_leaves_whole_files_and_the_next_run_completes_it() =>
        EveryStep(prepare: _ => { }, Options);

    [Fact]
    public void A_forced_run_killed_before_any_of_its_steps_leaves_whole_files_keeps_edits_and_the_next_run_completes_it() =>
        EveryStep(PutEdits, Force, "force");

    [Fact]
    public void Runs_killed_at_any_moment_leave_whole_files_and_the_next_run_completes_them()
    {
        using var folder = new TestFolder();
        using var old = new TestFolder();
        using var young = new TestFolder();
        foreach (var (one, name) in (ReadOnlySpan<(TestFolder, string)>)[(folder, "old"), (old, "old"), (young, "new")])
        {
            one.PutUserFiles();
            FlakeOutput.Write(one.Root, Generation.Named(name, ManyHosts), Options);
        }
        var mine = folder.PutUserFiles();
        var (before, after) = (old.Tree(), young.Tree());
        var (longest, interrupted, seed) = (Longest(folder), 0, Environment.TickCount);
        var random = new Random(seed);
        for (var i = 0; i < RandomKills; i++)
        {
            var (name, wanted) = i % 2 == 0 ? ("new", after) : ("old", before);
            using (var driver = Driver.Start(folder.Root, name, "wait", $"hosts={ManyHosts}").Go())
            {
                Wait(longest * random.NextDouble());
                driver.Kill();
            }
            interrupted += Directory.Exists(folder.Full(".hardening/stage")) ? 1 : 0;
            AssertWhole(folder, before, after, $"random seed {seed}, run {i}");
            mine.AssertUntouched();
            FlakeOutput.Write(folder.Root, Generation.Named(name, ManyHosts), Options);
            Assert.Equal(wanted, folder.Tree());
        }
        Assert.True(interrupted > RandomKills / 10, $"only {interrupted} of {RandomKills} runs were killed at work");
    }

    [Fact]
    public void A_run_that_wants_something_else_can_follow_a_killed_one()
    {
        using var clean = new TestFolder();
        FlakeOutput.Write(clean.Root, Generation.Named("old"), Options);
        using var folder = new TestFolder();
        FlakeOutput.Write(folder.Root, Generation.Named("old"), Options);
        for (var step = 0; !EndsByItself(folder, step, "new"); step += 5)
        {
            FlakeOutput.Write(folder.Root, Generation.Named("old"), Options);
            Assert.Equal(clean.Tree(), folder.Tree());
        }
    }

    [Fact]
    public void A_signal_between_two_files_waits_until_all_are_in_place()
    {
        using var clean = new TestFolder();
        FlakeOutput.Write(clean.Root, Generation.Named("new"), Options);
        using var folder = new TestFolder();
        FlakeOutput.Write(folder.Root, Generation.Named("old"), Options);

        using var driver = Driver.Start(folder.Root, "new", "interrupt");
        Assert.Equal(128 + 15, driver.End().ExitCode);

        Assert.Equal(clean.Tree(), folder.Tree());
        Assert.False(File.Exists(folder.Full(".hardening/journal")));
    }

    [Fact]
    public void A_run_whose_prepared_files_are_gone_is_finished_with_a_message()
    {
        using var clean = new TestFolder();
        FlakeOutput.Write(clean.Root, Generation.Named("new"), Options);
        using var folder = new TestFolder();
        FlakeOutput.Write(folder.Root, Generation.Named("old"), Options);
        Assert.False(EndsByItself(folder, StepBefore("place hosts/h1/kernel.nix"), "new"));
        Directory.Delete(folder.Full(".hardening/stage"), recursive: true);

        var note = Assert.Single(FlakeOutput.Write(folder.Root, Generation.Named("new"), Options).Notes);

        Assert.Equal(OutputNoteKind.InterruptedRunFinished, note.Kind);
        Assert.Contains("gone", note.Message, StringComparison.Ordinal);
        Assert.Equal(clean.Tree(), folder.Tree());
    }

    [Fact]
    public void A_dry_run_after_a_killed_one_says_so_and_changes_nothing()
    {
        using var folder = new TestFolder();
        FlakeOutput.Write(folder.Root, Generation.Named("old"), Options);
        Assert.False(EndsByItself(folder, StepBefore("place hosts/h1/kernel.nix"), "new"));
        var before = folder.Times();

        var result = FlakeOutput.Write(folder.Root, Generation.Named("new"), Options with { DryRun = true });

        Assert.Equal(OutputNoteKind.InterruptedRunPending, Assert.Single(result.Notes).Kind);
        Assert.Equal(FileChange.Unchanged, result.Files.Single(file => file.Path.Value == "hosts/h0/kernel.nix").Change);
        Assert.Equal(FileChange.Replaced, result.Files.Single(file => file.Path.Value == "hosts/h1/kernel.nix").Change);
        Assert.Equal(before, folder.Times());
        Assert.Equal(OutputNoteKind.InterruptedRunFinished,
            Assert.Single(FlakeOutput.Write(folder.Root, Generation.Named("new"), Options).Notes).Kind);
    }

    [Fact]
    public void Files_that_git_put_back_after_a_kill_are_not_taken_for_edits()
    {
        using var folder = new TestFolder();
        FlakeOutput.Write(folder.Root, Generation.Named("old"), Options);
        Tool.Run("git", "init", "--quiet", folder.Root);
        Tool.Run("git", "-C", folder.Root, "add", ".");
        Assert.False(EndsByItself(folder, StepBefore("place hosts/h1/kernel.nix"), "new"));
        Tool.Run("git", "-C", folder.Root, "checkout", "--", ".");

        FlakeOutput.Write(folder.Root, Generation.Named("new"), Options);

        Assert.All(Generation.Named("new"), file => Assert.Equal(file.Content.ToArray(), File.ReadAllBytes(folder.Full(file.Path.Value))));
    }

    private static void EveryStep(Action<TestFolder> prepare, OutputOptions options, params string[] driverOptions)
    {
        using var clean = new TestFolder();
        prepare(clean);
        clean.PutUserFiles();
        FlakeOutput.Write(clean.Root, Generation.Named("new"), options);
        var after = clean.Tree();
        for (var step = 0; ; step++)
        {
            using var folder = new TestFolder();
            prepare(folder);
            var mine = folder.PutUserFiles();
            var before = folder.Tree();
            if (EndsByItself(folder, step, "new", driverOptions))
            {
                Assert.True(step > 30, $"the run had only {step} steps");
                return;
            }
            AssertWhole(folder, before, after, $"killed before step {step}");
            mine.AssertUntouched();
            FlakeOutput.Write(folder.Root, Generation.Named("new"), options);
            mine.AssertUntouched();
            Assert.Equal(after, folder.Tree());
        }
    }

    /// <summary>A generated file is edited, one that goes is edited, one is a link, and somebody else's is in the way.</summary>
    private static void PutEdits(TestFolder folder)
    {
        FlakeOutput.Write(folder.Root, Generation.Named("old"), Options);
        folder.Put("hosts/h0/kernel.nix", "edited\n");
        folder.Put("hosts/h0/kernel.nix.edited", "kept before\n");
        folder.Put("hosts/h1/only-old.nix", "edited, and to be removed\n");
        folder.Put("hosts/h2/only-new.nix", "somebody else's\n");
        File.Delete(folder.Full("hosts/h2/kernel.nix"));
        File.CreateSymbolicLink(folder.Full("hosts/h2/kernel.nix"), "elsewhere");
    }

    private static bool EndsByItself(TestFolder folder, int step, string generation, params string[] options)
    {
        using var driver = Driver.Start(folder.Root, generation, [.. options, $"kill={step}"]);
        var (killed, exitCode, output) = driver.End();
        Assert.True(killed || exitCode == 0, output);
        return !killed;
    }

    private static int StepBefore(string description)
    {
        using var folder = new TestFolder();
        FlakeOutput.Write(folder.Root, Generation.Named("old"), Options);
        var steps = new List<string>();
        FlakeOutput.Write(folder.Root, Generation.Named("new"), Options, steps.Add);
        return steps.IndexOf(description);
    }

    /// <summary>Every file is all of what it was or all of what it becomes, and none that stays is missing.</summary>
    private static void AssertWhole(
        TestFolder folder, SortedDictionary<string, string> before, SortedDictionary<string, string> after, string when)
    {
        var now = folder.Tree();
        foreach (var (path, text) in now.Where(entry => !entry.Key.StartsWith(".hardening", StringComparison.Ordinal)))
        {
            Assert.True(text == before.GetValueOrDefault(path) || text == after.GetValueOrDefault(path),
                $"{when}: {path} is neither as it was nor as it becomes");
        }
        Assert.Empty(before.Keys.Intersect(after.Keys).Except(now.Keys));
    }

    private static TimeSpan Longest(TestFolder folder)
    {
        var longest = TimeSpan.Zero;
        foreach (var name in (ReadOnlySpan<string>)["new", "old", "new", "old"])
        {
            using var driver = Driver.Start(folder.Root, name, "wait", $"hosts={ManyHosts}").Go();
            var watch = Stopwatch.StartNew();
            Assert.Equal(0, driver.End().ExitCode);
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
        }
        return longest;
    }

    private static void Wait(TimeSpan time)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time;)
            Thread.Sleep(0);
    }
}
