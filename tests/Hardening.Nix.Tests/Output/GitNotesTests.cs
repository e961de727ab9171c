using Hardening.Nix.Output;

namespace Hardening.Nix.Tests.Output;

public sealed class GitNotesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void New_files_that_git_does_not_track_come_with_the_command_that_adds_them_alone()
    {
        Tool.Run("git", "init", "--quiet", _folder.Root);
        _folder.Put("hosts/lab/secret.txt", "mine");

        var note = Assert.Single(
            _folder.Write(("flake.nix", "1\n"), ("hosts/lab/ssh.nix", "1\n"), ("it's/ö/a.nix", "1\n"), ("it's/b.nix", "1\n")).Notes);

        Assert.Equal(OutputNoteKind.NotTrackedByGit, note.Kind);
        Assert.Equal(["flake.nix", "hosts/lab/ssh.nix", "it's/b.nix", "it's/ö/a.nix"], note.Files.Select(file => file.Value));
        Assert.EndsWith(@" add -- flake.nix hosts/lab/ssh.nix 'it'\''s' .hardening", note.Command, StringComparison.Ordinal);

        Tool.Run("sh", "-c", note.Command!);
        Assert.Equal(
            [".hardening/.gitignore", ".hardening/manifest.json", "flake.nix", "hosts/lab/ssh.nix", "it's/b.nix", "it's/ö/a.nix"],
            Tool.Run("git", "-C", _folder.Root, "-c", "core.quotePath=false", "ls-files").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(
            _folder.Write(("flake.nix", "1\n"), ("hosts/lab/ssh.nix", "1\n"), ("it's/ö/a.nix", "1\n"), ("it's/b.nix", "1\n")).Notes);
    }

    [Fact]
    public void Files_that_git_ignores_are_named_with_another_way_to_name_the_flake()
    {
        Tool.Run("git", "init", "--quiet", _folder.Root);
        _folder.Put(".gitignore", "*.nix\n");

        var notes = _folder.Write(("flake.nix", "1\n")).Notes;

        var note = Assert.Single(notes, note => note.Kind == OutputNoteKind.IgnoredByGit);
        Assert.Contains($"'path:{_folder.Root}'", note.Message, StringComparison.Ordinal);
        Assert.Equal(["flake.nix"], note.Files.Select(file => file.Value));
    }

    [Fact]
    public void A_folder_in_no_work_tree_has_no_notes() => Assert.Empty(_folder.Write(("flake.nix", "1\n")).Notes);

    [Fact]
    public void A_machine_without_git_has_no_notes()
    {
        Tool.Run("git", "init", "--quiet", _folder.Root);

        using var with = Driver.Start(_folder.Root, "old");
        Assert.Contains("note NotTrackedByGit", with.End().Output, StringComparison.Ordinal);
        using var without = Driver.StartWith(new() { ["PATH"] = "/nowhere" }, _folder.Root, "new");
        Assert.Matches(@"^steps \d+\n$", without.End().Output);
    }

    [Fact]
    public void Other_checkouts_know_what_was_generated_and_get_no_record_of_this_machine()
    {
        _folder.Write(("flake.nix", "1\n"));
        Tool.Run("git", "init", "--quiet", _folder.Root);
        Tool.Run("git", "-C", _folder.Root, "add", ".");
        Tool.Run("git", "-C", _folder.Root, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "t");
        using var other = new TestFolder();
        Tool.Run("git", "clone", "--quiet", _folder.Root, other.Root);

        Assert.Equal(FileChange.Replaced, Assert.Single(other.Write(("flake.nix", "2\n")).Files).Change);
        Assert.Equal(" M .hardening/manifest.json\n M flake.nix\n", Tool.Run("git", "-C", other.Root, "status", "--porcelain"));
    }
}
