namespace Hardening.Tests.Rules.Secrets;

public sealed class SecretOwnerMissingTests : RuleTests<SecretOwnerMissing>
{
    [Fact]
    public void Finds_an_owner_that_nothing_creates() =>
        Finds("""server.Secrets.Add("token", secret => secret.[|Owner("nosuchuser")|]);""", "The owner of secret token, nosuchuser, is an account that nothing on server creates.");

    [Fact]
    public void Finds_a_misspelt_account() =>
        Finds("""
            server.Users.Add("worker", user => user.System());
            server.Secrets.Add("token", secret => secret.[|Owner("wroker")|]);
            """, "The owner of secret token, wroker, is an account that nothing on server creates; did you mean worker.");

    [Fact]
    public void Finds_a_group_that_nothing_creates() =>
        Finds("""server.Secrets.Add("token", secret => secret.[|Group("gardeners")|]);""", "The group of secret token, gardeners, is not created by anything on server.");

    [Theory]
    [InlineData("nginx")]
    [InlineData("worker")]
    [InlineData("crew")]
    public void Leaves_accounts_alone_that_are_there(string owner) =>
        IsSilent($$"""
            server.Users.Add("worker", user => user.System());
            server.Services.Add("job", unit => unit.Run("hello").RunAs("crew"));
            server.Secrets.Add("token", secret => secret.Owner("{{owner}}"));
            """);

    [Fact]
    public void Does_not_guess_the_owner() => IsUndecided("""server.Secrets.Add("token", secret => secret.Owner(args.Length > 0 ? "nosuchuser" : "root"));""");
}
