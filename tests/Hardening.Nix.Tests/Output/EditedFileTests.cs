using Hardening.Nix.Output;
using static Hardening.Nix.Tests.Output.TestFolder;

namespace Hardening.Nix.Tests.Output;

public sealed class EditedFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_edited_file_stops_the_run_before_anything_changes_and_shows_the_edit()
    {
        _folder.Write(("flake.nix", "1\n"), ("kernel.nix", "a\nb\nc\n"));
        _folder.Put("kernel.nix", "a\nb\nmine\nc\n");

        var stopped = _folder.Refused(Options, ("flake.nix", "2\n"), ("kernel.nix", "a\nb\nc\n"));

        Assert.Equal(OutputError.EditedByHand, stopped.Kind);
        Assert.Contains("kernel.nix", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("--force", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(
            "--- kernel.nix (as generated)\n+++ kernel.nix (as it is)\n@@ -1,3 +1,4 @@\n a\n b\n+mine\n c\n",
            Assert.Single(stopped.Conflicts).Diff);
        Assert.Equal("1\n", _folder.Text("flake.nix"));
    }

    [Fact]
    public void The_diff_shows_the_edit_alone_while_git_has_what_was_generated()
    {
        _folder.Write(("kernel.nix", "a\nb\nc\n"));
        Tool.Run("git", "init", "--quiet", _folder.Root);
        Tool.Run("git", "-C", _folder.Root, "add", ".");
        _folder.Put("kernel.nix", "a\nb\nmine\nc\n");

        var stopped = _folder.Refused(Options, ("kernel.nix", "A\nb\nc\n"));

        Assert.Equal(
            "--- kernel.nix (as generated)\n+++ kernel.nix (as it is)\n@@ -1,3 +1,4 @@\n a\n b\n+mine\n c\n",
            Assert.Single(stopped.Conflicts).Diff);
    }

    [Fact]
    public void Otherwise_the_diff_compares_with_what_would_be_written_and_says_so()
    {
        _folder.Write(("kernel.nix", "a\nb\nc\n"));
        _folder.Put("kernel.nix", "a\nb\nmine\nc\n");

        Assert.Equal(
            "--- kernel.nix (as it would be written)\n+++ kernel.nix (as it is)\n@@ -1,3 +1,4 @@\n-A\n+a\n b\n+mine\n c\n",
            Assert.Single(_folder.Refused(Options, ("kernel.nix", "A\nb\nc\n")).Conflicts).Diff);
    }

    [Fact]
    public void An_edited_version_never_takes_the_name_of_a_generated_file()
    {
        _folder.Write(("kernel.nix", "a\n"));
        _folder.Put("kernel.nix", "mine\n");

        _folder.Write(Options with { Force = true }, ("kernel.nix", "b\n"), ("kernel.nix.edited", "generated\n"));

        Assert.Equal(("b\n", "generated\n", "mine\n"), (_folder.Text("kernel.nix"), _folder.Text("kernel.nix.edited"), _folder.Text("kernel.nix.edited.2")));
    }

    [Fact]
    public void A_file_that_was_removed_belongs_to_the_user_when_it_comes_back()
    {
        _folder.Write(("flake.nix", "1\n"), ("gone.nix", "a\n"));
        _folder.Write(("flake.nix", "1\n"));
        _folder.Put("gone.nix", "a\n");

        _folder.Write(("flake.nix", "1\n"));

        Assert.Equal("a\n", _folder.Text("gone.nix"));
    }

    [Fact]
    public void The_diff_of_an_edit_cannot_steer_the_terminal()
    {
        _folder.Write(("kernel.nix", "a\n"));
        _folder.Put("kernel.nix", "a\n\u001b[2Jb\n");

        Assert.DoesNotContain('\u001b', Assert.Single(_folder.Refused(Options, ("kernel.nix", "a\n")).Conflicts).Diff);
    }

    [Fact]
    public void Force_keeps_each_edited_version_beside_and_never_writes_over_a_kept_one()
    {
        _folder.Write(("kernel.nix", "1\n"));
        _folder.Put("kernel.nix", "first edit\n");
        var first = _folder.Write(Force, ("kernel.nix", "1\n"));
        _folder.Put("kernel.nix", "second edit\n");
        var second = _folder.Write(Force, ("kernel.nix", "2\n"));

        Assert.Equal("kernel.nix.edited", Assert.Single(first.Files).KeptAs);
        Assert.Equal("kernel.nix.edited.2", Assert.Single(second.Files).KeptAs);
        Assert.Equal(FileChange.EditedKeptBeside, Assert.Single(second.Files).Change);
        Assert.Equal("2\n", _folder.Text("kernel.nix"));
        Assert.Equal("first edit\n", _folder.Text("kernel.nix.edited"));
        Assert.Equal("second edit\n", _folder.Text("kernel.nix.edited.2"));
        Assert.False(_folder.Write(("kernel.nix", "2\n")).AnyChange);
    }

    [Fact]
    public void Force_keeps_an_edited_file_of_a_host_that_is_gone()
    {
        _folder.Write(("flake.nix", "1\n"), ("hosts/a/ssh.nix", "1\n"));
        _folder.Put("hosts/a/ssh.nix", "mine\n");

        Assert.Equal(OutputError.EditedByHand, _folder.Refused(Options, ("flake.nix", "1\n")).Kind);
        _folder.Write(Force, ("flake.nix", "1\n"));

        Assert.False(File.Exists(_folder.Full("hosts/a/ssh.nix")));
        Assert.Equal("mine\n", _folder.Text("hosts/a/ssh.nix.edited"));
    }

    [Fact]
    public void An_edit_that_says_what_would_be_written_is_no_edit_and_is_remembered()
    {
        _folder.Write(("kernel.nix", "1\n"));
        _folder.Put("kernel.nix", "2\n");

        Assert.False(_folder.Write(("kernel.nix", "2\n")).AnyChange);
        Assert.Equal(FileChange.Replaced, Assert.Single(_folder.Write(("kernel.nix", "3\n")).Files).Change);
    }

    [Fact]
    public void Line_ends_that_git_changed_on_checkout_are_no_edit()
    {
        _folder.Write(("kernel.nix", "1\n2\n"));
        _folder.Put("kernel.nix", "1\r\n2\r\n");

        Assert.Equal(FileChange.Replaced, Assert.Single(_folder.Write(("kernel.nix", "1\n2\n")).Files).Change);
        Assert.Equal("1\n2\n", _folder.Text("kernel.nix"));
    }

    [Fact]
    public void A_link_in_place_of_a_generated_file_counts_as_an_edit_and_is_not_followed()
    {
        _folder.Write(("kernel.nix", "1\n"));
        _folder.Put("target", "not ours\n");
        File.Delete(_folder.Full("kernel.nix"));
        File.CreateSymbolicLink(_folder.Full("kernel.nix"), "target");

        var stopped = _folder.Refused(Options, ("kernel.nix", "2\n"));
        Assert.Equal(OutputError.EditedByHand, stopped.Kind);
        Assert.Contains("+symbolic link to target", Assert.Single(stopped.Conflicts).Diff, StringComparison.Ordinal);

        _folder.Write(Force, ("kernel.nix", "2\n"));
        Assert.Equal("not ours\n", _folder.Text("target"));
        Assert.Equal("target", new FileInfo(_folder.Full("kernel.nix.edited")).LinkTarget);
        Assert.Null(new FileInfo(_folder.Full("kernel.nix")).LinkTarget);
        Assert.Equal("2\n", _folder.Text("kernel.nix"));
    }

    [Fact]
    public void A_kept_file_is_the_very_file_with_its_date_and_mode()
    {
        _folder.Write(("kernel.nix", "1\n"));
        _folder.Put("kernel.nix", "mine\n");
        Tool.Run("chmod", "400", _folder.Full("kernel.nix"));
        var before = Tool.Run("stat", "--format=%i %y %a", _folder.Full("kernel.nix"));

        _folder.Write(Force, ("kernel.nix", "1\n"));

        Assert.Equal(before, Tool.Run("stat", "--format=%i %y %a", _folder.Full("kernel.nix.edited")));
    }

    [Fact]
    public void An_edit_during_the_run_is_left_and_reported()
    {
        _folder.Write(("flake.nix", "1\n"), ("kernel.nix", "1\n"));

        var stopped = Assert.Throws<OutputException>(() => FlakeOutput.Write(
            _folder.Root, Files(("flake.nix", "2\n"), ("kernel.nix", "2\n")), Options, step =>
            {
                if (step == "place .hardening/journal")
                    _folder.Put("kernel.nix", "mine\n");
            }));

        Assert.Equal(OutputError.EditedByHand, stopped.Kind);
        Assert.Contains("kernel.nix", stopped.Message, StringComparison.Ordinal);
        Assert.Equal("mine\n", _folder.Text("kernel.nix"));
        Assert.Equal("2\n", _folder.Text("flake.nix"));
        Assert.Equal(OutputError.EditedByHand, _folder.Refused(Options, ("flake.nix", "2\n"), ("kernel.nix", "2\n")).Kind);
    }
}
