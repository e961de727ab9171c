namespace Hardening.Tests.Rules.Ssh;

public sealed class PasswordWithoutEffectTests : RuleTests<PasswordWithoutEffect>
{
    [Fact]
    public void Finds_passwords_after_KeyOnly() =>
        Finds("""server.Ssh.{|also:KeyOnly()|}.[|PasswordAuthentication(true)|];""",
            "Password login on server does not work: AuthenticationMethods is publickey.");

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
