namespace Hardening.Tests.Rules.Containers;

public sealed class NamePublishedTwiceTests : RuleTests<NamePublishedTwice>
{
    private const string Hosts = """
        var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
        var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());
        var vault = server.Containers.Add("vault", c => c.PrivateNetwork("10.0.0.6", "10.0.0.7").Vaultwarden(v => v.NoSignups()));

        """;

    [Fact]
    public void Finds_one_name_of_two_containers() =>
        Finds(Hosts + """
            photos.{|also:Publish("photos", proxy, page => page.ServiceLogin())|};
            vault.[|Publish("photos", proxy, page => page.ServiceLogin())|];
            """,
            "photos of vault uses the same router name as photos of immich in traefik.");

    [Fact]
    public void Finds_names_that_become_one_router() =>
        Finds(Hosts + """
            photos.{|also:Publish("own.pages", proxy, page => page.ServiceLogin())|};
            vault.[|Publish("own-pages", proxy, page => page.ServiceLogin())|];
            """,
            "own-pages of vault uses the same router name as own.pages of immich in traefik.");

    [Fact]
    public void Leaves_two_names_and_two_proxies_alone() =>
        IsSilent(Hosts + """
            var other = server.Containers.Add("other", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3").Traefik(t => t.Domain("example.net")));
            photos.Publish("photos", proxy, page => page.ServiceLogin());
            vault.Publish("vault", proxy, page => page.ServiceLogin()).Publish("photos", other, page => page.ServiceLogin());
            """);

    [Fact]
    public void Does_not_guess_a_name() =>
        IsUndecided(Hosts + """
            photos.Publish("photos", proxy, page => page.ServiceLogin());
            vault.Publish(args.Length > 0 ? "photos" : "vault", proxy, page => page.ServiceLogin());
            """);
}
