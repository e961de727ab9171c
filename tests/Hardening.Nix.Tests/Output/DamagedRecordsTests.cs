using Hardening.Nix.Output;
using static Hardening.Nix.Tests.Output.TestFolder;

namespace Hardening.Nix.Tests.Output;

public sealed class DamagedRecordsTests : IDisposable
{
    private const string Manifest = ".hardening/manifest.json";
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<<<<<<< HEAD\n{}")]
    [InlineData("{}")]
    [InlineData("""{ "version": 2, "tool": "9", "files": {} }""")]
    [InlineData("""{ "version": 1, "tool": "1", "files": { "../x": { "length": 1, "sha256": "00" } } }""")]
    [InlineData("""{ "version": 1, "tool": "1", "files": { "a": null } }""")]
    [InlineData("""{ "version": 1, "tool": "1", "files": { "a": { "length": 1, "sha256": "0" }, "a": { "length": 2, "sha256": "1" } } }""")]
    public void A_damaged_manifest_stops_the_run_and_the_way_out_works(string damaged)
    {
        _folder.Write(("flake.nix", "1\n"), ("same.nix", "1\n"));
        _folder.Put(Manifest, damaged);

        var stopped = _folder.Refused(Force, ("flake.nix", "2\n"), ("same.nix", "1\n"));
        Assert.Equal(OutputError.DamagedManifest, stopped.Kind);
        Assert.Contains("remove it", stopped.Message, StringComparison.Ordinal);
        Assert.Equal("1\n", _folder.Text("flake.nix"));

        File.Delete(_folder.Full(Manifest));
        Assert.Equal(OutputError.ForeignFile, _folder.Refused(Options, ("flake.nix", "2\n"), ("same.nix", "1\n")).Kind);
        _folder.Write(Force, ("flake.nix", "2\n"), ("same.nix", "1\n"));
        Assert.Equal("2\n", _folder.Text("flake.nix"));
        Assert.Equal("1\n", _folder.Text("flake.nix.edited"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{ "version": 1, "tool": "1", "newFolders": [], "steps": [ { "do": "Write", "path": "../x", "was": { "kind": "Absent" } } ] }""")]
    [InlineData("""{ "version": 1, "tool": "1", "newFolders": [], "steps": [ { "do": "Write", "path": "x", "was": { "kind": "Absent" } } ] }""")]
    public void A_damaged_journal_stops_the_run_and_the_way_out_works(string damaged)
    {
        _folder.Write(("flake.nix", "1\n"));
        _folder.Put(".hardening/journal", damaged);

        var stopped = _folder.Refused(Force, ("flake.nix", "2\n"));
        Assert.Equal(OutputError.DamagedJournal, stopped.Kind);
        Assert.Contains("Remove it", stopped.Message, StringComparison.Ordinal);
        Assert.Equal("1\n", _folder.Text("flake.nix"));

        File.Delete(_folder.Full(".hardening/journal"));
        _folder.Write(("flake.nix", "2\n"));
        Assert.Equal("2\n", _folder.Text("flake.nix"));
    }
}
