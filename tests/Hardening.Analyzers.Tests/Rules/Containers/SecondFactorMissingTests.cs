namespace Hardening.Tests.Rules.Containers;

public sealed class SecondFactorMissingTests : RuleTests<SecondFactorMissing>
{
    [Fact]
    public void Finds_a_login_with_passwords_alone() =>
        Finds("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            login.Authelia(a => a.{|also:SecondFactors()|});
            var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());
            photos.Publish("photos", proxy, page => page.[|TwoFactor(login)|]);
            """,
            "photos requires two factors, and authelia offers only the password.");

    [Fact]
    public void Leaves_one_factor_and_the_factors_that_there_are_alone() =>
        IsSilent("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());
            photos.Publish("photos", proxy, page => page.TwoFactor(login));
            login.Authelia(a => a.SecondFactors(SecondFactor.WebAuthn));
            """);

    [Fact]
    public void Does_not_guess_the_factors() =>
        IsUndecided("""
            var proxy = server.Containers.Add("traefik", c => c.HostNetwork(because: "ports 80 and 443").Traefik(t => t.Domain("example.org")));
            var login = server.Containers.Add("authelia", c => c.PrivateNetwork("10.0.0.8", "10.0.0.9").Authelia(a => a.Users(server.Secrets.Add("users"))));
            if (args.Length > 0) login.Authelia(a => a.SecondFactors());
            var photos = server.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.4", "10.0.0.5").Immich());
            photos.Publish("photos", proxy, page => page.TwoFactor(login));
            """);
}
