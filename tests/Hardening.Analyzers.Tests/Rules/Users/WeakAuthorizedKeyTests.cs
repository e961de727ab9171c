namespace Hardening.Tests.Rules.Users;

public sealed class WeakAuthorizedKeyTests : RuleTests<WeakAuthorizedKey>
{
    [Fact]
    public void Finds_a_short_key() =>
        Finds($$"""server.Users.Add("alice", user => user.[|AuthorizedKey("{{TestKeys.Rsa2048}}")|]);""",
            "alice logs in with an RSA key of 2048 bits; the minimum for a new key is 3072.");

    [Fact]
    public void Finds_a_very_short_key() =>
        Finds($$"""server.Users.Add("root", user => user.[|AuthorizedKey("{{TestKeys.Rsa1024}}")|]);""");

    [Fact]
    public void Leaves_long_ones_alone() =>
        IsSilent($$"""server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Rsa3072}}").AuthorizedKey("{{TestKeys.Alice}}"));""");

    [Fact]
    public void Does_not_guess_the_key() =>
        IsUndecided($$"""server.Users.Add("alice", user => user.AuthorizedKey(args.Length > 0 ? "{{TestKeys.Alice}}" : "{{TestKeys.Rsa2048}}"));""");
}
