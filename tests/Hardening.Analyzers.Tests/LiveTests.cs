using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hardening.Analyzers.Tests;

/// <summary>Findings of rules reach the file they stand in, and what the user says of them is heard.</summary>
public sealed class LiveTests
{
    private const string Rule = "HD3004";

    private static readonly (string, string)[] ThreeFiles = Programs.Of("""
        var fleet = new Fleet("f");
        var server = fleet.Server("a");
        Login.Describe(server);
        Passwords.Describe(server);
        return await fleet.RunAsync(args);
        """, "static class Login { public static void Describe(Server server) => server.Ssh.PermitRootLogin(RootLogin.Yes); }",
        "static class Passwords { public static void Describe(Server server) =>\nserver.Ssh.PasswordAuthentication(true); }");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_file_alone_gets_its_own_findings_and_names_the_calls_in_others()
    {
        var compilation = Sources.Compile(ThreeFiles);
        var guilty = compilation.SyntaxTrees[2];
        var found = Assert.Single(await Analysis.OfFile(compilation, guilty, Cancellation), static d => d.Id == Rule);
        Assert.Same(guilty, found.Location.SourceTree);
        Assert.Contains("File1.cs: PermitRootLogin(RootLogin.Yes)", found.AdditionalLocations.Select(static l => $"{l.SourceTree!.FilePath}: {l.SourceTree.GetText().ToString(l.SourceSpan)}"));
        Assert.DoesNotContain(await Analysis.OfFile(compilation, compilation.SyntaxTrees[0], Cancellation), static d => d.Id == Rule);
        Assert.DoesNotContain(await Analysis.OfFile(compilation, compilation.SyntaxTrees[1], Cancellation), static d => d.Id == Rule);
    }

    [Fact]
    public async Task A_narrow_span_on_the_guilty_call_is_enough()
    {
        var compilation = Sources.Compile(ThreeFiles);
        var guilty = compilation.SyntaxTrees[2];
        var span = new Microsoft.CodeAnalysis.Text.TextSpan(guilty.GetText(Cancellation).ToString().IndexOf("PasswordAuthentication", StringComparison.Ordinal), 5);
        Assert.Contains(await Analysis.OfFile(compilation, guilty, Cancellation, span), static d => d.Id == Rule);
    }

    [Fact]
    public async Task A_pragma_silences_a_finding()
    {
        var (path, text) = ThreeFiles[2];
        var compilation = Sources.Compile([ThreeFiles[0], ThreeFiles[1], (path, text.Replace("server.Ssh", $"#pragma warning disable {Rule}\nserver.Ssh", StringComparison.Ordinal))]);
        Assert.DoesNotContain(await Analysis.OfBuild(compilation, Cancellation), static d => d.Id == Rule && !d.IsSuppressed);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    public async Task NoWarn_and_WarningsAsErrors_decide(ReportDiagnostic option, DiagnosticSeverity? severity)
    {
        var compilation = Sources.Compile(ThreeFiles);
        var next = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(Rule, option)]));
        Assert.Equal(severity, (await Analysis.OfBuild(next, Cancellation)).SingleOrDefault(static d => d.Id == Rule)?.Severity);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    public async Task The_editorconfig_of_the_guilty_file_decides(ReportDiagnostic option, DiagnosticSeverity? severity)
    {
        var compilation = Sources.Compile(ThreeFiles);
        var next = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig("File2.cs", option)));
        Assert.Equal(severity, (await Analysis.OfBuild(next, Cancellation)).SingleOrDefault(static d => d.Id == Rule)?.Severity);
    }

    [Fact]
    public async Task A_library_of_another_version_is_said_once_and_nothing_else()
    {
        var other = CSharpCompilation.Create("Hardening.Dsl", [Sources.Parse("Fleet.cs", "namespace Hardening { public sealed class Fleet { public Fleet(string name) { } } }")], Sources.References.Where(static r => r.Display?.Contains("Hardening") != true), new(OutputKind.DynamicallyLinkedLibrary));
        var compilation = CSharpCompilation.Create("Program", [Sources.Parse("A.cs", "_ = new Hardening.Fleet(\"no name\");"), Sources.Parse("B.cs", "class B { }")],
            [.. Sources.References.Where(static r => r.Display?.Contains("Hardening.Dsl") != true), MetadataReference.CreateFromImage(Sources.Image(other))], new(OutputKind.ConsoleApplication));
        var found = Assert.Single(await Analysis.OfBuild(compilation, Cancellation));
        Assert.Equal("HD0005", found.Id);
        Assert.Contains("different versions", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private sealed class EditorConfig(string file, ReportDiagnostic option) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            (severity = option) == option && tree.FilePath == file && diagnosticId == Rule;

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) => (severity = default) != default;
    }
}
