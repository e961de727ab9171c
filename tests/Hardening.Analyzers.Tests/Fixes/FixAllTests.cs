using Microsoft.CodeAnalysis.CodeFixes;

namespace Hardening.Analyzers.Tests.Fixes;

/// <summary>One fix for all findings of a rule.</summary>
public sealed class FixAllTests
{
    private const string Program = "using Hardening;\nvar fleet = new Fleet(\"f\");\nvar server = fleet.Server(\"a\");\nserver.Kernel.Blacklist(\"ipx\", \"sctp\").Blacklist(\"decnet\");\nMore.Describe(server);\n";
    private const string More = "using Hardening;\nstatic class More { public static void Describe(Server host) => host.Kernel.Blacklist(\"tipc\", \"econet\").Blacklist(\"rds\"); }\n";

    private static async Task<string[][]> Fixed(FixWorkspace workspace, string rule, string title, FixAllScope scope)
    {
        var finding = (await workspace.Findings(rule)).First(finding => finding.Location.SourceTree!.FilePath == "Program.cs");
        var offer = (await workspace.Offers(finding)).First(offer => offer.Title.StartsWith(title, StringComparison.Ordinal));
        var solution = await workspace.ApplyToAll(finding, offer, scope);
        return await Task.WhenAll(solution.Projects.Select(FixWorkspace.Texts));
    }

    [Theory]
    [InlineData(FixAllScope.Document, false, false)]
    [InlineData(FixAllScope.Project, true, false)]
    [InlineData(FixAllScope.Solution, true, true)]
    public async Task All_findings_of_a_scope_are_gone_and_no_other(FixAllScope scope, bool otherFile, bool otherProject)
    {
        using var workspace = new FixWorkspace(("Program.cs", Program), ("More.cs", More)).Beside("Other", ("Other.cs", Program.Replace("More.Describe(server);\n", "", StringComparison.Ordinal)));
        var texts = await Fixed(workspace, "HD1202", "Remove ipx", scope);
        Assert.Contains("server.Kernel.Blacklist(\"sctp\");", texts[0][0], StringComparison.Ordinal);
        Assert.Equal(otherFile, texts[0][1].Contains("host.Kernel.Blacklist(\"tipc\").Blacklist(\"rds\");", StringComparison.Ordinal));
        Assert.Equal(otherProject, texts[1][0].Contains("server.Kernel.Blacklist(\"sctp\");", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Findings_that_one_edit_ends_get_one_edit()
    {
        using var workspace = new FixWorkspace(("Program.cs", Program), ("More.cs", More));
        var texts = await Fixed(workspace, "HD1202", "Accept", FixAllScope.Project);
        Assert.Equal(Program.Replace("(\"a\");\n", "(\"a\");\nserver.Accept(\"HD1202\", because: \"state here why this risk is acceptable\");\n", StringComparison.Ordinal), texts[0][0]);
        Assert.Equal(More, texts[0][1]);
    }

    [Fact]
    public async Task Every_call_of_a_chain_can_go()
    {
        using var workspace = new FixWorkspace(("Program.cs", "using Hardening;\nvar fleet = new Fleet(\"f\");\nvar server = fleet.Server(\"a\");\nserver.Kernel\n    .Blacklist(\"ipx\")    // one\n    .Blacklist(\"sctp\")   // two\n    .Blacklist(\"decnet\"); // three\n"));
        var texts = await Fixed(workspace, "HD1202", "Remove", FixAllScope.Document);
        Assert.EndsWith("server.Kernel\n    .Blacklist(\"sctp\");   // two\n", texts[0][0], StringComparison.Ordinal);
    }
}
