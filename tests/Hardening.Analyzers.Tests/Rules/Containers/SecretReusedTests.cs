namespace Hardening.Tests.Rules.Containers;

public sealed class SecretReusedTests : RuleTests<SecretReused>
{
    [Fact]
    public void Finds_one_secret_twice() =>
        Finds("""
            var (one, two) = (server.Secrets.Add("one"), server.Secrets.Add("two"));
            server.Containers.Add("authelia").Authelia(a => a.[|Keys(one, two, one)|]);
            """,
            "one is used for several secrets of Authelia in authelia.");

    [Fact]
    public void Leaves_three_secrets_alone() =>
        IsSilent("""
            server.Containers.Add("authelia").Authelia(a => a.Keys(server.Secrets.Add("one"), server.Secrets.Add("two"), server.Secrets.Add("three")));
            """);

    [Fact]
    public void Does_not_guess_a_secret() =>
        IsUndecided("""
            var one = server.Secrets.Add("one");
            server.Containers.Add("authelia").Authelia(a => a.Keys(one, server.Secrets.Add(args.Length > 0 ? "one" : "two"), server.Secrets.Add("three")));
            """);
}
