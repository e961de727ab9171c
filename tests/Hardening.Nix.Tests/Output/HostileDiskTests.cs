using Hardening.Nix.Output;
using Hardening.Nix.Tests.Writer;
using static Hardening.Nix.Tests.Output.TestFolder;

namespace Hardening.Nix.Tests.Output;

public sealed class HostileDiskTests : IDisposable
{
    private const int Plenty = 10_000; // KiB
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("flake.nix")]
    [InlineData("hosts/server/ssh.nix")]
    [InlineData("hosts/server")]
    [InlineData(".hardening/manifest.json")]
    [InlineData(".hardening/journal")]
    [InlineData(".hardening/lock")]
    public async Task A_pipe_in_the_place_of_a_file_is_refused_at_once(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Full(path))!);
        Tool.Run("mkfifo", _folder.Full(path));
        foreach (var options in (OutputOptions[])[Options, Force, Options with { DryRun = true }])
        {
            // A run that opened the pipe would wait for ever.
            var stopped = await Task.Run(() => _folder.Refused(options, ("flake.nix", "1\n"), ("hosts/server/ssh.nix", "1\n")), TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            Assert.Equal(OutputError.ForeignFile, stopped.Kind);
        }
        if (path[0] != '.') Assert.False(File.Exists(_folder.Full(".hardening/manifest.json")));
    }

    [Fact]
    public void A_pipe_in_the_place_of_a_file_that_goes_is_left_and_forgotten()
    {
        _folder.Write(("flake.nix", "1\n"), ("old.nix", "1\n"));
        File.Delete(_folder.Full("old.nix"));
        Tool.Run("mkfifo", _folder.Full("old.nix"));
        _folder.Write(("flake.nix", "2\n"));
        Assert.Equal("2\n", _folder.Text("flake.nix"));
        Assert.True(File.Exists(_folder.Full("old.nix")));
    }

    [Fact]
    public void A_first_run_on_a_disk_of_any_size_writes_all_or_nothing()
    {
        using var clean = new TestFolder();
        FlakeOutput.Write(clean.Root, Generation.Named("old"), Options);
        var (full, fits) = (0, 0);
        for (var size = 16; fits == 0; size += 24)
        {
            using var disk = Mount.Memory(_folder.Root, size);
            _folder.Put("flake.lock", "mine");
            if (Fails("old"))
            {
                full++;
                Assert.Equal("mine", _folder.Text("flake.lock"));
                Assert.DoesNotContain(_folder.Tree().Keys, path => path != "flake.lock" && !path.StartsWith(".hardening", StringComparison.Ordinal));
                disk.Resize(Plenty);
                FlakeOutput.Write(_folder.Root, Generation.Named("old"), Options);
            }
            else
            {
                fits++;
            }
            var tree = _folder.Tree();
            Assert.True(tree.Remove("flake.lock"));
            Assert.Equal(clean.Tree(), tree);
        }
        Assert.True(full > 2);
    }

    [Fact]
    public void A_later_run_on_a_disk_of_any_size_changes_all_or_nothing()
    {
        var (full, fits) = (0, 0);
        for (var room = 0; fits == 0; room += 12)
        {
            using var disk = Mount.Memory(_folder.Root, Plenty);
            FlakeOutput.Write(_folder.Root, Generation.Named("old"), Options);
            var before = _folder.Tree();
            disk.Resize(UsedKibibytes() + room);
            if (Fails("new"))
            {
                full++;
                Assert.Equal(before, _folder.Tree());
            }
            else
            {
                fits++;
                Assert.Contains("hosts/h0/only-new.nix", _folder.Tree().Keys);
            }
        }
        Assert.True(full > 2);
    }

    [Fact]
    public void A_read_only_folder_is_refused_and_an_unchanged_one_is_fine()
    {
        _folder.Write(("flake.nix", "1\n"));
        using var disk = Mount.ReadOnly(_folder.Root);

        Assert.False(_folder.Write(("flake.nix", "1\n")).AnyChange);
        Assert.Equal(FileChange.Replaced, Assert.Single(_folder.Write(Options with { DryRun = true }, ("flake.nix", "2\n")).Files).Change);
        var stopped = _folder.Refused(Options, ("flake.nix", "2\n"));
        Assert.Equal(OutputError.NotWritable, stopped.Kind);
        Assert.Contains(_folder.Root, stopped.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hosts")]
    [InlineData("hosts/a.nix")]
    public void A_place_that_cannot_be_written_is_found_before_anything_changes(string guarded)
    {
        _folder.Write(("flake.nix", "1\n"), ("hosts/a.nix", "1\n"));
        Tool.Run("chattr", "+i", _folder.Full(guarded));
        try
        {
            var before = _folder.Tree();
            Assert.Equal(OutputError.NotWritable, _folder.Refused(Options, ("flake.nix", "2\n"), ("hosts/a.nix", "2\n")).Kind);
            Assert.Equal(before, _folder.Tree());
        }
        finally
        {
            Tool.Run("chattr", "-i", _folder.Full(guarded));
        }
    }

    [Fact]
    public void A_failure_while_files_are_put_in_place_is_said_and_finished_by_the_next_run()
    {
        _folder.Write(("flake.nix", "1\n"), ("hosts/a.nix", "1\n"));
        var guarded = _folder.Full("hosts");

        var stopped = Assert.Throws<OutputException>(() => FlakeOutput.Write(
            _folder.Root, Files(("flake.nix", "2\n"), ("hosts/a.nix", "2\n")), Options, step =>
            {
                if (step == "place hosts/a.nix")
                    Tool.Run("chattr", "+i", guarded);
            }));
        Tool.Run("chattr", "-i", guarded);

        Assert.Equal(OutputError.NotWritable, stopped.Kind);
        Assert.EndsWith("the next run finishes it.", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(("2\n", "1\n"), (_folder.Text("flake.nix"), _folder.Text("hosts/a.nix")));
        Assert.Equal(OutputNoteKind.InterruptedRunFinished, Assert.Single(_folder.Write(("flake.nix", "2\n"), ("hosts/a.nix", "2\n")).Notes).Kind);
        Assert.Equal("2\n", _folder.Text("hosts/a.nix"));
    }

    [Fact]
    public void A_folder_that_is_a_file_system_of_its_own_is_written_too()
    {
        Directory.CreateDirectory(_folder.Root);
        using var disk = Mount.Memory(_folder.Full("hosts"), Plenty);

        _folder.Write(("flake.nix", "1\n"), ("hosts/a.nix", "1\n"), ("hosts/b.nix", "1\n"));
        _folder.Put("hosts/b.nix", "mine\n");
        _folder.Write(Force, ("flake.nix", "1\n"), ("hosts/a.nix", "2\n"), ("hosts/b.nix", "2\n"));

        Assert.Equal("2\n", _folder.Text("hosts/a.nix"));
        Assert.Equal("mine\n", _folder.Text("hosts/b.nix.edited"));
        Assert.Equal(["a.nix", "b.nix", "b.nix.edited"],
            Directory.EnumerateFiles(_folder.Full("hosts")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void New_files_follow_the_umask_and_replaced_ones_keep_their_mode()
    {
        WriteUnder("022", "old");
        Assert.Equal("644", Mode("flake.nix"));
        Tool.Run("chmod", "640", _folder.Full("flake.nix"));

        WriteUnder("077", "new");

        Assert.Equal("640", Mode("flake.nix"));
        Assert.Equal("600", Mode("hosts/h0/only-new.nix"));
        Assert.Equal("644", Mode("shared/unchanged.nix"));
    }

    private bool Fails(string generation)
    {
        try
        {
            FlakeOutput.Write(_folder.Root, Generation.Named(generation), Options);
            return false;
        }
        catch (OutputException stopped)
        {
            Assert.Equal(OutputError.DiskFull, stopped.Kind);
            Assert.EndsWith("Nothing was changed.", stopped.Message, StringComparison.Ordinal);
            return true;
        }
    }

    private int UsedKibibytes() =>
        int.Parse(Tool.Run("df", "--output=used", _folder.Root).Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture);

    private void WriteUnder(string umask, string generation) =>
        Tool.Run("sh", "-c", $"umask {umask}; exec \"$0\" write \"$1\" {generation}", Driver.Program, _folder.Root);

    private string Mode(string path) => Tool.Run("stat", "--format=%a", _folder.Full(path)).Trim();
}
