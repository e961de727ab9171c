namespace Hardening.Tests.Rules.Users;

public sealed class RootLockUndoneTests : RuleTests<RootLockUndone>
{
    [Fact]
    public void Finds_a_password_of_locked_root() =>
        Finds("""server.Users.[|LockRoot()|].Add("root", user => user.{|also:PasswordFrom("/etc/secrets/root.hash")|});""",
            "LockRoot() has no effect: root's password is read from /etc/secrets/root.hash.");

    [Fact]
    public void Leaves_passwords_of_others_alone() =>
        IsSilent("""server.Users.LockRoot().Add("alice", user => user.PasswordFrom("/etc/secrets/alice.hash"));""");

    [Fact]
    public void Leaves_root_alone_who_is_not_locked() =>
        IsSilent("""server.Users.Add("root", user => user.PasswordFrom("/etc/secrets/root.hash"));""");

    [Fact]
    public void Does_not_guess_whether_root_is_locked() =>
        IsUndecided("""
            server.Users.Add("root", user => user.PasswordFrom("/etc/secrets/root.hash"));
            if (args.Length > 0) server.Users.LockRoot();
            """);
}
