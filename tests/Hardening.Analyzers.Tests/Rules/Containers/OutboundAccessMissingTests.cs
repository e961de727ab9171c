namespace Hardening.Tests.Rules.Containers;

public sealed class OutboundAccessMissingTests : RuleTests<OutboundAccessMissing>
{
    [Fact]
    public void Finds_a_name_server_without_a_way_out() =>
        Finds("""
            var dns = server.Containers.Add("dns");
            dns.[|PrivateNetwork("10.0.0.2", "10.0.0.3")|];
            dns.{|also:AdGuardHome(d => d.Bootstrap("9.9.9.9"))|};
            """,
            "dns needs outbound access and only reaches server.");

    [Fact]
    public void Leaves_hosts_with_NAT_alone() =>
        IsSilent("""
            server.Network.Nat("enp1s0", "ve-*");
            server.Containers.Add("dns").PrivateNetwork("10.0.0.2", "10.0.0.3").AdGuardHome(d => d.Bootstrap("9.9.9.9"));
            """);

    [Fact]
    public void Leaves_services_alone_that_stay_at_home() =>
        IsSilent("""server.Containers.Add("vault").PrivateNetwork("10.0.0.2", "10.0.0.3").Vaultwarden(v => v.NoSignups());""");

    [Fact]
    public void Does_not_guess_the_network() =>
        IsUndecided("""
            var dns = server.Containers.Add("dns").AdGuardHome(d => d.Bootstrap("9.9.9.9"));
            if (args.Length > 0) dns.PrivateNetwork("10.0.0.2", "10.0.0.3");
            """);
}
