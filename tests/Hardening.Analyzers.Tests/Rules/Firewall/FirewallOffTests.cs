namespace Hardening.Tests.Rules.Firewall;

public sealed class FirewallOffTests : RuleTests<FirewallOff>
{
    [Fact]
    public void Finds_a_host_without_a_filter() =>
        Finds("""server.Firewall.[|Disable()|];""",
            "Inbound traffic to server is not filtered.");

    [Fact]
    public void Finds_rules_that_hold_nobody_back() =>
        Finds("""
            server.Ssh.KeyOnly().{|also:KeepPortClosed()|};
            server.Firewall
                .[|Disable()|]
                .{|also:DenyPing()|}
                .{|also:AllowTcp(443)|};
            """,
            "Inbound traffic to server is not filtered, so DenyPing, KeepPortClosed and AllowTcp hold no effect.");

    [Fact]
    public void Leaves_the_default_alone() =>
        IsSilent("""server.Firewall.AllowTcp(443).DenyPing();""");

    [Fact]
    public void Leaves_a_later_switch_to_win() =>
        IsSilent("""server.Firewall.Disable().Enable();""");

    [Fact]
    public void Leaves_modules_to_filter_instead() =>
        IsSilent("""
            server.Import("./ruleset.nix");
            server.Firewall.Disable();
            """);

    [Fact]
    public void Does_not_guess_whether_it_is_off() =>
        IsUndecided("""if (args.Length > 0) server.Firewall.Disable();""");

    [Fact]
    public void Finds_a_range_that_opens_every_port() =>
        Finds("""server.Firewall.[|AllowTcpRange(1, 65535)|];""", "1-65535 opens every TCP port from 1024 on on every interface: the firewall of server filters nothing there.");

    [Fact]
    public void Finds_ranges_that_open_every_port_together() =>
        Finds("""
            server.Firewall
                .[|AllowUdpRange(1000, 30000)|]
                .{|also:AllowUdpRange(30001, 65535)|};
            """,
            "1000-30000 and 30001-65535 open every UDP port from 1024 on on every interface: the firewall of server filters nothing there.");

    [Fact]
    public void Finds_a_range_on_one_interface() => Finds("""server.Firewall.On("enp1s0", nic => nic.[|AllowTcpRange(1024, 65535)|]);""");

    [Fact]
    public void Leaves_a_small_range_alone() => IsSilent("""server.Firewall.AllowTcpRange(8000, 8010).AllowUdpRange(60000, 61000);""");
}
