namespace Hardening.Tests.Rules.Containers;

public sealed class NameServerKnowsNobodyTests : RuleTests<NameServerKnowsNobody>
{
    [Fact]
    public void Finds_a_server_that_knows_nobody() =>
        Finds("""
            var dns = server.Containers.Add("dns");
            dns.[|AdGuardHome(d => d.Upstreams("https://dns.quad9.net/dns-query"))|];
            """,
            "AdGuard Home in dns knows no server by its address.");

    [Fact]
    public void Finds_a_server_that_asks_itself() =>
        Finds("""server.Containers.Add("dns").AdGuardHome(d => d.[|Bootstrap("127.0.0.1")|]);""",
            "AdGuard Home in dns asks server for names, which asks it in turn.");

    [Fact]
    public void Leaves_servers_elsewhere_alone() =>
        IsSilent("""server.Containers.Add("dns").AdGuardHome(d => d.Bootstrap("127.0.0.1", "9.9.9.9"));""");

    [Fact]
    public void Does_not_guess_an_address() =>
        IsUndecided("""server.Containers.Add("dns").AdGuardHome(d => d.Bootstrap(args.Length > 0 ? "127.0.0.1" : "9.9.9.9"));""");
}
