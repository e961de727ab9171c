namespace Hardening.Tests.Rules.Firewall;

public sealed class SshOpenEverywhereTests : RuleTests<SshOpenEverywhere>
{
    [Fact]
    public void Finds_a_limit_that_is_none() =>
        Finds("""
            server.Ssh.{|also:KeyOnly()|};
            server.Firewall.On("wg0", nic => nic.[|AllowTcp(22)|]);
            """,
            "SSH port 22 is opened on wg0, but openFirewall opens it on every interface.");

    [Fact]
    public void Finds_another_port_of_SSH() =>
        Finds("""
            server.Ssh.{|also:Ports(2222)|};
            server.Firewall.On("wg0", nic => nic.[|AllowTcp(80, 2222)|]);
            """);

    [Fact]
    public void Leaves_a_real_limit_alone() =>
        IsSilent("""
            server.Ssh.KeyOnly().KeepPortClosed();
            server.Firewall.On("wg0", nic => nic.AllowTcp(22));
            """);

    [Fact]
    public void Leaves_other_ports_alone() =>
        IsSilent("""
            server.Ssh.KeyOnly();
            server.Firewall.On("wg0", nic => nic.AllowTcp(8080));
            """);

    [Fact]
    public void Does_not_guess_whether_SSH_opens_itself() =>
        IsUndecided("""
            server.Ssh.KeyOnly();
            if (args.Length > 0) server.Ssh.KeepPortClosed();
            server.Firewall.On("wg0", nic => nic.AllowTcp(22));
            """);
}
