namespace Hardening.Tests.Rules.Users;

public sealed class AdministratorMissingTests : RuleTests<AdministratorMissing>
{
    [Fact]
    public void Finds_a_host_without_administrators() =>
        Finds($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.[|LockRoot()|].Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """,
            "Root is locked, and no account of server is in wheel.");

    [Fact]
    public void Finds_a_host_without_SSH() =>
        Finds("""server.Users.[|LockRoot()|];""");

    [Fact]
    public void Leaves_an_administrator_alone() =>
        IsSilent($$"""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Users.LockRoot().Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_roots_key_alone() =>
        IsSilent($$"""
            server.Ssh.KeyOnly();
            server.Users.LockRoot().Add("root", user => user.AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_modules_to_add_accounts() =>
        IsSilent("""
            server.Import("./users.nix");
            server.Users.LockRoot();
            """);

    [Fact]
    public void Does_not_guess_the_group() =>
        IsUndecided("""server.Users.LockRoot().Add("alice", user => user.Groups(args.Length > 0 ? "wheel" : "video"));""");
}
