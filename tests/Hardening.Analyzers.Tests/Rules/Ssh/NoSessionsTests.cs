namespace Hardening.Tests.Rules.Ssh;

public sealed class NoSessionsTests : RuleTests<NoSessions>
{
    [Fact]
    public void Finds_a_login_without_a_session() =>
        Finds("""server.Ssh.[|MaxSessions(0)|];""",
            "A login on server gives no shell, no command and no file copy.");

    [Fact]
    public void Finds_a_login_that_leads_to_nothing() =>
        Finds("""server.Ssh.{|also:TcpForwarding(false)|}.[|MaxSessions(0)|];""",
            "A login on server leads to nothing: there are no sessions, and no forwarding either.");

    [Fact]
    public void Leaves_sessions_alone() =>
        IsSilent("""server.Ssh.MaxSessions(1);""");

    [Fact]
    public void Leaves_a_server_alone_that_does_not_run() =>
        IsSilent("""server.Ssh.MaxSessions(0).Disable();""");

    [Fact]
    public void Does_not_guess_the_number() =>
        IsUndecided("""server.Ssh.MaxSessions(args.Length);""");
}
