namespace Hardening.Tests.Rules.Containers;

public sealed class PortConflictTests : RuleTests<PortConflict>
{
    [Fact]
    public void Finds_two_proxies() =>
        Finds("""
            var one = server.Containers.Add("one");
            one.{|also:HostNetwork(because: "it is the proxy")|};
            one.{|also:AdGuardHome(d => d.WebPort(443).Bootstrap("9.9.9.9"))|};
            var two = server.Containers.Add("two");
            two.{|also:HostNetwork(because: "it is another one")|};
            two.[|Traefik(t => t.Domain("example.org"))|];
            """,
            "Traefik in two and AdGuard Home in one both bind port 443 of server.");

    [Fact]
    public void Leaves_networks_of_their_own_alone() =>
        IsSilent("""
            server.Containers.Add("one").HostNetwork(because: "it is the proxy").Traefik(t => t.Domain("example.org"));
            server.Containers.Add("two").PrivateNetwork("10.0.0.2", "10.0.0.3").Traefik(t => t.Domain("example.net"));
            server.Containers.Add("dns").HostNetwork(because: "port 53").AdGuardHome(d => d.Bootstrap("9.9.9.9"));
            """);

    [Fact]
    public void Does_not_guess_a_port() =>
        IsUndecided("""
            server.Containers.Add("one").HostNetwork(because: "it is the proxy").Traefik(t => t.Domain("example.org"));
            server.Containers.Add("dns").HostNetwork(because: "port 53").AdGuardHome(d => d.WebPort(args.Length > 0 ? 443 : 8080));
            """);
}
