namespace Hardening.Tests.Rules.Users;

public sealed class KeyOfProgramTests : RuleTests<KeyOfProgram>
{
    [Fact]
    public void Finds_a_key_without_a_shell() =>
        Finds($$"""server.Users.Add("backup", user => user.{|also:System()|}.[|AuthorizedKey("{{TestKeys.Alice}}")|]);""",
            "backup is the account of a program and has no shell, so its key opens no session.");

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
    public void Does_not_guess_the_kind() =>
        IsUndecided($$"""
            server.Users.Add("backup", user =>
            {
                user.AuthorizedKey("{{TestKeys.Alice}}");
                if (args.Length > 0) user.System();
            });
            """);
}
