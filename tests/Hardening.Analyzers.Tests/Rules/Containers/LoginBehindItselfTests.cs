namespace Hardening.Tests.Rules.Containers;

public sealed class LoginBehindItselfTests : RuleTests<LoginBehindItself>
{
    [Fact]
    public void Finds_a_login_behind_itself() =>
        Finds("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            login.Publish("auth", proxy, page => page.[|OneFactor(login)|]);
            """,
            "auth redirects to itself for login.");

    [Fact]
    public void Leaves_other_services_behind_it_alone() =>
        IsSilent("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            login.Publish("auth", proxy, page => page.ServiceLogin());
            server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich()).Publish("photos", proxy, page => page.OneFactor(login));
            """);

    [Fact]
    public void Does_not_guess_the_login() =>
        IsUndecided("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            login.Publish("auth", proxy, page => { if (args.Length > 0) page.OneFactor(login); else page.ServiceLogin(); });
            """);
}
