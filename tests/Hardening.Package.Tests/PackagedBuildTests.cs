using System.Text.Json;

namespace Hardening.Package.Tests;

/// <summary>What somebody sees who references the package in a project of their own.</summary>
public sealed class PackagedBuildTests(PackedFeed feed)
{
    private const string Program = """
        using Hardening;

        var fleet = new Fleet("homelab", NixosRelease.V26_05);
        var server = fleet.Server("server");
        server.Updates.ByHand();
        server.Ssh.PermitRootLogin(RootLogin.Yes);
        Access.Describe(server);
        server.Hardware.Physical().Firmware();
        server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
        server.Boot.SystemdBoot();
        return await fleet.RunAsync(args);
        """;

    private const string Access = """
        using Hardening;

        internal static class Access
        {
            public static void Describe(Server host) => host.Ssh
                .MaxAuthTries(3)
                .PasswordAuthentication(true);
        }
        """;

    private const string Message = "HD3004: server lets root log in over SSH and accepts passwords. Together with PermitRootLogin at Program.cs(6).";

    [Fact]
    public void A_fault_split_over_two_files_is_told_at_its_call_by_the_build_and_by_the_run()
    {
        using var project = new UserProject(feed).Write("Program.cs", Program).Write("Access.cs", Access);
        Assert.Equal([$"Access.cs(7,10): warning {Message}"], project.Build());

        var run = project.Dotnet("run", "--no-build").Succeeded();
        Assert.Matches(@"^flake/ \d+ files changed\.\n$", run.Out);
        Assert.Contains($"Access.cs(7,10): warning {Message}\n     7 │ .PasswordAuthentication(true);\n       │  ~~~~~~~~~~~~~~~~~~~~~~\n", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project.Folder, "flake/hosts/server/ssh.nix")));

        using var findings = JsonDocument.Parse(project.Dotnet("run", "--no-build", "--", "check", "--json").Succeeded().Out);
        var at = findings.RootElement.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == "HD3004").GetProperty("at");
        Assert.Equal((Path.Combine(project.Folder, "Access.cs"), 7, 10), (at.GetProperty("file").GetString(), at.GetProperty("line").GetInt32(), at.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void The_projects_own_table_of_options_answers_in_the_build()
    {
        const string Code = """
            using Hardening;

            var fleet = new Fleet("homelab", NixosRelease.V26_05);
            var server = fleet.Server("server");
            server.Updates.ByHand();
            server.Nixos.Set("services.clock.enable", true);
            server.Hardware.Physical().Firmware();
            server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
            server.Boot.SystemdBoot();
            return await fleet.RunAsync(args);
            """;
        using var project = new UserProject(feed).Write("Program.cs", Code)
            .Write("nixos-options.json", """{ "services.clock.enable": { "loc": ["services", "clock", "enable"], "type": "boolean" } }""");
        Assert.Empty(project.Build());

        project.Write("Program.cs", Code.Replace("clock.enable", "clock.enabel", StringComparison.Ordinal));
        Assert.StartsWith("Program.cs(6,14): error HD7401: nixos-options.json has no option services.clock.enabel. Similar names: services.clock.enable.", Assert.Single(project.Build(exitCode: 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_and_suppressions_of_the_compiler_hold()
    {
        using var project = new UserProject(feed, properties: "<NoWarn>$(NoWarn);HD2103</NoWarn><WarningsAsErrors>HD1004</WarningsAsErrors>")
            .Write("Program.cs", """
                using Hardening;

                var fleet = new Fleet("homelab", NixosRelease.V26_05);
                var server = fleet.Server("server");
                server.Kernel.BootParameter("mitigations=off");
                server.Firewall.Disable();
                server.Ssh.PermitRootLogin(RootLogin.Yes)
                #pragma warning disable HD3004, HD8442 // the lab is not connected
                    .PasswordAuthentication(true);
                #pragma warning restore HD3004, HD8442
                server.Hardware.Physical().Firmware();
                server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
                server.Boot.SystemdBoot();
                return await fleet.RunAsync(args);
                """)
            .Write(".editorconfig", """
                root = true
                [*.cs]
                dotnet_diagnostic.HD5010.severity = error
                """);
        var told = project.Build(exitCode: 1);
        Assert.Equal(["Program.cs(4,20): error HD5010", "Program.cs(5,15): error HD1004"], told.Select(line => line[..(line.IndexOf("HD", StringComparison.Ordinal) + 6)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_only_the_run_can_know_is_told_by_the_build_that_runs_the_check()
    {
        using var project = new UserProject(feed, properties: "<HardeningCheckOnBuild>true</HardeningCheckOnBuild><ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>")
            .Write("Access.cs", Access)
            .Write("Program.cs", Program.Replace("return ", """
                var mode = Environment.GetEnvironmentVariable("MODE");
                if (mode == "weak") server.Kernel.BootParameter("mitigations=off");
                if (mode == "wrong") server.Firewall.AllowTcp(70000 + args.Length * 0);
                if (mode == "absent") server.Kernel.Package(KernelPackages.LongTerm).BootParameter("lockdown=confidentiality");
                return
                """ + " ", StringComparison.Ordinal));
        Assert.Equal(
            [$"Access.cs(7,10): warning {Message}", "Program.cs(12,35): warning HD1004: mitigations=off disables all mitigations of CPU vulnerabilities."],
            project.With("MODE", "weak").Build());

        var absent = Assert.Single(project.With("MODE", "absent").Build(exitCode: 1, "--no-restore"), line => !line.StartsWith("Access.cs", StringComparison.Ordinal));
        Assert.StartsWith("Program.cs(14,70): error HD1101: lockdown=confidentiality has no effect", absent, StringComparison.Ordinal);

        var wrong = Assert.Single(project.With("MODE", "wrong").Build(exitCode: 1, "--no-restore"), line => !line.StartsWith("Access.cs", StringComparison.Ordinal));
        Assert.StartsWith("Program.cs(13): error : AllowTcp: 7000", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_build_takes_as_off_or_as_an_error_the_check_within_it_takes_so_too()
    {
        using var project = new UserProject(feed, properties: "<HardeningCheckOnBuild>true</HardeningCheckOnBuild><NoWarn>$(NoWarn);HD1004</NoWarn>")
            .Write("Program.cs", """
                using Hardening;

                var fleet = new Fleet("homelab", NixosRelease.V26_05);
                var server = fleet.Server("server");
                server.Updates.ByHand();
                if (Environment.GetEnvironmentVariable("MODE") == "weak")
                {
                    server.Kernel.BootParameter("mitigations=off");
                    server.Firewall.Disable();
                    server.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true);
                }
                server.Hardware.Physical().Firmware();
                server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
                server.Boot.SystemdBoot();
                return await fleet.RunAsync(args);
                """)
            .Write(".editorconfig", """
                root = true
                [*.cs]
                dotnet_diagnostic.HD2103.severity = none
                dotnet_diagnostic.HD8442.severity = none
                dotnet_diagnostic.HD3004.severity = error
                """);
        Assert.Empty(project.Build());
        Assert.StartsWith("Program.cs(10,47): error HD3004: ", Assert.Single(project.With("MODE", "weak").Build(exitCode: 1, "--no-restore")), StringComparison.Ordinal);
        var check = project.Dotnet("run", "--no-build", "--", "check").Out;
        Assert.All(["HD1004", "HD2103"], rule => Assert.Contains(rule, check, StringComparison.Ordinal));
    }

    [Fact]
    public void An_analyzer_of_another_version_says_so_once_and_judges_nothing()
    {
        using var project = new UserProject(feed, PackedFeed.MixedVersion).Write("Program.cs", Program).Write("Access.cs", Access);
        Assert.StartsWith("HD0005: ", Assert.Single(project.Build()).Split("warning ")[1], StringComparison.Ordinal);
        Assert.Contains($"warning {Message}", project.Dotnet("run", "--no-build").Succeeded().Error, StringComparison.Ordinal);
    }
}
