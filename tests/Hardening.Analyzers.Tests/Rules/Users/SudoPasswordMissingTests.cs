namespace Hardening.Tests.Rules.Users;

public sealed class SudoPasswordMissingTests : RuleTests<SudoPasswordMissing>
{
    [Fact]
    public void Finds_an_administrator_without_a_password() =>
        Finds($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.[|Immutable()|].Add("alice", user => user.{|also:Wheel()|}.AuthorizedKey("{{TestKeys.Alice}}"));
            """,
            "alice can use sudo, which requires a password that the account does not have.");

    [Fact]
    public void Finds_two_of_them() =>
        Finds($$"""
            server.Users
                .[|Immutable()|]
                .Add("alice", user => user.{|also:Wheel()|}.AuthorizedKey("{{TestKeys.Alice}}"))
                .Add("bob", user => user.{|also:Groups("wheel")|}.AuthorizedKey("{{TestKeys.Bob}}"));
            """,
            "alice and bob can use sudo, which requires a password that none of the accounts has.");

    [Fact]
    public void Finds_a_wiped_root_on_which_no_password_lasts() =>
        Finds($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Storage.[|Tmpfs("/")|];
            server.Users.Add("alice", user => user.{|also:Wheel()|}.AuthorizedKey("{{TestKeys.Alice}}"));
            """,
            "alice can use sudo, which requires a password that the account does not have. /etc/shadow of server is wiped at boot, so a password set on the host is lost.");

    [Fact]
    public void Leaves_a_password_alone() =>
        IsSilent($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.Immutable().Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}").PasswordFrom("/etc/secrets/alice.hash"));
            """);

    [Fact]
    public void Leaves_accounts_alone_that_can_be_changed() =>
        IsSilent($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_root_to_log_in_with_a_key() =>
        IsSilent($$"""
            server.Ssh.KeyOnly();
            server.Users.Immutable().Add("root", user => user.AuthorizedKey("{{TestKeys.Alice}}")).Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_modules_to_free_sudo() =>
        IsSilent($$"""
            server.Import("./sudo.nix");
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.Immutable().Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Theory]
    [InlineData("Security.SudoWithoutPassword(because: \"there are keys alone\")")]
    [InlineData("Security.DisableSudo()")]
    [InlineData("Nixos.Set(\"security.sudo.wheelNeedsPassword\", false)")]
    [InlineData("Nixos.Set(\"security.sudo-rs.wheelNeedsPassword\", false)")]
    [InlineData("Nixos.Set(\"users.users.alice.hashedPasswordFile\", \"/etc/secrets/alice.hash\")")]
    public void Leaves_a_sudo_alone_that_does_not_ask(string call) =>
        IsSilent($$"""
            server.{{call}};
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.Immutable().Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Does_not_guess_whether_sudo_asks() =>
        IsUndecided($$"""
            if (args.Length > 0) server.Security.SudoWithoutPassword(because: "there are keys alone");
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.Immutable().Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Does_not_guess_the_password() =>
        IsUndecided($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.Immutable().Add("alice", user =>
            {
                user.Wheel().AuthorizedKey("{{TestKeys.Alice}}");
                if (args.Length > 0) user.PasswordFrom("/etc/secrets/alice.hash");
            });
            """);
}
