using Hardening.Overview.Comparing;

namespace Hardening.Overview.Tests;

/// <summary>What changed between two states of a fleet, in terms of security.</summary>
public sealed class ComparisonTests
{
    private static string[] Changes(Action<Server> before, Action<Server> after, Effect effect) =>
        [.. Comparison.Of(Views.FactsOfServer(before), Views.FactsOfServer(after)).Where(change => change.Effect == effect).Select(change => $"{change.Host} {change.Text}")];

    private static void Lan(Server server) => server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));

    [Fact]
    public void Nothing_changes_between_a_state_and_itself() => Assert.Empty(Comparison.Of(Views.FactsOfServer(Lan), Views.FactsOfServer(Lan)));

    [Fact]
    public void A_port_that_opens_is_weaker_and_says_to_whom()
    {
        var changes = Changes(Lan, server => { Lan(server); server.Firewall.AllowTcp(8080); }, Effect.Weaker);
        Assert.Contains("server opens 8080/TCP to LAN 192.168.1.0/24 (enp1s0) (nothing described; authentication: unknown)", changes);
    }

    [Fact]
    public void A_port_that_closes_is_stronger()
    {
        var changes = Changes(server => { Lan(server); server.Firewall.AllowTcp(8080); }, Lan, Effect.Stronger);
        Assert.Contains(changes, change => change.StartsWith("server closes 8080/TCP", StringComparison.Ordinal));
    }

    [Fact]
    public void A_container_that_loses_its_users_is_named()
    {
        var changes = Changes(server => Vault(server, c => c.UserNamespace()), server => Vault(server, _ => { }), Effect.Weaker);
        Assert.Contains("server container vault lost its user namespace", changes);

        static void Vault(Server server, Action<Container> more)
        {
            server.Containers.Add("other", c => c.PrivateNetwork(host: "10.0.0.3", container: "10.0.0.4").UserNamespace());
            server.Containers.Add("vault", c => more(c.PrivateNetwork(host: "10.0.0.1", container: "10.0.0.2")));
        }
    }

    [Fact]
    public void A_protection_of_a_lesser_degree_is_weaker()
    {
        Assert.Contains("server 5 failed logins per connection (before: 3 failed logins per connection)",
            Changes(server => server.Ssh.KeyOnly().MaxAuthTries(3), server => server.Ssh.KeyOnly().MaxAuthTries(5), Effect.Weaker));
        Assert.Contains(Changes(server => server.Kernel.Lockdown(LockdownMode.Integrity), server => server.Kernel.Lockdown(LockdownMode.Confidentiality), Effect.Stronger),
            change => change.StartsWith("server kernel lockdown (confidentiality)", StringComparison.Ordinal));
    }

    [Fact]
    public void An_accepted_risk_is_weaker_and_says_until_when() => Assert.Contains(
        "server accepts risk HD1101 until 2027-01-31: a test",
        Changes(_ => { }, server => server.Accept("HD1101", because: "a test", until: "2027-01-31"), Effect.Weaker));

    [Fact]
    public void A_longer_acceptance_is_weaker_and_a_shorter_one_stronger()
    {
        static void Until(Server server, string? day) => server.Accept("HD1101", because: "a test", until: day);
        Assert.Single(Changes(server => Until(server, "2027-01-31"), server => Until(server, null), Effect.Weaker));
        Assert.Single(Changes(server => Until(server, "2027-01-31"), server => Until(server, "2026-12-31"), Effect.Stronger));
    }

    [Fact]
    public void A_setting_without_a_protection_is_another_change() => Assert.Equal(
        ["server sets Kernel: Sysctls, vm.swappiness: 10 (before: 60)"],
        Changes(server => server.Kernel.Sysctl("vm.swappiness", 60), server => server.Kernel.Sysctl("vm.swappiness", 10), Effect.Other));

    [Fact]
    public void A_new_host_brings_its_open_ports()
    {
        var (before, after) = (new Fleet("test"), new Fleet("test"));
        before.Server("one").Ssh.KeyOnly();
        after.Server("one").Ssh.KeyOnly();
        after.Server("two").Ssh.KeyOnly();
        var changes = Comparison.Of(FleetFacts.Of(Views.Of(before)), FleetFacts.Of(Views.Of(after)));
        Assert.Contains(changes, change => change is { Host: "two", Effect: Effect.Weaker } && change.Text.StartsWith("opens 22/TCP", StringComparison.Ordinal));
        Assert.Contains(changes, change => change is { Host: "two", Effect: Effect.Other, Text: "is new" });
    }

    [Fact]
    public void Facts_survive_being_written_and_read()
    {
        var facts = Views.FactsOfServer(server => { Lan(server); server.Ssh.KeyOnly(); server.Accept("HD1101", because: "a test"); });
        Assert.Empty(Comparison.Of(facts, FleetFacts.Read(facts.ToBytes())));
        Assert.Equal(facts.ToBytes(), FleetFacts.Read(facts.ToBytes()).ToBytes());
    }

    [Fact]
    public void The_text_for_a_pull_request_puts_what_is_weaker_first()
    {
        var text = ChangeText.Markdown([new("a", Effect.Weaker, "opens 1/TCP to <b>"), new("a", Effect.Stronger, "gained: x"), new("a", Effect.Other, "sets y")]);
        Assert.Equal("""
            ### Weaker (1)

            - **a** opens 1/TCP to \<b\>

            ### Stronger (1)

            - **a** gained: x

            ### Other changes (1)

            <details><summary>1 change</summary>

            - **a** sets y

            </details>

            """, text, ignoreLineEndingDifferences: true);
    }
}
