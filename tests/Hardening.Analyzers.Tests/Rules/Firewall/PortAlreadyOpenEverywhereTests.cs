namespace Hardening.Tests.Rules.Firewall;

public sealed class PortAlreadyOpenEverywhereTests : RuleTests<PortAlreadyOpenEverywhere>
{
    [Fact]
    public void Finds_a_port_opened_twice() =>
        Finds("""
            server.Firewall
                .{|also:AllowTcp(80, 8080)|}
                .On("wg0", nic => nic.[|AllowTcp(8080)|]);
            """,
            "TCP port 8080 is opened on wg0, but it is already open on every interface.");

    [Fact]
    public void Finds_UDP() =>
        Finds("""
            server.Firewall
                .{|also:AllowUdp(53)|}
                .On("wg0", nic => nic.[|AllowUdp(53)|]);
            """);

    [Fact]
    public void Leaves_different_ports_alone() =>
        IsSilent("""server.Firewall.AllowTcp(80).On("wg0", nic => nic.AllowTcp(8080));""");

    [Fact]
    public void Leaves_different_protocols_alone() =>
        IsSilent("""server.Firewall.AllowTcp(53).On("wg0", nic => nic.AllowUdp(53));""");

    [Fact]
    public void Does_not_guess_the_port() =>
        IsUndecided("""server.Firewall.AllowTcp(80 + args.Length).On("wg0", nic => nic.AllowTcp(80));""");
}
