namespace Hardening.Tests.Rules.Ssh;

public sealed class LoginLimitsRaisedTests : RuleTests<LoginLimitsRaised>
{
    [Fact]
    public void Finds_more_guesses() =>
        Finds("""server.Ssh.[|MaxAuthTries(10)|];""",
            "A connection may try 10 passwords; the default is 6.");

    [Fact]
    public void Finds_more_time() =>
        Finds("""server.Ssh.KeyOnly().[|LoginGraceTime(TimeSpan.FromMinutes(5))|];""",
            "A connection may take 300 seconds to log in; the default is 120.");

    [Fact]
    public void Leaves_many_keys_alone() =>
        IsSilent("""server.Ssh.KeyOnly().MaxAuthTries(10);""");

    [Fact]
    public void Leaves_smaller_limits_alone() =>
        IsSilent("""server.Ssh.MaxAuthTries(3).LoginGraceTime(TimeSpan.FromSeconds(30));""");

    [Fact]
    public void Does_not_guess_the_number() =>
        IsUndecided("""server.Ssh.MaxAuthTries(6 + args.Length);""");
}
