namespace Hardening.Tests.Rules.Ssh;

public sealed class OnlyRootHasKeyTests : RuleTests<OnlyRootHasKey>
{
    [Fact]
    public void Finds_the_only_key_on_root() =>
        Finds($$"""
            server.Ssh.KeyOnly().[|PermitRootLogin(RootLogin.No)|].{|also:IgnoreKeysInHomes()|};
            server.Users.Add("root", user => user.{|also:AuthorizedKey("{{TestKeys.Alice}}")|}).Add("alice", user => user.Wheel());
            """,
            "The only key on server belongs to root, and root may not log in.");

    [Fact]
    public void Finds_it_where_homes_are_read() =>
        Finds($$"""
            server.Ssh.KeyOnly().[|PermitRootLogin(RootLogin.No)|];
            server.Users.Add("root", user => user.{|also:AuthorizedKey("{{TestKeys.Alice}}")|});
            """);

    [Fact]
    public void Leaves_a_second_key_alone() =>
        IsSilent($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No).IgnoreKeysInHomes();
            server.Users.Add("root", user => user.AuthorizedKey("{{TestKeys.Alice}}")).Add("bob", user => user.AuthorizedKey("{{TestKeys.Bob}}"));
            """);

    [Fact]
    public void Leaves_root_alone_who_may_log_in() =>
        IsSilent($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.ProhibitPassword);
            server.Users.Add("root", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Does_not_guess_the_account() =>
        IsUndecided($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No).IgnoreKeysInHomes();
            server.Users.Add(args.Length > 0 ? "alice" : "root", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);
}
