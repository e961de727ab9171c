using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

/// <summary>Containers are handles that other calls name, and systems with facets of their own.</summary>
public sealed class ContainerTests
{
    [Fact]
    public void Containers_that_name_each_other() => Programs.AreSame("""
        var subnet = server.Containers.Subnet("10.10.10.0/24");
        var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t
            .Domain("example.org").AcmeCloudflare("admin@example.org", server.Secrets.Add("token")).TrustedProxies("127.0.0.1/32")));
        var login = server.Containers.Add("authelia", c => c.PrivateNetwork(subnet).UserNamespace()
            .Authelia(a => a.Regulation(3, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)).SecondFactors(SecondFactor.Totp))
            .Publish("auth", proxy, page => page.ServiceLogin()));
        server.Containers.Add("immich", c => c
            .PrivateNetwork("10.10.10.4", "10.10.10.5").BindWritable("/srv/photos", "/var/lib/immich").BindReadOnly("/etc/hosts").Firewall(f => f.AllowTcp(22))
            .Immich().Publish("photos", via: proxy, page => page.TwoFactor(login)));
        """);

    [Fact]
    public void Containers_that_go_through_methods() => Programs.AreSame(Programs.Of("""
        var fleet = new Fleet("f");
        var server = fleet.Server("a");
        var proxy = Services.Proxy(server);
        foreach (var name in new[] { "one", "two" }) Services.Pages(server, name, proxy);
        return await fleet.RunAsync(args);
        """, """
        static class Services
        {
            public static Container Proxy(Server host) => host.Containers.Add("proxy", c => c.Traefik(t => t.Domain("example.org")));
            public static void Pages(Server host, string name, Container proxy) =>
                host.Containers.Add(name, c => c.NixDaemon(because: "it builds").Ephemeral()).Publish(name, proxy, page => page.ServiceLogin().Port(8080));
        }
        """));

    [Fact]
    public void What_is_not_known_stays_open() => Programs.IsCovered("""
        var proxy = server.Containers.Add(args.Length > 0 ? args[0] : "proxy", c => c.Traefik(t => t.Domain("example.org")));
        var subnet = server.Containers.Subnet(args.Length > 0 ? "10.0.0.0/24" : "10.0.1.0/24");
        server.Containers.Add("web", c => { c.PrivateNetwork(subnet); if (args.Length > 0) c.UserNamespace(); c.MemoryMax("1G"); })
            .BindReadOnly("/srv", args.Length > 0 ? "/a" : "/b")
            .Publish("web", proxy, page => page.ServiceLogin())
            .Publish(args.Length > 0 ? "a" : "b", proxy, page => page.ServiceLogin());
        """,
        known: ["Containers.MemoryMax"],
        unknown: ["Containers.Network", "Containers.UserNamespace", "Containers.Mounts", "Containers.Proxy", "Containers.Publications"]);
}
