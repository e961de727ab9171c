namespace Hardening.Tests.Rules.Containers;

public sealed class PublishedWithoutProxyTests : RuleTests<PublishedWithoutProxy>
{
    [Fact]
    public void Finds_a_container_without_a_proxy() =>
        Finds("""
            var web = server.Containers.Add("web");
            web.[|Publish("web", web, page => page.ServiceLogin().Port(80))|];
            """,
            "web is not offered: web does not run Traefik.");

    [Fact]
    public void Finds_a_proxy_without_a_domain() =>
        Finds("""
            var proxy = server.Containers.Add("traefik", c => c.Traefik(t => t.LogRequests()));
            server.Containers.Add("web").[|Publish("web", proxy, page => page.ServiceLogin().Port(80))|];
            """,
            "web is not offered: the Traefik in traefik has no domain.");

    [Fact]
    public void Finds_a_proxy_of_another_host() =>
        Finds("""
            var proxy = fleet.Server("other").Containers.Add("traefik", c => c.Traefik(t => t.Domain("example.org")));
            server.Containers.Add("web").[|Publish("web", proxy, page => page.ServiceLogin().Port(80))|];
            """);

    [Fact]
    public void Leaves_a_proxy_alone() =>
        IsSilent("""
            var proxy = server.Containers.Add("traefik", c => c.Traefik(t => t.Domain("example.org")));
            server.Containers.Add("web").Publish("web", proxy, page => page.ServiceLogin().Port(80));
            """);

    [Fact]
    public void Does_not_guess_the_proxy() =>
        IsUndecided("""
            var proxy = server.Containers.Add("traefik");
            if (args.Length > 0) proxy.Traefik(t => t.Domain("example.org"));
            server.Containers.Add("web").Publish("web", proxy, page => page.ServiceLogin().Port(80));
            """);
}
