namespace Hardening.Tests.Rules.Containers;

public sealed class OpenRegistrationTests : RuleTests<OpenRegistration>
{
    [Fact]
    public void Finds_the_default() =>
        Finds("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            var vault = server.Containers.Add("vault", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3"));
            vault.[|Vaultwarden(v => v.LogToSyslog())|];
            vault.{|also:Publish("vault", proxy, page => page.ServiceLogin())|};
            """,
            "Any client that reaches vault can register an account in vault.");

    [Fact]
    public void Finds_what_was_opened() =>
        Finds("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            var vault = server.Containers.Add("vault", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3"));
            vault.Vaultwarden(v => v.[|AllowSignups()|]);
            vault.{|also:Publish("vault", proxy, page => page.ServiceLogin())|};
            """);

    [Fact]
    public void Leaves_closed_doors_and_what_nobody_reaches_alone() =>
        IsSilent("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            server.Containers.Add("vault", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3").Vaultwarden(v => v.NoSignups()).Publish("vault", proxy, page => page.ServiceLogin()));
            server.Containers.Add("trial").Vaultwarden(v => v.AllowSignups());
            """);

    [Fact]
    public void Does_not_guess_who_may_sign_up() =>
        IsUndecided("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            server.Containers.Add("vault", c => c.Vaultwarden(v => { if (args.Length > 0) v.NoSignups(); }).Publish("vault", proxy, page => page.ServiceLogin()));
            """);
}
