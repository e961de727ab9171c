namespace Hardening.Tests.Rules.Users;

public sealed class KeyWithoutShellTests : RuleTests<KeyWithoutShell>
{
    [Fact]
    public void Finds_a_key_without_a_shell() =>
        Finds($$"""server.Users.Add("backup", user => user.{|also:System()|}.[|AuthorizedKey("{{TestKeys.Alice}}")|]);""",
            "backup is a system account without a shell, so its key opens no session.");

    [Fact]
    public void Leaves_people_alone() =>
        IsSilent($$"""server.Users.Add("alice", user => user.AuthorizedKey("{{TestKeys.Alice}}"));""");

    [Fact]
    public void Leaves_programs_without_keys_alone() =>
        IsSilent("""server.Users.Add("backup", user => user.System());""");

    [Fact]
    public void Leaves_modules_to_give_a_shell() =>
        IsSilent($$"""
            server.Import("./git.nix");
            server.Users.Add("git", user => user.System().AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Leaves_a_shell_that_is_set_by_its_path() =>
        IsSilent($$"""
            server.Nixos.Set("users.users.git.shell", NixValue.Package("git"));
            server.Users.Add("git", user => user.System().AuthorizedKey("{{TestKeys.Alice}}"));
            """);

    [Fact]
    public void Does_not_guess_the_kind() =>
        IsUndecided($$"""
            server.Users.Add("backup", user =>
            {
                user.AuthorizedKey("{{TestKeys.Alice}}");
                if (args.Length > 0) user.System();
            });
            """);

    [Theory]
    [InlineData("restrict,command=\\\"internal-sftp -d /srv\\\"")]
    [InlineData("restrict,port-forwarding")]
    [InlineData("permitopen=\\\"localhost:5432\\\"")]
    public void Leaves_keys_alone_that_need_no_shell(string options) =>
        IsSilent($"""server.Users.Add("backup", user => user.System().AuthorizedKey("{options} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1KiKtBJoP0GRzznGRxv6Q9ge19mO9"));""");

    [Fact]
    public void Finds_a_key_whose_program_needs_a_shell() =>
        Finds("""server.Users.Add("backup", user => user.{|also:System()|}.[|AuthorizedKey("restrict,command=\"borg serve\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1KiKtBJoP0GRzznGRxv6Q9ge19mO9")|]);""");
}
