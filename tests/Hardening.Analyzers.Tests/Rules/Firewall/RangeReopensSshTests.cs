namespace Hardening.Tests.Rules.Firewall;

public sealed class RangeReopensSshTests : RuleTests<RangeReopensSsh>
{
    [Fact]
    public void Finds_a_range_around_SSH() =>
        Finds("""
            server.Ssh.{|also:KeepPortClosed()|};
            server.Firewall.On("wg0", nic => nic.AllowTcp(22)).[|AllowTcpRange(20, 100)|];
            """,
            "Ports 20-100 are open on every interface, which includes SSH on port 22 despite KeepPortClosed().");

    [Fact]
    public void Finds_a_range_around_another_port() =>
        Finds("""
            server.Ssh.Ports(2222).{|also:KeepPortClosed()|};
            server.Firewall.[|AllowTcpRange(2000, 3000)|];
            """);

    [Fact]
    public void Leaves_other_ranges_alone() =>
        IsSilent("""
            server.Ssh.KeepPortClosed();
            server.Firewall.AllowTcpRange(8000, 8100);
            """);

    [Fact]
    public void Leaves_a_port_alone_that_is_opened_by_its_number() =>
        IsSilent("""
            server.Ssh.KeepPortClosed();
            server.Firewall.AllowTcp(22).AllowTcpRange(20, 100);
            """);

    [Fact]
    public void Leaves_SSH_alone_that_opens_itself() =>
        IsSilent("""
            server.Ssh.KeyOnly();
            server.Firewall.AllowTcpRange(20, 100);
            """);

    [Fact]
    public void Does_not_guess_the_range() =>
        IsUndecided("""
            server.Ssh.KeepPortClosed();
            server.Firewall.AllowTcpRange(20 + args.Length, 100);
            """);
}
