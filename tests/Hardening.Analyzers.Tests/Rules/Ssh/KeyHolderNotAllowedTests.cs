namespace Hardening.Tests.Rules.Ssh;

public sealed class KeyHolderNotAllowedTests : RuleTests<KeyHolderNotAllowed>
{
    [Fact]
    public void Finds_a_key_that_is_refused() =>
        Finds($$"""
            server.Ssh.KeyOnly().[|AllowUsers("alice")|].{|also:IgnoreKeysInHomes()|};
            server.Users
                .Add("alice", user => user.Wheel())
                .Add("bob", user => user.Wheel().{|also:AuthorizedKey("{{TestKeys.Bob}}")|});
            """,
            "AllowUsers only has alice, but the keys belong to bob.");

    [Fact]
    public void Finds_it_where_homes_are_read() =>
        Finds($$"""
            server.Ssh.KeyOnly().[|AllowUsers("alice")|];
            server.Users.Add("bob", user => user.{|also:AuthorizedKey("{{TestKeys.Bob}}")|});
            """);

    [Fact]
    public void Leaves_a_holder_alone_who_is_allowed() =>
        IsSilent($$"""
            server.Ssh.KeyOnly().AllowUsers("alice").AllowUsers("bob").IgnoreKeysInHomes();
            server.Users.Add("bob", user => user.AuthorizedKey("{{TestKeys.Bob}}"));
            """);

    [Fact]
    public void Leaves_hosts_alone_without_a_list() =>
        IsSilent($$"""
            server.Ssh.KeyOnly().IgnoreKeysInHomes();
            server.Users.Add("bob", user => user.AuthorizedKey("{{TestKeys.Bob}}"));
            """);

    [Fact]
    public void Leaves_passwords_alone() =>
        IsSilent($$"""
            server.Ssh.AllowUsers("alice");
            server.Users.Add("bob", user => user.AuthorizedKey("{{TestKeys.Bob}}"));
            """);

    [Fact]
    public void Does_not_guess_the_list() =>
        IsUndecided($$"""
            server.Ssh.KeyOnly().AllowUsers(args.Length > 0 ? "bob" : "alice").IgnoreKeysInHomes();
            server.Users.Add("bob", user => user.AuthorizedKey("{{TestKeys.Bob}}"));
            """);
}
