using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hardening.Analyzers.Tests;

/// <summary>NixOS modules that a host imports, which the compiler gets as additional files.</summary>
public sealed class ImportedModuleTests
{
    private const string Import = """server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No); server.Import("./own.nix");""";

    [Fact]
    public async Task A_setting_of_the_module_is_found_at_the_import() =>
        Assert.Contains("HD2103: Import(\"./own.nix\")", await Shown(Import, ("./own.nix", "{ lib, ... }: { networking.firewall.enable = lib.mkForce false; }")));

    [Fact]
    public async Task Hosts_that_only_some_runs_have_leave_it_read() =>
        Assert.Contains("HD2103: Import(\"./own.nix\")", await Shown("foreach (var name in args) fleet.Server(name); " + Import, ("./own.nix", "{ networking.firewall.enable = false; }")));

    [Fact]
    public async Task A_plain_module_leaves_the_other_rules_their_certainty() =>
        Assert.Contains("HD2103: Disable()", await Shown("server.Firewall.Disable(); " + Import, ("./own.nix", "{ time.timeZone = \"UTC\"; }")));

    [Theory]
    [InlineData("{ config, ... }: { networking.firewall.enable = config.x.y; }")]
    [InlineData("{ config, ... }: { ${config.x} = 1; }")]
    [InlineData(null)]
    public async Task What_cannot_be_read_is_not_guessed(string? text) =>
        Assert.DoesNotContain(await Shown(Import, text is null ? [] : [("./own.nix", text)]), static finding => finding.StartsWith("HD2103", StringComparison.Ordinal));

    [Fact]
    public async Task Another_text_gives_other_findings()
    {
        var compilation = Compiled(Import);
        Assert.DoesNotContain(await Shown(compilation, ("./own.nix", "{ }")), static finding => finding.StartsWith("HD2103", StringComparison.Ordinal));
        Assert.Contains(await Shown(compilation, ("./own.nix", "{ networking.firewall.enable = false; }")), static finding => finding.StartsWith("HD2103", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_a_module_of_ours_is_left_alone()
    {
        var found = await Shown(Compiled(Import), new ProjectFiles(("own.nix", null, "", "{ networking.firewall.enable = false; }")));
        Assert.DoesNotContain(found, static finding => finding.StartsWith("HD2103", StringComparison.Ordinal));
    }

    [Fact]
    public void The_run_and_the_replay_read_the_same()
    {
        var compilation = Compiled(Import);
        var files = new ModuleFiles(new Dictionary<string, string> { ["./own.nix"] = "{ imports = [ ./more.nix ]; networking.firewall.enable = false; }", ["./more.nix"] = "{ services.openssh.ports = [ 2222 ]; }" });
        var run = Assert.Single(Runs.Run(compilation)).With(files).Effective;
        var replayed = Assert.Single(Assert.Single(Runs.Replay(compilation).Roots).Fleets).Model.With(files).Effective;
        Programs.AreEqual(Models.Dump(run), Models.Dump(replayed));
        Assert.True(replayed.Hosts[0].Firewall.Enabled.Is(false));
    }

    private static Compilation Compiled(string statements) => Sources.Compile(Programs.About(statements));

    private static Task<string[]> Shown(string statements, params (string Path, string Text)[] files) => Shown(Compiled(statements), files);

    private static Task<string[]> Shown(Compilation compilation, params (string Path, string Text)[] files) =>
        Shown(compilation, new ProjectFiles([.. files.Select(static file => ProjectFiles.Module(file.Path, file.Text))]));

    private static async Task<string[]> Shown(Compilation compilation, ProjectFiles files)
    {
        var found = await compilation.WithAnalyzers(Analysis.Analyzers, files.Options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(static one => $"{one.Id}: {one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan)}")];
    }
}
