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
    [InlineData("secrets/admin.age")]
    [InlineData("flake.lock")]
    [InlineData("hosts/server/secrets/x.nix")]
    public void A_manifest_removes_nothing_that_is_not_emitted(string path)
    {
        var owned = Options with { Owns = Hardening.Nix.Flake.FlakeEmitter.CanEmit };
        _folder.Write(owned, ("flake.nix", "1\n"), ("hosts/server/ssh.nix", "1\n"));
        _folder.Put(path, "mine");
        var print = Fingerprint.Of("mine"u8);
        _folder.Put(Manifest, _folder.Text(Manifest).Replace("\"files\": {", $"\"files\": {{ \"{path}\": {{ \"length\": 4, \"sha256\": \"{print.Sha256}\" }},", StringComparison.Ordinal));

        _folder.Write(owned, ("flake.nix", "2\n"));

        Assert.Equal("mine", _folder.Text(path));
        Assert.False(File.Exists(_folder.Full("hosts/server/ssh.nix")));
        Assert.DoesNotContain(path, _folder.Text(Manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_changes_nothing_that_is_not_emitted()
    {
        var owned = Options with { Owns = Hardening.Nix.Flake.FlakeEmitter.CanEmit };
        _folder.Write(owned, ("flake.nix", "1\n"));
        _folder.Put("secrets/admin.age", "mine");
        var print = Fingerprint.Of("mine"u8);
        _folder.Put(".hardening/journal", $$"""{ "version": 1, "tool": "1", "newFolders": [], "steps": [ { "do": "Remove", "path": "secrets/admin.age", "was": { "kind": "File", "print": { "length": 4, "sha256": "{{print.Sha256}}" } } } ] }""");

        _folder.Write(owned, ("flake.nix", "2\n"));

        Assert.Equal("mine", _folder.Text("secrets/admin.age"));
        Assert.Equal("2\n", _folder.Text("flake.nix"));
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
