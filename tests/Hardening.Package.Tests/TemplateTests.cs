namespace Hardening.Package.Tests;

/// <summary>What the template makes: a project that builds, checks, emits and tests itself.</summary>
public sealed class TemplateTests(PackedFeed feed)
{
    [Theory]
    [InlineData("server", "github")]
    [InlineData("laptop", "gitlab")]
    [InlineData("vps", "none")]
    public void A_new_fleet_builds_emits_and_passes_its_tests(string host, string ci)
    {
        using var project = New("--host", host, "--ci", ci);
        Assert.Equal(ci == "github", File.Exists(Path.Combine(project.Folder, ".github/workflows/hardening.yml")));
        Assert.Equal(ci == "gitlab", File.Exists(Path.Combine(project.Folder, ".gitlab-ci.yml")));
        Assert.True(File.Exists(Path.Combine(project.Folder, ".editorconfig")));
        Assert.Contains("Homelab", project.Read("README.md"), StringComparison.Ordinal);

        Assert.Empty(project.Build(args: "tests"));
        project.Dotnet("run", "--no-build", "--", "check").Succeeded();
        Assert.StartsWith("flake/ ", project.Dotnet("run", "--no-build").Succeeded().Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project.Folder, $"flake/hosts/{host}/ssh.nix")));
        project.Dotnet("run", "--no-build", "--", "emit", "--check").Succeeded();
        project.Dotnet("test", "--project", "tests", "--no-build").Succeeded();
    }

    [Fact]
    public void The_tests_of_a_new_fleet_fail_on_a_port_that_they_do_not_name()
    {
        using var project = New();
        project.Write("Hosts.cs", project.Read("Hosts.cs").Replace("host.Firewall.Enable();", "host.Firewall.AllowTcp(8080);", StringComparison.Ordinal));
        var failed = project.Dotnet("test", "--project", "tests");
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains("host server to expose only 22, but it also exposes:", failed.Out + failed.Error, StringComparison.Ordinal);
        Assert.Matches(@"8080/TCP to .*AllowTcp at .*Hosts\.cs\(\d+\)", failed.Out + failed.Error);
    }

    [Fact]
    public void The_commands_of_the_workflow_and_of_the_job_do_what_they_say()
    {
        using var project = New("--ci", "gitlab");
        var job = project.Read(".gitlab-ci.yml").Split('\n').Where(line => line.StartsWith("    - ", StringComparison.Ordinal)).Select(line => line[6..]).ToArray();
        var workflow = File.ReadAllLines(Path.Combine(PackedFeed.Repository, ".github/workflows/check.yml"));
        string[] steps = [.. workflow.Where(line => line.StartsWith("        run: ", StringComparison.Ordinal) && !line.EndsWith('|')).Select(line => line[13..]), .. workflow.Where(line => line.StartsWith("          ", StringComparison.Ordinal))];
        Assert.Equal((6, 7), (job.Length, steps.Length));

        project.Dotnet("build").Succeeded();
        project.Dotnet("run", "--no-build").Succeeded();
        project.Write("gh", "#!/bin/sh\ncat diff.md > commented.md").Write("commit.sh", """
            set -e
            chmod +x gh
            git init -q -b main .
            git -c user.name=a -c user.email=a@example.org add Hosts.cs flake
            git -c user.name=a -c user.email=a@example.org commit -q -m start
            git update-ref refs/remotes/origin/main main
            """);
        project.Run("bash", "commit.sh").Succeeded();
        project.Write("Hosts.cs", project.Read("Hosts.cs").Replace(".AllowUsers(\"admin\")", "", StringComparison.Ordinal));
        project.Dotnet("build").Succeeded();
        project.Dotnet("run", "--no-build").Succeeded();
        project.With("CI_DEFAULT_BRANCH", "main").With("GITHUB_BASE_REF", "main").With("FLAKE", "flake").With("TESTS", "tests").With("FAIL_ON", "warning").With("NUMBER", "1");
        foreach (var command in job.Concat(steps).Distinct())
        {
            project.Write("step.sh", $"set -eo pipefail\nexport PATH=\"$PWD:$PATH\"\n{command}");
            var outcome = project.Run("bash", "step.sh");
            Assert.True(outcome.ExitCode == 0, $"{command}\n{outcome.Out}{outcome.Error}");
        }
        Assert.Contains("### Weaker", project.Read("commented.md"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project.Folder, "overview/overview.html")));
        Assert.True(File.Exists(Path.Combine(project.Folder, "findings.sarif")));
    }

    private UserProject New(params string[] choices)
    {
        var project = new UserProject(feed, isEmpty: true);
        project.With("DOTNET_CLI_HOME", Path.Combine(project.Folder, "home"));
        project.Dotnet("new", "install", feed.Templates).Succeeded();
        project.Dotnet(["new", "hardening-fleet", "--name", "Homelab", "--output", ".", .. choices]).Succeeded();
        return project;
    }
}
