namespace Hardening.Tests.Rules.Containers;

public sealed class BootstrapResolverMissingTests : RuleTests<BootstrapResolverMissing>
{
    [Fact]
    public void Finds_a_server_that_knows_nobody() =>
        Finds("""
            var dns = server.Containers.Add("dns");
            dns.[|AdGuardHome(d => d.Upstreams("https://dns.quad9.net/dns-query"))|];
            """,
            "AdGuard Home in dns has no bootstrap address.");

    [Fact]
    public void Finds_a_server_that_asks_itself() =>
        Finds("""server.Containers.Add("dns").AdGuardHome(d => d.[|Bootstrap("127.0.0.1")|]);""",
            "AdGuard Home in dns uses server as bootstrap resolver, which forwards to it.");

    [Fact]
    public void Leaves_servers_elsewhere_alone() =>
        IsSilent("""server.Containers.Add("dns").AdGuardHome(d => d.Bootstrap("127.0.0.1", "9.9.9.9"));""");

    [Fact]
    public void Does_not_guess_an_address() =>
        IsUndecided("""server.Containers.Add("dns").AdGuardHome(d => d.Bootstrap(args.Length > 0 ? "127.0.0.1" : "9.9.9.9"));""");
}
