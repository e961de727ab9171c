using Hardening.Nix.Output;
using Hardening.Nix.Tests.Writer;
using static Hardening.Nix.Tests.Output.TestFolder;

namespace Hardening.Nix.Tests.Output;

public sealed class ConcurrencyTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_gives_up_with_a_clear_message_while_the_first_holds_the_folder()
    {
        OutputException? refused = null;
        FlakeOutput.Write(_folder.Root, Files(("flake.nix", "1\n")), Options, step =>
        {
            if (step == "place flake.nix")
                refused = Assert.Throws<OutputException>(() =>
                    FlakeOutput.Write(_folder.Root, Files(("flake.nix", "2\n")), Options with { Patience = TimeSpan.FromMilliseconds(50) }));
        });

        Assert.Equal(OutputError.Busy, refused!.Kind);
        Assert.Contains(_folder.Root, refused.Message, StringComparison.Ordinal);
        Assert.Equal("1\n", _folder.Text("flake.nix"));
    }

    [Fact]
    public async Task A_second_run_waits_for_the_first()
    {
        Task<OutputResult>? second = null;
        FlakeOutput.Write(_folder.Root, Files(("flake.nix", "1\n")), Options, step =>
        {
            if (step == "place flake.nix")
                second = Task.Run(() => FlakeOutput.Write(
                    _folder.Root, Files(("flake.nix", "2\n")), Options with { Patience = TimeSpan.FromMinutes(1) }));
        });

        Assert.Equal(FileChange.Replaced, Assert.Single((await second!).Files).Change);
        Assert.Equal("2\n", _folder.Text("flake.nix"));
    }

    [Fact]
    public void Runs_at_the_same_time_end_in_the_flake_of_one_of_them()
    {
        using var old = new TestFolder();
        using var young = new TestFolder();
        FlakeOutput.Write(old.Root, Generation.Named("old"), Options);
        FlakeOutput.Write(young.Root, Generation.Named("new"), Options);
        for (var round = 0; round < 8; round++)
        {
            using var one = Driver.Start(_folder.Root, "old", "wait", "patience=60000");
            using var other = Driver.Start(_folder.Root, "new", "wait", "patience=60000");
            one.Go();
            other.Go();
            var (first, second) = (one.End(), other.End());

            Assert.True(first.ExitCode == 0 && second.ExitCode == 0, first.Output + second.Output);
            var tree = _folder.Tree();
            Assert.Equal(tree.ContainsKey("hosts/h0/only-old.nix") ? old.Tree() : young.Tree(), tree);
        }
    }

    [Fact]
    public async Task A_reader_never_sees_a_part_of_a_file_or_misses_one_that_stays()
    {
        var (old, young) = (Generation.Named("old", 10), Generation.Named("new", 10));
        FlakeOutput.Write(_folder.Root, old, Options);
        var stays = old.Join(young, file => file.Path, file => file.Path, (a, b) => (a.Path.Value, a.Content, b.Content)).ToArray();
        using var done = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            var reads = 0;
            for (; !done.IsCancellationRequested; reads++)
            {
                var (path, a, b) = stays[reads % stays.Length];
                var seen = File.ReadAllBytes(_folder.Full(path));
                Assert.True(seen.AsSpan().SequenceEqual(a.Span) || seen.AsSpan().SequenceEqual(b.Span), $"{path} was half");
            }
            return reads;
        });

        for (var run = 0; run < 30 && !reading.IsCompleted; run++)
            FlakeOutput.Write(_folder.Root, run % 2 == 0 ? young : old, Options);
        await done.CancelAsync();

        Assert.True(await reading > stays.Length);
    }
}
