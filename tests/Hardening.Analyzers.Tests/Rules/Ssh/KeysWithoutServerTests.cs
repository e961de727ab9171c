namespace Hardening.Tests.Rules.Ssh;

public sealed class KeysWithoutServerTests : RuleTests<KeysWithoutServer>
{
    [Fact]
    public void Finds_a_key_for_nothing() =>
        Finds($$"""server.Users.Add("alice", user => user.Wheel().[|AuthorizedKey("{{TestKeys.Alice}}")|]);""",
            "alice has a key on server, but no SSH server runs there.");

    [Fact]
    public void Leaves_a_server_alone_that_runs() =>
        IsSilent($$"""
            server.Ssh.KeyOnly();
            server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_a_server_alone_that_is_switched_off() =>
        IsSilent($$"""
            server.Ssh.Disable();
            server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_laptops_alone() =>
        IsSilent(Program($$"""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """));

    [Fact]
    public void Leaves_modules_to_run_it() =>
        IsSilent($$"""
            server.Import("./ssh.nix");
            server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Does_not_guess_whether_it_runs() =>
        IsUndecided($$"""
            if (args.Length > 0) server.Ssh.KeyOnly();
            server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);
}
