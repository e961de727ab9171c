using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers.Tests;

/// <summary>What an editor and a build are told.</summary>
public sealed class HostAnalyzerTests
{
    private static readonly (string, string)[] TwoFiles = Programs.Of("""
        var fleet = new Fleet("f");
        Helper.Describe(fleet.Server("a"));
        Helper.Describe(fleet.Server("b"));
        return await fleet.RunAsync(args);
        """, """
        static class Helper
        {
            public static void Describe(Server server) => server.Ssh.MaxAuthTries(99).KeyOnly();
            public static void Unused() { }
        }
        """);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // What the rules say of these small programs is theirs to test.
    private static async Task<Diagnostic[]> OfFile(Compilation compilation, SyntaxTree tree, CancellationToken cancellation) =>
        [.. (await Analysis.OfFile(compilation, tree, cancellation)).Where(IsOfTheAnalyzer)];

    private static async Task<Diagnostic[]> OfBuild(Compilation compilation, CancellationToken cancellation) =>
        [.. (await Analysis.OfBuild(compilation, cancellation)).Where(IsOfTheAnalyzer)];

    private static bool IsOfTheAnalyzer(Diagnostic diagnostic) => diagnostic.Id.StartsWith("HD000", StringComparison.Ordinal) || !diagnostic.Id.StartsWith("HD", StringComparison.Ordinal);

    [Fact]
    public async Task A_refused_value_is_underlined_in_its_own_file_whichever_file_the_root_is_in()
    {
        var compilation = Sources.Compile(TwoFiles);
        var (program, helper) = (compilation.SyntaxTrees[0], compilation.SyntaxTrees[1]);
        var found = Assert.Single(await OfFile(compilation, helper, Cancellation));
        Assert.Equal("File1.cs: HD0001: 99", Analysis.Show(found));
        Assert.Equal("99 login attempts are not possible: expected 1 to 10.", found.GetMessage());
        Assert.Equal(["Describe(fleet.Server(\"a\"))", "Describe(fleet.Server(\"b\"))"], found.AdditionalLocations.Select(static l => l.SourceTree!.GetText().ToString(l.SourceSpan)));
        Assert.Empty(await OfFile(compilation, program, Cancellation));
    }

    [Fact]
    public async Task A_build_says_the_same_as_the_editor()
    {
        var compilation = Sources.Compile(TwoFiles);
        Assert.Equal(["File1.cs: HD0001: 99"], (await OfBuild(compilation, Cancellation)).Select(Analysis.Show));
    }

    [Fact]
    public async Task An_edit_in_one_file_refreshes_the_others()
    {
        var compilation = Sources.Compile(TwoFiles);
        var helper = compilation.SyntaxTrees[1];
        Assert.Single(await OfFile(compilation, helper, Cancellation));
        var program = compilation.SyntaxTrees[0];
        var edited = program.WithChangedText(SourceText.From(program.GetText(Cancellation).ToString().Replace("Helper.Describe(fleet.Server(\"a\"));", "fleet.Server(\"a\").Ssh.MaxSessions(200);").Replace("Helper.Describe(fleet.Server(\"b\"));", "")));
        var next = compilation.ReplaceSyntaxTree(program, edited);
        Assert.Empty(await OfFile(next, helper, Cancellation));
        Assert.Equal(["Program.cs: HD0001: 200"], (await OfFile(next, edited, Cancellation)).Select(Analysis.Show));
        Assert.Single(await OfFile(compilation, helper, Cancellation));
    }

    [Fact]
    public async Task An_edit_of_a_constant_is_seen_by_code_that_was_kept()
    {
        var compilation = Sources.Compile(Programs.Of("var f = new Fleet(\"f\"); f.Server(\"a\").Ssh.MaxAuthTries(C.N); await f.RunAsync(args);", "static class C { public const int N = 3; }"));
        Assert.Empty(await OfFile(compilation, compilation.SyntaxTrees[0], Cancellation));
        var constants = compilation.SyntaxTrees[1];
        var next = compilation.ReplaceSyntaxTree(constants, constants.WithChangedText(SourceText.From(constants.GetText(Cancellation).ToString().Replace("3", "33"))));
        Assert.Equal(["Program.cs: HD0001: C.N"], (await OfFile(next, next.SyntaxTrees[0], Cancellation)).Select(Analysis.Show));
    }

    [Fact]
    public async Task One_element_of_a_list_is_underlined()
    {
        var compilation = Sources.Compile(Programs.About("server.Firewall.AllowTcp(80, 70000, 443).AllowTcp(22);"));
        Assert.Equal(["Program.cs: HD0001: 70000"], (await OfBuild(compilation, Cancellation)).Select(Analysis.Show));
    }

    [Fact]
    public async Task Calls_after_a_refused_one_are_still_checked()
    {
        var compilation = Sources.Compile(Programs.About("server.Ssh.MaxAuthTries(0).MaxSessions(101); fleet.Server(\"no name\").Ssh.MaxAuthTries(0);"));
        Assert.Equal(["Program.cs: HD0001: 0", "Program.cs: HD0001: 101", "Program.cs: HD0001: \"no name\"", "Program.cs: HD0001: 0"], (await OfBuild(compilation, Cancellation)).Select(Analysis.Show));
    }

    [Fact]
    public async Task Methods_that_no_root_reaches_are_roots_of_their_own()
    {
        var compilation = Sources.Compile(OutputKind.DynamicallyLinkedLibrary, Programs.Of("static class A { public static Fleet Build() { Fleet f = new(\"f\"); f.Server(\"a\").Ssh.MaxAuthTries(0); return f; } static void Other(Server s) => s.Ssh.MaxAuthTries(0); }"));
        Assert.Equal(["Program.cs: HD0001: 0"], (await OfBuild(compilation, Cancellation)).Select(Analysis.Show));
    }

    [Theory]
    [InlineData("var isLess = RootLogin.No < \"g\";")]
    [InlineData("var sum = DayOfWeek.Friday | \"g\" + 1;")]
    [InlineData("var both = DayOfWeek.Friday & 2.5;")]
    [InlineData("var before = 'g' > DayOfWeek.Friday;")]
    [InlineData("_ = new Odd().Nothing;")]
    public async Task What_there_cannot_be_is_the_compilers_affair(string halfTyped)
    {
        var compilation = Sources.Compile(Programs.About(halfTyped + " server.Ssh.MaxAuthTries(0);", "class Odd { public void Nothing { get; set; } }"));
        Assert.Equal(["Program.cs: HD0001: 0"], (await OfBuild(compilation, Cancellation)).Where(static d => !d.Id.StartsWith("CS", StringComparison.Ordinal)).Select(Analysis.Show));
    }

    [Fact]
    public async Task A_loop_without_end_is_said_to_be_unchecked()
    {
        var compilation = Sources.Compile(Programs.About("var n = 0; while (n < 20000) { n++; } server.Ssh.KeyOnly();"));
        var found = Assert.Single(await OfBuild(compilation, Cancellation));
        Assert.Equal("Program.cs: HD0004: while (n < 20000) { n++; }", Analysis.Show(found));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("Host a is not checked in the build: a loop does not end within 10,000 rounds. Set the property HardeningCheckOnBuild to true to check all hosts in every build by running the program.", found.GetMessage());
    }

    [Fact]
    public async Task Recursion_without_end_is_said_to_be_unchecked()
    {
        var compilation = Sources.Compile(Programs.About("Deep(server);", "partial class Program { static void Deep(Server s) => s.Network.Interface(\"eth0\", _ => Deep(s)); }"));
        Assert.Equal("HD0004", Assert.Single(await OfBuild(compilation, Cancellation)).Id);
    }

    [Fact]
    public async Task A_project_without_the_library_is_left_alone()
    {
        var compilation = CSharpCompilation.Create("x", [Sources.Parse("a.cs", "class A { }")], [Sources.References[0]]);
        Assert.Empty(await OfBuild(compilation, Cancellation));
    }

    [Fact]
    public async Task Asked_from_many_threads_in_any_order_every_file_gets_the_same()
    {
        var files = Enumerable.Range(0, 8).Select(i => ($"H{i}.cs", $"using Hardening; static class H{i} {{ public static void Describe(Server s) => s.Ssh.MaxAuthTries({90 + i}); }}"))
            .Prepend(("Program.cs", "using Hardening; var f = new Fleet(\"f\"); var s = f.Server(\"a\"); " + string.Concat(Enumerable.Range(0, 8).Select(static i => $"H{i}.Describe(s); ")) + "await f.RunAsync(args);")).ToArray();
        for (var round = 0; round < 5; round++)
        {
            var shuffled = files.OrderBy(f => (f.Item1.GetHashCode(StringComparison.Ordinal) ^ (round * 7919)) % 97).ToArray();
            var compilation = Sources.Compile(shuffled);
            var answers = await Task.WhenAll(compilation.SyntaxTrees.Select(tree => Task.Run(async () => (tree.FilePath, Found: await OfFile(compilation, tree, Cancellation)), Cancellation)));
            foreach (var (path, found) in answers)
                Assert.Equal(path == "Program.cs" ? [] : [$"{path}: HD0001: 9{path[1]}"], found.Select(Analysis.Show));
        }
    }

    [Fact]
    public async Task A_cancelled_request_leaves_nothing_behind()
    {
        var compilation = Sources.Compile(Programs.About("for (var i = 0; i < 9000; i++) server.Firewall.AllowTcp(i + 1);\nserver.Ssh.MaxAuthTries(0);"));
        foreach (var delay in new[] { 0, 5, 20, 60 })
        {
            using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            source.CancelAfter(delay);
            try
            {
                await OfFile(compilation, compilation.SyntaxTrees[0], source.Token);
            }
            catch (OperationCanceledException)
            {
            }
        }
        Assert.Equal(["Program.cs: HD0001: 0"], (await OfFile(compilation, compilation.SyntaxTrees[0], Cancellation)).Select(Analysis.Show));
    }

    [Theory]
    [InlineData("server.Kernel.Sysctl(\"kernel.kptr_restrict\", )")]
    [InlineData("server.Ssh.PasswordAuthentication(")]
    [InlineData("server.Ssh.Passwo")]
    [InlineData("server.")]
    [InlineData("if (server.Ssh.MaxSessions(2) is { } x && ")]
    [InlineData("foreach (var s in new[] { server }) s.Ssh.NoSuch(1)")]
    public void Half_typed_code_makes_the_host_unknown_and_nothing_false(string typed)
    {
        var compilation = Sources.Compile(Programs.About("server.Ssh.MaxAuthTries(2);\n" + typed + "\n;"));
        var fleet = Assert.Single(Assert.Single(Runs.Replay(compilation).Roots).Fleets).Model;
        var host = Assert.Single(fleet.Hosts);
        Assert.True(host.State.HasUnknowns || host.Ssh.MaxAuthTries.Is(2));
    }

    [Fact]
    public void A_half_typed_call_on_a_facet_leaves_no_setting_unset()
    {
        var compilation = Sources.Compile(Programs.About("server.Kernel.Sysctl(\"kernel.kptr_restrict\", );"));
        var host = Assert.Single(Assert.Single(Assert.Single(Runs.Replay(compilation).Roots).Fleets).Model.Hosts);
        Assert.False(host.Kernel.Package.IsUnset);
        Assert.True(host.Kernel.Package.IsUnknown);
    }
}
