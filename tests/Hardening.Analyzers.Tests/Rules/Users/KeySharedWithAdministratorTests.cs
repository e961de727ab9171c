namespace Hardening.Tests.Rules.Users;

public sealed class KeySharedWithAdministratorTests : RuleTests<KeySharedWithAdministrator>
{
    [Fact]
    public void Finds_a_job_with_the_administrators_key() =>
        Finds($$"""
            server.Users
                .Add("alice", user => user.{|also:Wheel()|}.{|also:AuthorizedKey("{{TestKeys.Alice}}")|})
                .Add("backup", user => user.[|AuthorizedKey("{{TestKeys.Alice}}")|]);
            """,
            "backup has the same key as alice, which can become root.");

    [Fact]
    public void Finds_roots_key_under_another_comment() =>
        Finds($$"""
            server.Users
                .Add("root", user => user.{|also:AuthorizedKey("{{TestKeys.Alice}}")|})
                .Add("backup", user => user.[|AuthorizedKey("{{TestKeys.Alice}} from the laptop")|]);
            """);

    [Fact]
    public void Leaves_two_administrators_alone() =>
        IsSilent($$"""
            server.Users
                .Add("root", user => user.AuthorizedKey("{{TestKeys.Alice}}"))
                .Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_keys_of_their_own_alone() =>
        IsSilent($$"""
            server.Users
                .Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"))
                .Add("backup", user => user.AuthorizedKey("{{TestKeys.Bob}}"));
            """);

    [Fact]
    public void Does_not_guess_the_rank() =>
        IsUndecided($$"""
            server.Users
                .Add("alice", user => user.Groups(args.Length > 0 ? "wheel" : "users").AuthorizedKey("{{TestKeys.Alice}}"))
                .Add("backup", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);
}
