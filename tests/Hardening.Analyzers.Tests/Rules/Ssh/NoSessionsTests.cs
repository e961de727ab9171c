namespace Hardening.Tests.Rules.Ssh;

public sealed class NoSessionsTests : RuleTests<NoSessions>
{
    [Fact]
    public void Finds_a_login_without_a_session() =>
        Finds("""server.Ssh.[|MaxSessions(0)|];""",
            "A login on server has no shell, exec or SFTP.");

    [Fact]
    public void Finds_a_login_that_leads_to_nothing() =>
        Finds("""server.Ssh.{|also:TcpForwarding(false)|}.[|MaxSessions(0)|];""",
            "A login on server has no session, and no forwarding either.");

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
