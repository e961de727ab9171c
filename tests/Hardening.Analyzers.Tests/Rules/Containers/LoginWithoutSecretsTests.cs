namespace Hardening.Tests.Rules.Containers;

public sealed class LoginWithoutSecretsTests : RuleTests<LoginWithoutSecrets>
{
    [Fact]
    public void Finds_what_is_missing() =>
        Finds("""
            var login = server.Containers.Add("authelia");
            login.[|Authelia(a => a.SecondFactors(SecondFactor.Totp))|];
            """,
            "Authelia in authelia does not start without Keys(...) and Users(...).");

    [Fact]
    public void Finds_a_client_without_a_provider() =>
        Finds("""
            var some = server.Secrets.Add("some");
            var login = server.Containers.Add("authelia");
            login.[|Authelia(a => a.Users(some).Keys(some, some, some).Client("photos", client => client.InBrowser()))|];
            """,
            "Authelia in authelia does not start without OidcProvider(...).");

    [Fact]
    public void Leaves_a_whole_one_alone() =>
        IsSilent("""
            var some = server.Secrets.Add("some");
            server.Containers.Add("authelia").Authelia(a => a.Users(some).Keys(some, some, some).OidcProvider(some, some).Client("photos", client => client.InBrowser()));
            """);

    [Fact]
    public void Does_not_guess_what_it_has() =>
        IsUndecided("""
            var some = server.Secrets.Add("some");
            server.Containers.Add("authelia").Authelia(a => { a.Users(some); if (args.Length > 0) a.Keys(some, some, some); });
            """);
}
