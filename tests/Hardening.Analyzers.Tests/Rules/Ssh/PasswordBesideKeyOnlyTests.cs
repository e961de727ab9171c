namespace Hardening.Tests.Rules.Ssh;

public sealed class PasswordBesideKeyOnlyTests : RuleTests<PasswordBesideKeyOnly>
{
    [Fact]
    public void Finds_passwords_after_KeyOnly() =>
        Finds("""server.Ssh.{|also:KeyOnly()|}.[|PasswordAuthentication(true)|];""",
            "Nobody gets in to server this way: only a key is asked for.");

    [Fact]
    public void Finds_questions_after_KeyOnly() =>
        Finds("""server.Ssh.{|also:KeyOnly()|}.[|KeyboardInteractive(true)|];""");

    [Fact]
    public void Leaves_KeyOnly_to_win_where_it_comes_later() =>
        IsSilent("""server.Ssh.PasswordAuthentication(true).KeyOnly();""");

    [Fact]
    public void Leaves_passwords_alone() =>
        IsSilent("""server.Ssh.PasswordAuthentication(true);""");

    [Fact]
    public void Does_not_guess_about_passwords() =>
        IsUndecided("""server.Ssh.KeyOnly().PasswordAuthentication(args.Length > 0);""");
}
