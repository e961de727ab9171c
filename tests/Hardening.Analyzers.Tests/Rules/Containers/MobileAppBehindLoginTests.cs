namespace Hardening.Tests.Rules.Containers;

public sealed class MobileAppBehindLoginTests : RuleTests<MobileAppBehindLogin>
{
    [Fact]
    public void Finds_Immich_behind_a_login_page() =>
        Finds($$"""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").{|also:Immich()|});
            photos.Publish("photos", proxy, page => page.[|TwoFactor(login)|]);
            """,
            "photos.example.org is behind the login page of authelia, which Immich's mobile apps cannot pass.");

    [Fact]
    public void Leaves_the_login_of_the_service_alone() =>
        IsSilent($$"""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());
            photos.Publish("photos", proxy, page => page.ServiceLogin());
            """);

    [Fact]
    public void Does_not_guess_the_login() =>
        IsUndecided($$"""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());
            photos.Publish("photos", proxy, page => { if (args.Length > 0) page.TwoFactor(login); else page.ServiceLogin(); });
            """);
}
