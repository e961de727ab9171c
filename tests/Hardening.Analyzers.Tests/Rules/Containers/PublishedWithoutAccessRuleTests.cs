namespace Hardening.Tests.Rules.Containers;

public sealed class PublishedWithoutAccessRuleTests : RuleTests<PublishedWithoutAccessRule>
{
    [Fact]
    public void Finds_a_publication_without_a_door() =>
        Finds("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());
            photos.[|Publish("photos", proxy, page => { })|];
            """,
            "photos is published without an access rule, so it is not offered.");

    [Fact]
    public void Leaves_every_way_to_let_people_in_alone() =>
        IsSilent("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());
            photos.Publish("a", proxy, page => page.TwoFactor(login)).Publish("b", proxy, page => page.OneFactor(login)).Publish("c", proxy, page => page.ServiceLogin());
            """);

    [Fact]
    public void Does_not_guess_who_lets_people_in() =>
        IsUndecided("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());
            photos.Publish("photos", proxy, page => { if (args.Length > 0) page.TwoFactor(login); });
            """);
}
