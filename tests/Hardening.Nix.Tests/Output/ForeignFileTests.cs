using Hardening.Nix.Output;
using static Hardening.Nix.Tests.Output.TestFolder;

namespace Hardening.Nix.Tests.Output;

public sealed class ForeignFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Somebody_elses_file_is_not_written_over()
    {
        _folder.Put("flake.nix", "theirs\n");

        var stopped = _folder.Refused(Options, ("flake.nix", "ours\n"), ("hosts/a.nix", "1\n"));

        Assert.Equal(OutputError.ForeignFile, stopped.Kind);
        Assert.Contains("flake.nix", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("+theirs", Assert.Single(stopped.Conflicts).Diff, StringComparison.Ordinal);
        Assert.Equal(["flake.nix"], _folder.Tree().Keys);
    }

    [Fact]
    public void Force_keeps_somebody_elses_file_beside_first()
    {
        _folder.Put("flake.nix", "theirs\n");

        Assert.Equal("flake.nix.edited", Assert.Single(_folder.Write(Force, ("flake.nix", "ours\n")).Files).KeptAs);
        Assert.Equal("theirs\n", _folder.Text("flake.nix.edited"));
        Assert.Equal("ours\n", _folder.Text("flake.nix"));
    }

    [Fact]
    public void A_file_that_already_says_what_would_be_written_is_taken_over()
    {
        _folder.Put("flake.nix", "ours\n");

        Assert.False(_folder.Write(("flake.nix", "ours\n")).AnyChange);
        Assert.Equal(FileChange.Replaced, Assert.Single(_folder.Write(("flake.nix", "new\n")).Files).Change);
    }

    [Fact]
    public void A_folder_where_a_file_belongs_stops_even_a_forced_run()
    {
        _folder.Put("flake.nix/mine", "1\n");

        Assert.Equal(OutputError.ForeignFile, _folder.Refused(Force, ("flake.nix", "ours\n")).Kind);
        Assert.Equal("1\n", _folder.Text("flake.nix/mine"));
    }

    [Fact]
    public void A_file_where_a_folder_belongs_stops_even_a_forced_run()
    {
        _folder.Put("hosts", "mine\n");

        Assert.Equal(OutputError.ForeignFile, _folder.Refused(Force, ("hosts/a.nix", "ours\n")).Kind);
        Assert.Equal("mine\n", _folder.Text("hosts"));
    }

    [Fact]
    public void A_link_where_a_folder_belongs_is_not_written_through()
    {
        _folder.Put("elsewhere/mine", "1\n");
        Directory.CreateSymbolicLink(_folder.Full("hosts"), "elsewhere");

        Assert.Equal(OutputError.UnexpectedLink, _folder.Refused(Force, ("hosts/a.nix", "ours\n")).Kind);
        Assert.False(File.Exists(_folder.Full("elsewhere/a.nix")));
    }

    [Fact]
    public void Nothing_is_removed_through_a_link()
    {
        _folder.Write(("flake.nix", "1\n"), ("hosts/a.nix", "1\n"));
        Directory.Move(_folder.Full("hosts"), _folder.Full("elsewhere"));
        Directory.CreateSymbolicLink(_folder.Full("hosts"), "elsewhere");

        Assert.Equal(OutputError.UnexpectedLink, _folder.Refused(Force, ("flake.nix", "1\n")).Kind);
        Assert.Equal("1\n", _folder.Text("elsewhere/a.nix"));
    }

    [Theory]
    [InlineData(".hardening")]
    [InlineData(".hardening/stage")]
    [InlineData(".hardening/lock")]
    [InlineData(".hardening/manifest.json")]
    public void Records_are_not_written_through_a_link(string link)
    {
        _folder.Put("elsewhere/mine", "1\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Full(link))!);
        File.CreateSymbolicLink(_folder.Full(link), _folder.Full("elsewhere"));

        Assert.Equal(OutputError.UnexpectedLink, _folder.Refused(Force, ("flake.nix", "1\n")).Kind);
        Assert.Equal(["elsewhere/mine"], _folder.Tree().Keys.Where(path => path.StartsWith("elsewhere/", StringComparison.Ordinal)));
        Assert.NotNull(new FileInfo(_folder.Full(link)).LinkTarget);
    }

    [Fact]
    public void The_output_may_be_a_link_to_a_folder_and_stays_one()
    {
        var real = Directory.CreateDirectory(_folder.Root + " real").FullName;
        Directory.CreateSymbolicLink(_folder.Root, real);

        Assert.Equal(real, _folder.Write(("flake.nix", "1\n")).Folder);
        Assert.Equal("1\n", File.ReadAllText(Path.Join(real, "flake.nix")));
        Assert.Equal(real, new DirectoryInfo(_folder.Root).LinkTarget);
    }

    [Fact]
    public void An_output_that_links_to_nothing_is_refused()
    {
        Directory.CreateSymbolicLink(_folder.Root, _folder.Root + " gone");

        Assert.Equal(OutputError.UnexpectedLink, _folder.Refused(Options, ("flake.nix", "1\n")).Kind);
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        File.WriteAllText(_folder.Root, "mine");

        Assert.Equal(OutputError.OutputIsFile, _folder.Refused(Force, ("flake.nix", "1\n")).Kind);
        Assert.Equal("mine", File.ReadAllText(_folder.Root));
    }
}
