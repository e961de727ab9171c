namespace Hardening.Tests.Rules.Users;

public sealed class NoRootAfterBootTests : RuleTests<NoRootAfterBoot>
{
    private const string Closed = "server.Ssh.KeyOnly().IgnoreKeysInHomes().PermitRootLogin(RootLogin.No);";

    [Fact]
    public void Finds_a_root_in_memory_without_a_password() =>
        Finds($$"""
            {{Closed}}
            server.Storage.[|Tmpfs("/")|];
            server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """,
            "alice can log in to server and cannot become root: it is not in wheel, or sudo asks for a password that does not exist. Its /etc/shadow is wiped at boot, so a password set on the host is lost.");

    [Fact]
    public void Finds_accounts_that_SSH_does_not_reach() =>
        Finds($$"""
            {{Closed}}
            server.Ssh.KeepPortClosed();
            server.Users.[|Immutable()|].Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));
            server.Security.SudoWithoutPassword(because: "a key is enough");
            """,
            "No account of server can log in: none has a password or a key that SSH accepts. Passwords set on the host are lost.");

    [Theory]
    [InlineData("server.Users.Add(\"alice\", user => user.PasswordFrom(\"/etc/secrets/alice\"));")]
    [InlineData("server.Users.Add(\"alice\", user => user.Groups(\"docker\"));")]
    [InlineData("server.Nixos.SetList(\"nix.settings.trusted-users\", \"alice\");")]
    [InlineData("server.Nixos.Set(\"users.users.alice.hashedPasswordFile\", \"/etc/secrets/alice\");")]
    [InlineData("server.Import(\"./users.nix\");")]
    [InlineData("server.Storage.Mount(\"/etc\", \"/dev/disk/by-label/etc\", FilesystemFormat.Ext4);")]
    public void Leaves_a_way_alone(string call) =>
        IsSilent($$"""
            {{Closed}}
            server.Storage.Tmpfs("/");
            server.Users.Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));
            {{call}}
            """);

    [Fact]
    public void Leaves_a_root_alone_that_lasts() =>
        IsSilent($$"""
            {{Closed}}
            server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
            server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Does_not_guess_whether_the_root_lasts() =>
        IsUndecided($$"""
            {{Closed}}
            if (args.Length > 0) server.Storage.Tmpfs("/");
            server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);
}
