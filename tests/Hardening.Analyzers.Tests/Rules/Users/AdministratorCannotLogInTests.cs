namespace Hardening.Tests.Rules.Users;

public sealed class AdministratorCannotLogInTests : RuleTests<AdministratorCannotLogIn>
{
    [Fact]
    public void Finds_fixed_accounts_without_a_way_in() =>
        Finds("""server.Users.[|Immutable()|].Add("alice", user => user.Wheel());""",
            "The accounts of server are immutable, and neither root nor a member of wheel has a password or a key.");

    [Fact]
    public void Finds_keys_of_others_only() =>
        Finds($$"""server.Users.LockRoot().[|Immutable()|].Add("backup", user => user.AuthorizedKey("{{TestKeys.Alice}}"));""");

    [Fact]
    public void Leaves_an_administrator_with_a_key_alone() =>
        IsSilent($$"""server.Users.Immutable().Add("alice", user => user.Wheel().AuthorizedKey("{{TestKeys.Alice}}"));""");

    [Fact]
    public void Leaves_root_with_a_password_alone() =>
        IsSilent("""server.Users.Immutable().Add("root", user => user.PasswordFrom("/etc/secrets/root.hash"));""");

    [Fact]
    public void Leaves_accounts_alone_that_can_be_changed() =>
        IsSilent("""server.Users.Add("alice", user => user.Wheel());""");

    [Fact]
    public void Leaves_modules_to_add_accounts() =>
        IsSilent("""
            server.Import("./users.nix");
            server.Users.Immutable();
            """);

    [Fact]
    public void Does_not_guess_the_key() =>
        IsUndecided($$"""
            server.Users.Immutable().Add("alice", user =>
            {
                user.Wheel();
                if (args.Length > 0) user.AuthorizedKey("{{TestKeys.Alice}}");
            });
            """);
}
