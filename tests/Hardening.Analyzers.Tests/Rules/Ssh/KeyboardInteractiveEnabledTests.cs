namespace Hardening.Tests.Rules.Ssh;

public sealed class KeyboardInteractiveEnabledTests : RuleTests<KeyboardInteractiveEnabled>
{
    [Fact]
    public void Finds_questions_that_are_left_on() =>
        Finds("""server.Ssh.[|PasswordAuthentication(false)|];""",
            "server does not accept passwords, but keyboard-interactive is enabled.");

    [Fact]
    public void Finds_questions_that_are_asked_for() =>
        Finds("""server.Ssh.[|PasswordAuthentication(false)|].{|also:KeyboardInteractive(true)|};""");

    [Fact]
    public void Leaves_both_off_alone() =>
        IsSilent("""server.Ssh.PasswordAuthentication(false).KeyboardInteractive(false);""");

    [Fact]
    public void Leaves_KeyOnly_alone() =>
        IsSilent("""server.Ssh.KeyOnly();""");

    [Fact]
    public void Leaves_passwords_alone() =>
        IsSilent("""server.Ssh.PasswordAuthentication(true);""");

    [Fact]
    public void Does_not_guess_about_questions() =>
        IsUndecided("""server.Ssh.PasswordAuthentication(false).KeyboardInteractive(args.Length > 0);""");
}
