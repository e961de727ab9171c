using Hardening.Nix.Output;
using static Hardening.Nix.Output.FileChange;
using static Hardening.Nix.Tests.Output.TestFolder;

namespace Hardening.Nix.Tests.Output;

public sealed class FlakeOutputTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_run_makes_the_folder_and_every_file()
    {
        var result = _folder.Write(("flake.nix", "{ }\n"), ("hosts/lab/ssh.nix", "ssh\n"));

        Assert.Equal([("flake.nix", Created), ("hosts/lab/ssh.nix", Created)], Changes(result));
        Assert.Equal("{ }\n", _folder.Text("flake.nix"));
        Assert.Equal("ssh\n", _folder.Text("hosts/lab/ssh.nix"));
        Assert.Equal(_folder.Root, result.Folder);
        Assert.True(result.AnyChange);
    }

    [Fact]
    public void A_second_run_replaces_creates_and_removes_only_what_differs()
    {
        _folder.Write(("flake.nix", "1\n"), ("hosts/a/ssh.nix", "ssh\n"), ("hosts/b/ssh.nix", "ssh\n"));

        var result = _folder.Write(("flake.nix", "2\n"), ("hosts/a/ssh.nix", "ssh\n"), ("hosts/c/ssh.nix", "ssh\n"));

        Assert.Equal(
            [("flake.nix", Replaced), ("hosts/a/ssh.nix", Unchanged), ("hosts/b/ssh.nix", Removed), ("hosts/c/ssh.nix", Created)],
            Changes(result));
        Assert.Equal("2\n", _folder.Text("flake.nix"));
        Assert.False(Directory.Exists(_folder.Full("hosts/b")));
    }

    [Fact]
    public void Nothing_is_written_when_nothing_changed()
    {
        _folder.Write(("flake.nix", "1\n"), ("hosts/a/ssh.nix", "ssh\n"));
        var before = _folder.Times();

        var result = FlakeOutput.Write(
            _folder.Root, Files(("flake.nix", "1\n"), ("hosts/a/ssh.nix", "ssh\n")), Options with { ToolVersion = "2.0" });

        Assert.False(result.AnyChange);
        Assert.Equal(before, _folder.Times());
    }

    [Fact]
    public void Content_decides_and_not_the_date_or_the_length()
    {
        _folder.Write(("flake.nix", "1\n"));
        var written = File.GetLastWriteTimeUtc(_folder.Full("flake.nix"));
        _folder.Put("flake.nix", "2\n");
        File.SetLastWriteTimeUtc(_folder.Full("flake.nix"), written);

        Assert.Equal(OutputError.EditedByHand, _folder.Refused(Options, ("flake.nix", "1\n")).Kind);
    }

    [Fact]
    public void A_generated_file_that_was_deleted_is_written_again()
    {
        _folder.Write(("flake.nix", "1\n"), ("hosts/a/ssh.nix", "ssh\n"));
        Directory.Delete(_folder.Full("hosts"), recursive: true);

        Assert.Equal([("flake.nix", Unchanged), ("hosts/a/ssh.nix", Created)],
            Changes(_folder.Write(("flake.nix", "1\n"), ("hosts/a/ssh.nix", "ssh\n"))));
    }

    [Fact]
    public void A_dry_run_says_what_would_happen_and_writes_nothing()
    {
        _folder.Write(("flake.nix", "1\n"), ("gone.nix", "1\n"));
        var before = _folder.Times();

        var result = _folder.Write(Options with { DryRun = true }, ("flake.nix", "2\n"), ("new.nix", "1\n"));

        Assert.Equal([("flake.nix", Replaced), ("gone.nix", Removed), ("new.nix", Created)], Changes(result));
        Assert.Equal(before, _folder.Times());
    }

    [Fact]
    public void A_dry_run_does_not_even_make_the_folder()
    {
        _folder.Write(Options with { DryRun = true }, ("flake.nix", "2\n"));

        Assert.False(Path.Exists(_folder.Root));
    }

    [Fact]
    public void The_users_own_files_and_folders_stay_when_a_host_goes()
    {
        _folder.Write(("flake.nix", "1\n"), ("hosts/h1/ssh.nix", "ssh\n"), ("hosts/h2/deep/ssh.nix", "ssh\n"));
        var mine = _folder.PutUserFiles();
        Directory.CreateDirectory(_folder.Full("empty"));

        _folder.Write(("flake.nix", "2\n"));

        mine.AssertUntouched();
        Assert.False(File.Exists(_folder.Full("hosts/h1/ssh.nix")));
        Assert.False(Directory.Exists(_folder.Full("hosts/h2")));
        Assert.True(Directory.Exists(_folder.Full("empty")));
    }

    [Fact]
    public void A_diff_shows_what_every_changed_file_becomes()
    {
        _folder.Write(("flake.nix", "a\nb\nc\n"), ("gone.nix", "1\n"), ("same.nix", "1\n"));

        var result = _folder.Write(
            Options with { Diff = true }, ("flake.nix", "a\nB\nc\n"), ("new.nix", "1\n"), ("same.nix", "1\n"));

        Assert.Equal(
            [
                "--- flake.nix (before)\n+++ flake.nix (now)\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n",
                "--- gone.nix (before)\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-1\n",
                "--- /dev/null\n+++ new.nix (now)\n@@ -0,0 +1,1 @@\n+1\n",
                null,
            ],
            result.Files.Select(file => file.Diff));
    }

    [Fact]
    public void The_manifest_reads_like_a_list_and_names_neither_date_nor_machine()
    {
        _folder.Write(("flake.nix", "{ }\n"), ("hosts/ö/ssh.nix", ""));

        Assert.Equal(
            """
            {
              "about": "The files that Hardening generated here. Keep it in git; do not edit it.",
              "version": 1,
              "tool": "1.0",
              "files": {
                "flake.nix": { "length": 4, "sha256": "1d6faa9e1a76d13f3ab8558a3640158b1f0a54f624a4e37ddc3ef41ed4191058" },
                "hosts/ö/ssh.nix": { "length": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }
              }
            }

            """,
            _folder.Text(".hardening/manifest.json"));
    }

    [Fact]
    public void Everything_is_flushed_before_the_run_is_decided_and_before_its_journal_goes()
    {
        _folder.Write(("flake.nix", "1\n"));
        var steps = new List<string>();

        FlakeOutput.Write(_folder.Root, Files(("flake.nix", "2\n"), ("hosts/new.nix", "1\n")), Options, steps.Add);

        Assert.Equal(
            [
                "make folder .hardening/stage",
                "create .hardening/stage/0", "fill .hardening/stage/0", "create .hardening/stage/1", "fill .hardening/stage/1",
                "create .hardening/stage/manifest", "fill .hardening/stage/manifest",
                "create .hardening/stage/journal", "fill .hardening/stage/journal",
                "make folder hosts", "flush", "place .hardening/journal", "flush",
                "place flake.nix", "place hosts/new.nix", "place .hardening/manifest.json", "flush",
                "delete .hardening/journal", "delete folder .hardening/stage",
            ],
            steps);
    }

    private static IEnumerable<(string, FileChange)> Changes(OutputResult result) =>
        result.Files.Select(file => (file.Path.Value, file.Change));
}
