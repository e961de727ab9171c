namespace Hardening.Tests.Rules.Containers;

public sealed class ForwardFilterMissingTests : RuleTests<ForwardFilterMissing>
{
    [Fact]
    public void Finds_two_containers() =>
        Finds("""
            server.Network.[|Nat("enp1s0", "ve-*")|];
            server.Containers.Add("one").{|also:PrivateNetwork("10.0.0.2", "10.0.0.3")|};
            server.Containers.Add("two").{|also:PrivateNetwork("10.0.0.4", "10.0.0.5")|};
            """,
            "one and two reach each other through server.");

    [Fact]
    public void Leaves_a_filter_alone() =>
        IsSilent("""
            server.Firewall.Backend(FirewallBackend.Nftables).FilterForwarded();
            server.Network.Nat("enp1s0", "ve-*");
            server.Containers.Add("one").PrivateNetwork("10.0.0.2", "10.0.0.3");
            server.Containers.Add("two").PrivateNetwork("10.0.0.4", "10.0.0.5");
            """);

    [Fact]
    public void Leaves_a_single_container_and_hosts_that_pass_nothing_on_alone() =>
        IsSilent("""
            server.Containers.Add("one").PrivateNetwork("10.0.0.2", "10.0.0.3");
            server.Containers.Add("two").HostNetwork(because: "it is the proxy");
            """);

    [Fact]
    public void Does_not_guess_the_filter() =>
        IsUndecided("""
            if (args.Length > 0) server.Firewall.FilterForwarded();
            server.Network.Nat("enp1s0", "ve-*");
            server.Containers.Add("one").PrivateNetwork("10.0.0.2", "10.0.0.3");
            server.Containers.Add("two").PrivateNetwork("10.0.0.4", "10.0.0.5");
            """);
}
