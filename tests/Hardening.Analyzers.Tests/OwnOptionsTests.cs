using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hardening.Analyzers.Tests;

/// <summary>The project's own table of options, which the compiler gets as an additional file.</summary>
public sealed class OwnOptionsTests
{
    private const string Clock = """{ "services.clock.enable": { "loc": ["services", "clock", "enable"], "type": "boolean" } }""";
    private const string Text = """{ "services.clock.enable": { "loc": ["services", "clock", "enable"], "type": "string" } }""";

    [Theory]
    [InlineData("""server.Nixos.Set("services.clock.enable", true);""")]
    [InlineData("""server.Nixos.Set("services.clock.enable", args.Length > 0);""")]
    public async Task What_the_file_has_is_no_fault(string statements) => Assert.Empty(await Shown(statements, Clock));

    [Theory]
    [InlineData("""server.Nixos.Set("services.clock.enabel", true);""", "HD7401: Set(\"services.clock.enabel\", true)")]
    [InlineData("""server.Nixos.Set("services.clock.enable", "yes");""", "HD7401: Set(\"services.clock.enable\", \"yes\")")]
    [InlineData("""server.Nixos.Set("services.fwupd.enable", true);""", "HD7401: Set(\"services.fwupd.enable\", true)")]
    [InlineData("""foreach (var name in args) fleet.Server(name); server.Nixos.Set("services.fwupd.enable", true);""", "HD7401: Set(\"services.fwupd.enable\", true)")]
    public async Task What_it_does_not_have_is_an_error_at_the_call(string statements, string shown) => Assert.Equal([shown], await Shown(statements, Clock));

    [Theory]
    [InlineData("""if (args.Length > 0) server.Nixos.Set("services.fwupd.enable", true);""")]
    [InlineData("""server.Nixos.Set(args[0], true);""")]
    public async Task What_is_not_known_is_not_guessed(string statements) => Assert.Empty(await Shown(statements, Clock));

    [Fact]
    public async Task Without_the_file_the_built_in_table_answers() =>
        Assert.Equal(["HD7403: Set(\"services.clock.enable\", true)"], await Shown(Compiled("""server.Nixos.Set("services.clock.enable", true);"""), new ProjectFiles()));

    [Fact]
    public async Task Another_content_gives_other_findings()
    {
        var compilation = Compiled("""server.Nixos.Set("services.clock.enable", true);""");
        Assert.Empty(await Shown(compilation, Own(Clock)));
        Assert.NotEmpty(await Shown(compilation, Own(Text)));
        Assert.Empty(await Shown(compilation, Own(Clock)));
    }

    [Fact]
    public async Task A_file_that_is_not_valid_is_said_once_at_the_first_call() =>
        Assert.Equal(["HD7401: Set(\"services.fwupd.enable\", true)"], await Shown("""server.Nixos.Set("services.fwupd.enable", true).Set("boot.loader.timeout", 3);""", "{\n"));

    [Fact]
    public async Task A_file_that_the_package_did_not_mark_is_left_alone() =>
        Assert.Empty(await Shown(Compiled("""server.Nixos.Set("services.fwupd.enable", true);"""), new ProjectFiles(("nixos-options.json", null, "", Clock))));

    [Fact]
    public void A_content_is_made_a_table_once()
    {
        var (first, second) = (Table(Clock + " "), Table(Clock + " "));
        Assert.Same(first, second);
        Assert.NotSame(first, Table(Text + " "));

        static OptionTable Table(string text) => OptionFiles.Of(OptionFiles.Find(Own(text).Options)!).Table;
    }

    [Fact]
    public void The_run_and_the_analyzer_say_the_same()
    {
        const string Statements = """server.Nixos.Set("services.clock.enabel", true).Set("services.clock.enable", "yes").Set("services.fwupd.enable", true).Set("services", new NixAttributes { ["clok"] = true });""";
        var compilation = Compiled(Statements);
        var files = new ModuleFiles(new Dictionary<string, string>(), OptionFile.Of(Clock));
        var run = CheckResult.Of(Assert.Single(Runs.Run(compilation)).With(files), null, null, TestContext.Current.CancellationToken).Findings.Where(IsAbout).Select(static finding => finding.FullMessage);
        var said = Reports.Of(Runs.Replay(compilation), files, TestContext.Current.CancellationToken).Where(static report => report.Id is "HD7401" or "HD7403").Select(static report => report.Message);
        Assert.Equal(run.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
        Assert.Equal(4, said.Count());
    }

    private static bool IsAbout(Finding finding) => finding.Rule.Id is "HD7401" or "HD7403";

    private static ProjectFiles Own(string json) => new(ProjectFiles.OwnOptions(json));

    private static Compilation Compiled(string statements) => Sources.Compile(Programs.About(statements));

    private static Task<string[]> Shown(string statements, string json) => Shown(Compiled(statements), Own(json));

    private static async Task<string[]> Shown(Compilation compilation, ProjectFiles files)
    {
        var found = await compilation.WithAnalyzers(Analysis.Analyzers, files.Options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(static one => one.Id is "HD7401" or "HD7403").Select(static one => $"{one.Id}: {one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan)}")];
    }
}
