namespace Hardening.Tests.Rules.Containers;

public sealed class OpenResolverTests : RuleTests<OpenResolver>
{
    [Fact]
    public void Finds_a_server_for_everybody() =>
        Finds("""
            var dns = server.Containers.Add("dns");
            dns.{|also:HostNetwork(because: "port 53")|};
            dns.[|AdGuardHome(d => d.Bootstrap("9.9.9.9"))|];
            """,
            "dns answers any client that reaches port 53 of server.");

    [Fact]
    public void Finds_the_network_of_everybody() =>
        Finds("""
            var dns = server.Containers.Add("dns");
            dns.{|also:HostNetwork(because: "port 53")|};
            dns.AdGuardHome(d => d.[|AllowClients("0.0.0.0/0")|]);
            """);

    [Fact]
    public void Leaves_chosen_networks_alone() =>
        IsSilent("""server.Containers.Add("dns").HostNetwork(because: "port 53").AdGuardHome(d => d.AllowClients("192.168.1.0/24"));""");

    [Fact]
    public void Does_not_guess_a_network() =>
        IsUndecided("""server.Containers.Add("dns").HostNetwork(because: "port 53").AdGuardHome(d => d.AllowClients(args.Length > 0 ? "0.0.0.0/0" : "192.168.1.0/24"));""");
}
