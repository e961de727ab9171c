namespace Hardening.Tests.Rules.Ssh;

public sealed class NoAuthorizedKeyTests : RuleTests<NoAuthorizedKey>
{
    [Fact]
    public void Finds_a_lock_without_a_key() =>
        Finds("""
            server.Ssh.[|KeyOnly()|].{|also:IgnoreKeysInHomes()|};
            server.Users.Add("alice", user => user.Wheel());
            """,
            "server accepts only SSH keys, and no account has one.");

    [Fact]
    public void Finds_that_only_homes_can_hold_a_key() =>
        Finds("""server.Ssh.[|KeyOnly()|];""",
            "server accepts only SSH keys, and no described account has one; only keys added to home directories by hand work.");

    [Fact]
    public void Finds_passwords_switched_off_one_by_one() =>
        Finds("""server.Ssh.[|PasswordAuthentication(false)|].KeyboardInteractive(false).{|also:IgnoreKeysInHomes()|};""");

    [Fact]
    public void Finds_it_on_a_laptop() =>
        Finds(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Ssh.[|KeyOnly()|];
            """));

    [Fact]
    public void Leaves_a_key_alone() =>
        IsSilent($$"""
            server.Ssh.KeyOnly().IgnoreKeysInHomes();
            server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_roots_key_alone() =>
        IsSilent($$"""
            server.Ssh.KeyOnly().IgnoreKeysInHomes();
            server.Users.Add("root", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_passwords_alone() =>
        IsSilent("""server.Ssh.Enable().IgnoreKeysInHomes();""");

    [Fact]
    public void Leaves_modules_to_add_accounts() =>
        IsSilent("""
            server.Import("./users.nix");
            server.Ssh.KeyOnly().IgnoreKeysInHomes();
            """);

    [Fact]
    public void Leaves_a_server_alone_that_does_not_run() =>
        IsSilent("""server.Ssh.KeyOnly().IgnoreKeysInHomes().Disable();""");

    [Fact]
    public void Does_not_guess_whether_there_is_a_key() =>
        IsUndecided($$"""
            server.Ssh.KeyOnly().IgnoreKeysInHomes();
            if (args.Length > 0) server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);
}
