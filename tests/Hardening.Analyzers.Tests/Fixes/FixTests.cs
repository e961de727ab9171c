using Microsoft.CodeAnalysis.CodeActions;

namespace Hardening.Analyzers.Tests.Fixes;

/// <summary>What the code looks like after a fix, to the last space.</summary>
public sealed class FixTests
{
    private const string Head = "using System;\nusing Hardening;\nvar fleet = new Fleet(\"f\");\nvar server = fleet.Server(\"a\");\nserver.Updates.ByHand();\n";
    private const string Tail = "\nawait fleet.RunAsync(args);\n";

    private static async Task<string[]> Fixed(string rule, string title, params (string Path, string Text)[] files)
    {
        using var workspace = new FixWorkspace(files);
        var finding = (await workspace.Findings(rule))[0];
        var offer = (await workspace.Offers(finding)).First(offer => offer.Title == title);
        var changed = (await FixWorkspace.Apply(offer)).GetProject(workspace.Project.Id)!;
        Assert.DoesNotContain((await changed.GetCompilationAsync(FixWorkspace.Cancel))!.GetDiagnostics(FixWorkspace.Cancel), static told => told.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return await FixWorkspace.Texts(changed);
    }

    private static async Task Becomes(string rule, string title, string before, string after)
    {
        var text = Assert.Single(await Fixed(rule, title, ("Program.cs", Head + before + Tail)));
        Assert.Equal(Head + after + Tail, text);
    }

    [Fact]
    public Task A_call_with_a_line_of_its_own_takes_the_line_and_its_comment_along() => Becomes("HD3011", "Remove this call", """
        server.Ssh
            .Macs(Mac.HmacSha512Etm)        // no passwords
            .MaxAuthTries(9) // the old client needs it
            .MaxSessions(2);  // one and a spare
        """, """
        server.Ssh
            .Macs(Mac.HmacSha512Etm)        // no passwords
            .MaxSessions(2);  // one and a spare
        """);

    [Fact]
    public Task The_end_of_a_statement_moves_before_the_comment_that_stays() => Becomes("HD3011", "Remove this call", """
        server.Ssh
            .Macs(Mac.HmacSha512Etm)         // no passwords
            .MaxAuthTries(9); // the old client needs it
        """, """
        server.Ssh
            .Macs(Mac.HmacSha512Etm);         // no passwords
        """);

    [Fact]
    public Task The_first_call_of_a_chain_leaves_the_others() => Becomes("HD3011", "Remove this call", """
        server.Ssh.MaxAuthTries(9)
            .Macs(Mac.HmacSha512Etm); /* why */
        """, """
        server.Ssh
            .Macs(Mac.HmacSha512Etm); /* why */
        """);

    [Fact]
    public Task A_statement_goes_with_its_line() => Becomes("HD3011", "Remove this call", """
        // SSH
        server.Ssh.MaxAuthTries(9); // the old client needs it
        server.Ssh.Macs(Mac.HmacSha512Etm);
        """, """
        // SSH
        server.Ssh.Macs(Mac.HmacSha512Etm);
        """);

    [Fact]
    public Task A_branch_without_braces_stays_a_branch() => Becomes("HD3011", "Remove this call", """
        if (fleet is not null) server.Ssh.MaxAuthTries(9);
        """, """
        if (fleet is not null) { }
        """);

    [Fact]
    public Task An_expression_body_that_returns_nothing_becomes_an_empty_body() => Becomes("HD3011", "Remove this call", """
        Describe();
        void Describe() => server.Ssh.MaxAuthTries(9);
        """, """
        Describe();
        void Describe() { }
        """);

    [Fact]
    public Task An_expression_body_that_returns_the_facet_goes_on_returning_it() => Becomes("HD3011", "Remove this call", """
        Describe();
        Ssh Describe() => server.Ssh.MaxAuthTries(9);
        """, """
        Describe();
        Ssh Describe() => server.Ssh;
        """);

    [Fact]
    public Task One_value_leaves_a_list_with_its_comma() => Becomes("HD1202", "Remove decnet, ipx", """
        server.Kernel.Blacklist("decnet", "sctp", /* once common */ "ipx", "tipc");
        """, """
        server.Kernel.Blacklist("sctp", "tipc");
        """);

    [Fact]
    public Task A_list_without_values_goes_with_its_call() => Becomes("HD1202", "Remove ipx", """
        server.Kernel
            .Blacklist("sctp")
            .Blacklist("ipx");
        """, """
        server.Kernel
            .Blacklist("sctp");
        """);

    [Fact]
    public Task A_value_of_a_collection_expression_is_taken_out() => Becomes("HD1202", "Remove ipx", """
        server.Kernel.Blacklist(["sctp", "ipx"]);
        """, """
        server.Kernel.Blacklist(["sctp"]);
        """);

    [Fact]
    public Task An_argument_is_replaced_by_name_and_nothing_else() => Becomes("HD3004", "Write RootLogin.ProhibitPassword", """
        server.Ssh
            .PermitRootLogin( login: RootLogin.Yes ) // for now
            .PasswordAuthentication(true);
        """, """
        server.Ssh
            .PermitRootLogin( login: RootLogin.ProhibitPassword ) // for now
            .PasswordAuthentication(true);
        """);

    [Fact]
    public async Task A_type_that_is_not_in_scope_is_written_with_its_namespace()
    {
        const string program = """
            using static Hardening.RootLogin;
            var fleet = new Hardening.Fleet("f");
            var server = fleet.Server("a");
            server.Ssh.PermitRootLogin(Yes).PasswordAuthentication(true);
            """;
        var text = Assert.Single(await Fixed("HD3004", "Write RootLogin.ProhibitPassword", ("Program.cs", program)));
        Assert.Equal(program.Replace("(Yes)", "(Hardening.RootLogin.ProhibitPassword)", StringComparison.Ordinal), text);
    }

    [Fact]
    public Task A_call_is_added_on_a_line_of_its_own_where_the_chain_has_lines() => Becomes("HD2107", "Add KeepPortClosed()", """
        server.Firewall.On("enp1s0", nic => nic.AllowTcp(22));
        server.Ssh
            .MaxSessions(2)
            .KeyOnly(); // the only way in
        """, """
        server.Firewall.On("enp1s0", nic => nic.AllowTcp(22));
        server.Ssh
            .MaxSessions(2)
            .KeyOnly()
            .KeepPortClosed(); // the only way in
        """);

    [Fact]
    public async Task A_statement_about_the_host_stands_behind_the_one_that_creates_it()
    {
        const string program = """
            using Hardening;
            var fleet = new Fleet("f");
            var server = fleet.Server("a"); // in the cellar
            // SSH
            server.Ssh.KeyOnly();
            """;
        Assert.Equal(program.Replace("// in the cellar\n", "// in the cellar\nserver.Updates.ByHand();\n", StringComparison.Ordinal),
            Assert.Single(await Fixed("HD5010", "Add Updates.ByHand()", ("Program.cs", program))));
    }

    [Fact]
    public async Task A_host_without_a_name_gets_one()
    {
        var texts = await Fixed("HD5010", "Accept HD5010, with a reason", ("Program.cs", """
            using Hardening;
            var fleet = new Fleet("f");
            Machine.Describe(fleet.Server("big-server"), 3);
            """), ("Machine.cs", "using Hardening;\nstatic class Machine { public static void Describe(Server host, int tries) => host.Ssh.MaxAuthTries(tries); }\n"));
        Assert.Equal("""
            using Hardening;
            var fleet = new Fleet("f");
            var bigServer = fleet.Server("big-server");
            Machine.Describe(bigServer, 3);
            bigServer.Accept("HD5010", because: "state here why this risk is acceptable");
            """, texts[0]);
    }

    [Fact]
    public async Task An_edit_reaches_a_file_that_the_finding_is_not_in()
    {
        var texts = await Fixed("HD3004", "Write RootLogin.ProhibitPassword",
            ("Program.cs", "using Hardening;\nvar fleet = new Fleet(\"f\");\nvar server = fleet.Server(\"a\");\nserver.Ssh.PermitRootLogin(RootLogin.Yes);\nAccess.Describe(server);\n"),
            ("Access.cs", "using Hardening;\nstatic class Access { public static void Describe(Server host) => host.Ssh.PasswordAuthentication(true); }\n"));
        Assert.Contains("PermitRootLogin(RootLogin.ProhibitPassword)", texts[0], StringComparison.Ordinal);
        Assert.EndsWith("host.Ssh.PasswordAuthentication(true); }\n", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ends_of_the_file_are_kept()
    {
        var text = Assert.Single(await Fixed("HD5010", "Add Updates.ByHand()",
            ("Program.cs", "using Hardening;\r\nvar fleet = new Fleet(\"f\");\r\nvar server = fleet.Server(\"a\");\r\nserver.Ssh.KeyOnly();\r\n")));
        Assert.Contains("(\"a\");\r\nserver.Updates.ByHand();\r\nserver.Ssh", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host Make() => fleet.Server(\"b\"); Make();")]
    [InlineData("for (var i = 0; i < 1; i++) new System.Collections.Generic.List<Server>().ForEach(_ => fleet.Server(\"c\")); fleet.Server(\"b\").GetHashCode().CompareTo(fleet.Server(\"c\").GetHashCode());")]
    public async Task What_cannot_be_edited_is_not_offered(string statements)
    {
        using var workspace = new FixWorkspace(("Program.cs", Head + statements + Tail));
        foreach (var finding in await workspace.Findings("HD5010"))
            foreach (var offer in await workspace.Offers(finding))
                Assert.NotEqual(await FixWorkspace.Texts(workspace.Project), await FixWorkspace.Texts((await FixWorkspace.Apply(offer)).GetProject(workspace.Project.Id)!));
    }

    [Fact]
    public async Task An_acceptance_that_matches_nothing_can_be_removed()
    {
        await Becomes("HD0002", "Remove this call", "server.Accept(\"HD3004\", because: \"x\");\nserver.Ssh.KeyOnly();", "server.Ssh.KeyOnly();");
    }
}
