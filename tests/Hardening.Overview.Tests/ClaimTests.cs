namespace Hardening.Overview.Tests;

/// <summary>A protection is claimed only where all it rests on is there.</summary>
public sealed class ClaimTests
{
    private static string[] Measures(Action<Server> describe) => [.. Views.OfServer(describe).Hosts[0].Measures.Select(found => found.Measure.Id)];

    [Fact]
    public void Lockdown_is_claimed_of_a_kernel_that_can_lock_down() =>
        Assert.Contains("kernel.lockdown", Measures(server => server.Kernel.Lockdown(LockdownMode.Confidentiality)));

    [Fact]
    public void Lockdown_that_the_kernel_was_built_without_is_a_gap()
    {
        var view = Views.OfServer(server => server.Kernel.BootParameter("lockdown=confidentiality"));
        Assert.DoesNotContain(view.Hosts[0].Measures, found => found.Measure.Id == "kernel.lockdown");
        Assert.Contains(view.Hosts[0].Failed, failed => failed.Why.StartsWith("HD1101", StringComparison.Ordinal));
        Assert.Contains("| kernel lockdown | no |", Views.Markdown(view), StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_the_finding_does_not_make_the_claim_true() =>
        Assert.DoesNotContain("kernel.lockdown", Measures(server =>
        {
            server.Kernel.BootParameter("lockdown=confidentiality");
            server.Accept("HD1101", because: "a test");
        }));

    [Fact]
    public void A_claim_that_holds_in_part_is_a_gap_that_names_the_rest()
    {
        var view = Views.OfServer(server => server.Kernel.Sysctl("net.ipv4.conf.all.accept_source_route", 0));
        Assert.DoesNotContain(view.Hosts[0].Measures, found => found.Measure.Id == "network.source-routes");
        Assert.Contains(view.Hosts[0].Failed, failed => failed.Why.Contains("net.ipv4.conf.default.accept_source_route=0 is not set", StringComparison.Ordinal));
    }

    [Fact]
    public void Forwarding_that_NAT_switches_on_is_not_claimed_to_be_off() =>
        Assert.DoesNotContain("network.forwarding", Measures(server => server.Network.RefuseForwarding().Nat("enp1s0", "ve-*")));

    [Fact]
    public void Keys_only_is_not_claimed_while_SSH_still_asks_questions() =>
        Assert.DoesNotContain("ssh.keys", Measures(server => server.Ssh.PasswordAuthentication(false)));

    [Theory]
    [InlineData("services.openssh.settings.PasswordAuthentication", true)]
    [InlineData("services.openssh.extraConfig", "Match User eve\n  PasswordAuthentication yes")]
    public void What_an_option_set_by_its_path_takes_away_is_a_gap(string path, object value)
    {
        var view = Views.OfServer(server =>
        {
            server.Ssh.KeyOnly();
            if (value is bool on) server.Nixos.Set(path, on);
            else server.Nixos.Set(path, (string)value);
        });
        Assert.DoesNotContain(view.Hosts[0].Measures, static found => found.Measure.Id == "ssh.keys");
        Assert.Contains(view.Hosts[0].Failed, failed => failed.Why.Contains(path, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_set_by_its_path_is_claimed_like_what_a_facet_says() =>
        Assert.Contains("ssh.keys", Measures(static server =>
        {
            server.Ssh.Enable().KeyboardInteractive(false);
            server.Nixos.Set("services.openssh.settings.PasswordAuthentication", false);
        }));

    [Fact]
    public void A_claim_about_containers_says_of_how_many_it_is_true_and_of_which_not()
    {
        var view = Views.OfServer(server =>
        {
            server.Containers.Add("one", c => c.PrivateNetwork(host: "10.0.0.1", container: "10.0.0.2").UserNamespace());
            server.Containers.Add("two", c => c.HostNetwork(because: "a test"));
        });
        Assert.Contains(view.Hosts[0].Measures, found => found.Measure.Title == "containers in a user namespace: 1 of 2, not: two");
    }

    [Fact]
    public void A_threat_that_nothing_stands_against_is_a_gap()
    {
        var markdown = Views.Markdown(Views.OfServer(server => server.StateVersion(NixosRelease.V26_05)));
        Assert.Contains("| Kernel exploitation | **gap: nothing found** |", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Kernel exploitation**: no described protection on server.", markdown, StringComparison.Ordinal);
    }
}
