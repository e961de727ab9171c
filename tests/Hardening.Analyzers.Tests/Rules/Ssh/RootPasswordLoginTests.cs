namespace Hardening.Tests.Rules.Ssh;

public sealed class RootPasswordLoginTests : RuleTests<RootPasswordLogin>
{
    [Fact]
    public void Finds_passwords_that_are_asked_for() =>
        Finds("""server.Ssh.{|also:PermitRootLogin(RootLogin.Yes)|}.[|PasswordAuthentication(true)|];""",
            "Whoever guesses root's password is in: server lets root log in and takes passwords.");

    [Fact]
    public void Finds_passwords_that_are_left_on() =>
        Finds("""server.Ssh.[|PermitRootLogin(RootLogin.Yes)|];""");

    [Fact]
    public void Leaves_keys_alone() =>
        IsSilent("""server.Ssh.PermitRootLogin(RootLogin.Yes).KeyOnly();""");

    [Fact]
    public void Leaves_keys_alone_that_are_asked_for_without_KeyOnly() =>
        IsSilent("""server.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(false);""");

    [Fact]
    public void Leaves_root_alone_who_has_no_password() =>
        IsSilent("""
            server.Ssh.PermitRootLogin(RootLogin.Yes);
            server.Users.LockRoot();
            """);

    [Fact]
    public void Leaves_the_default_alone() =>
        IsSilent("""server.Ssh.PasswordAuthentication(true);""");

    [Fact]
    public void Does_not_guess_about_passwords() =>
        IsUndecided("""server.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(args.Length > 0);""");
}
