using System.Text.RegularExpressions;
using FluentAssertions;
using Hardening.Tests;
using Xunit.Sdk;

namespace Hardening.Testing.Tests;

/// <summary>What the assertions accept, and what they say of what they do not.</summary>
public sealed partial class AssertionTests
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";

    private readonly Fleet fleet = new("lab");

    private Server Server(Action<Server> describe)
    {
        var server = fleet.Server("server");
        describe(server);
        return server;
    }

    private static string Failing(Action assertion) => assertion.Should().Throw<XunitException>().Which.Message;

    private static int Here([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line;

    [Fact]
    public void A_finding_is_named_with_its_line_rule_and_fix()
    {
        Server(server => server.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true));
        var line = Here() - 1;
        var message = Failing(() => fleet.Should().HaveNoFindings(Severity.Warning, "{0} is checked", "the lab"));
        message.Should().StartWith("Expected no findings of severity Warning or above because the lab is checked, but there ").And
            .Contain($"AssertionTests.cs({line}): warning HD3004 on server: ").And.Contain(" Fix: ");
        fleet.Should().HaveFinding("HD3004").Which.Should().OnlyContain(finding => finding.Host == "server");
        Failing(() => fleet.Should().HaveFinding("HD1101")).Should().StartWith("Expected a finding of rule HD1101, but the findings are:").And.Contain("HD3004");
    }

    [Fact]
    public void Accepted_risks_are_no_findings()
    {
        var server = Server(server => server.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true));
        var before = fleet.Should().HaveFinding("HD3004").Which;
        server.Accept("HD3004", because: "the lab has no network");
        Failing(() => fleet.Should().HaveFinding("HD3004")).Should().NotContain(": warning HD3004 ");
        before.Should().ContainSingle();
    }

    [Fact]
    public void A_rule_of_the_users_own_is_run()
    {
        Server(server => server.Ssh.KeyOnly().MaxSessions(5));
        fleet.Should().HaveFinding("LAB0001", [new FewSessions()]);
        Failing(() => fleet.Should().HaveNoFindings([new FewSessions()], Severity.Error)).Should().Contain("LAB0001 on server: 5 sessions {} Fix: Lower it");
    }

    [Fact]
    public void An_open_port_is_named_with_network_process_line_and_reason()
    {
        var server = Server(server =>
        {
            server.Ssh.KeyOnly();
            server.Firewall.AllowTcp(8080);
        });
        var line = Here() - 2;
        server.Should().ExposeOnly(22, 8080).And.Expose(22);
        Failing(() => server.Should().ExposeOnly(22)).Should().Match($"Expected host server to expose only 22, but it also exposes:*8080/TCP to every network (*): AllowTcp at *AssertionTests.cs({line})*");
        Failing(() => server.Should().Expose(443)).Should().StartWith("Expected host server to expose 443, but it exposes:");
    }

    [Fact]
    public void Ports_that_are_unknown_fail_the_test_and_are_named()
    {
        var server = Server(server => server.Nixos.Set("networking.firewall.allowedTCPPorts", NixValue.Raw("import ./ports.nix")));
        Failing(() => server.Should().ExposeOnly(22)).Should().Contain("unknown ports through networking.firewall.allowedTCPPorts");
    }

    [Fact]
    public void An_account_with_a_key_and_passwordless_sudo_reaches_root_by_that_alone()
    {
        var server = Server(server =>
        {
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.Add("admin", user => user.Wheel().AuthorizedKey(Key)).Add("guest", user => user.AuthorizedKey(Key));
            server.Security.SudoWithoutPassword(because: "keys only");
        });
        server.Should().BeReachableBy("admin").AndBecomeRootBy(RootAccess.SudoWithoutPassword)
            .And.BeReachableBy("guest").AndNotBecomeRoot()
            .And.NotBeReachableBy("root").And.NotBeReachableBy("nobody-known").And.BeAdministeredOnlyBy("admin");
        Failing(() => server.Should().BeReachableBy("admin").AndBecomeRootBy(RootAccess.Sudo)).Should().Contain("SudoWithoutPassword: sudo without a password: Wheel at ").And.Contain("(\"keys only\")");
        Failing(() => server.Should().NotBeReachableBy("guest")).Should().Contain("over SSH: AuthorizedKey at ");
        Failing(() => server.Should().BeAdministeredOnlyBy("root")).Should().Contain("admin: sudo without a password");
    }

    [Fact]
    public void An_account_outside_AllowUsers_or_without_a_password_for_sudo_gets_nowhere()
    {
        var server = Server(server =>
        {
            server.Ssh.KeyOnly().AllowUsers("admin");
            server.Users.Add("admin", user => user.Wheel().AuthorizedKey(Key)).Add("guest", user => user.AuthorizedKey(Key));
        });
        server.Should().NotBeReachableBy("guest").And.BeReachableBy("admin").AndNotBecomeRoot();
        Failing(() => server.Should().BeReachableBy("guest")).Should().Be("Expected host server to be reachable by guest, but no login over the network is described.");
    }

    [Fact]
    public void Membership_of_docker_is_root()
    {
        var server = Server(server =>
        {
            server.Ssh.KeyOnly();
            server.Users.Add("ci", user => user.Groups("docker").AuthorizedKey(Key));
        });
        server.Should().BeReachableBy("ci").AndBecomeRootBy(RootAccess.Group);
    }

    [Fact]
    public void A_protection_holds_or_its_absence_is_told()
    {
        var server = Server(server => server.Ssh.KeyOnly());
        server.Should().Claim(Protections.SshKeys);
        Failing(() => server.Should().Claim(Protections.KernelLockdown)).Should().StartWith("Expected host server to have kernel.lockdown, but it does not.");
        var wrong = () => server.Should().Claim("kernel.lockdwon");
        wrong.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_change_that_opens_a_port_is_weaker()
    {
        Server(server => server.Ssh.KeyOnly());
        var after = new Fleet("lab");
        after.Server("server").Ssh.KeyOnly();
        FleetDiff.Between(fleet, after).Should().NotBeWeaker().And.BeEmpty();
        after = new Fleet("lab");
        var server = after.Server("server");
        server.Ssh.KeyOnly();
        server.Firewall.AllowTcp(8080);
        Failing(() => FleetDiff.Between(fleet, after).Should().NotBeWeaker()).Should().Contain("server opens 8080/TCP to every network");
        FleetDiff.Between(after, fleet).Should().NotBeWeaker();
    }

    [Fact]
    public void Folders_that_are_not_there_are_named()
    {
        var missing = () => FleetDiff.SinceEmitted("no-such-flake", fleet);
        missing.Should().Throw<FileNotFoundException>().WithMessage("*no-such-flake*emit the fleet first*");
        var absent = () => fleet.Should(flake: "no-such-flake");
        absent.Should().Throw<DirectoryNotFoundException>();
    }

    [Fact]
    public void Every_protection_of_the_overview_has_a_constant()
    {
        var facets = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Hardening.Overview/Facets"), "*.cs", SearchOption.AllDirectories);
        facets.SelectMany(file => Id().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Where(id => !id.EndsWith(".nix", StringComparison.Ordinal))
            .Distinct().Should().BeEquivalentTo(Protections.All);
        typeof(Protections).GetFields().Select(field => (string)field.GetRawConstantValue()!).Should().BeEquivalentTo(Protections.All);
    }

    [GeneratedRegex("\"([a-z]+\\.[a-z0-9-]+)\"")]
    private static partial Regex Id();

    private sealed class FewSessions : HostRule
    {
        public override RuleInfo Info { get; } = new("LAB0001", Layer.Ssh, Severity.Error)
        {
            Title = "A connection may open many sessions", Why = "Each is a shell.", Fix = "Lower it.", Threat = Threats.CredentialGuessing, References = [],
        };

        public override IEnumerable<Finding> Check(HostModel host)
        {
            if (host.Ssh.MaxSessions.TryGet(out var sessions) && sessions > 2) yield return At(host.Ssh.MaxSessions, $"{sessions} sessions {{}}");
        }
    }
}
