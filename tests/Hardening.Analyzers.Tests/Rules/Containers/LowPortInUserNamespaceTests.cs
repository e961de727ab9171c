namespace Hardening.Tests.Rules.Containers;

public sealed class LowPortInUserNamespaceTests : RuleTests<LowPortInUserNamespace>
{
    [Fact]
    public void Finds_a_proxy_that_cannot_open_its_ports() =>
        Finds("""
            var proxy = server.Containers.Add("proxy");
            proxy.{|also:HostNetwork(because: "it is the proxy")|};
            proxy.[|UserNamespace()|];
            proxy.{|also:Traefik(t => t.Domain("example.org"))|};
            """,
            "Traefik in proxy cannot bind ports 80 and 443 of server: its root is unprivileged on the host.");

    [Fact]
    public void Leaves_a_network_of_its_own_alone() =>
        IsSilent("""server.Containers.Add("dns", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3").UserNamespace().AdGuardHome(d => d.Bootstrap("9.9.9.9")));""");

    [Fact]
    public void Leaves_high_ports_alone() =>
        IsSilent("""server.Containers.Add("photos", c => c.HostNetwork(because: "it finds televisions").UserNamespace().Immich());""");

    [Fact]
    public void Does_not_guess_the_users() =>
        IsUndecided("""
            server.Containers.Add("proxy", c =>
            {
                c.HostNetwork(because: "it is the proxy").Traefik(t => t.Domain("example.org"));
                if (args.Length > 0) c.UserNamespace();
            });
            """);
}
