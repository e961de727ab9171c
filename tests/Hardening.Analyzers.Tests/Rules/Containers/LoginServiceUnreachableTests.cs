namespace Hardening.Tests.Rules.Containers;

public sealed class LoginServiceUnreachableTests : RuleTests<LoginServiceUnreachable>
{
    [Fact]
    public void Finds_a_login_that_is_not_published() =>
        Finds("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich()).Publish("photos", proxy, page => page.[|TwoFactor(login)|]);
            """,
            "The login service of photos cannot be reached: authelia is not published.");

    [Fact]
    public void Finds_a_container_that_is_no_login() =>
        Finds("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich()).Publish("photos", proxy, page => page.[|OneFactor(proxy)|]);
            """);

    [Fact]
    public void Leaves_a_published_login_alone() =>
        IsSilent("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            login.Publish("auth", proxy, page => page.ServiceLogin());
            server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich()).Publish("photos", proxy, page => page.TwoFactor(login));
            """);

    [Fact]
    public void Does_not_guess_whether_it_is_published() =>
        IsUndecided("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            if (args.Length > 0) login.Publish("auth", proxy, page => page.ServiceLogin());
            server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich()).Publish("photos", proxy, page => page.TwoFactor(login));
            """);
}
