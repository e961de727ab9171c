namespace Hardening.Tests.Rules.Firewall;

public sealed class SshPortClosedTests : RuleTests<SshPortClosed>
{
    [Fact]
    public void Finds_a_port_that_nothing_opens() =>
        Finds("""server.Ssh.KeyOnly().[|KeepPortClosed()|];""",
            "SSH listens on port 22 of server, and the firewall does not open it.");

    [Fact]
    public void Finds_the_usual_port_opened_for_SSH_on_another() =>
        Finds("""
            server.Ssh.KeyOnly().{|also:Ports(2222)|}.[|KeepPortClosed()|];
            server.Firewall.AllowTcp(22);
            """);

    [Fact]
    public void Finds_other_ports_of_an_interface() =>
        Finds("""
            server.Ssh.[|KeepPortClosed()|];
            server.Firewall.On("enp1s0", nic => nic.AllowTcp(80, 443)).AllowTcpRange(8000, 8010);
            """);

    [Fact]
    public void Leaves_the_servers_own_opening_alone() =>
        IsSilent("""server.Ssh.KeyOnly();""");

    [Fact]
    public void Leaves_one_interface_alone() =>
        IsSilent("""
            server.Ssh.KeyOnly().KeepPortClosed();
            server.Firewall.On("wg0", nic => nic.AllowTcp(22));
            """);

    [Fact]
    public void Leaves_a_range_alone() =>
        IsSilent("""
            server.Ssh.KeepPortClosed();
            server.Firewall.On("wg0", nic => nic.AllowTcpRange(20, 30));
            """);

    [Fact]
    public void Leaves_a_trusted_interface_alone() =>
        IsSilent("""
            server.Ssh.KeepPortClosed();
            server.Firewall.Trust("wg0");
            """);

    [Fact]
    public void Leaves_a_firewall_alone_that_is_off() =>
        IsSilent("""
            server.Ssh.KeepPortClosed();
            server.Firewall.Disable();
            """);

    [Fact]
    public void Leaves_tunnels_on_loopback_alone() =>
        IsSilent("""server.Ssh.KeepPortClosed().ListenOn("127.0.0.1");""");

    [Fact]
    public void Leaves_modules_to_open_it() =>
        IsSilent("""
            server.Import("./tailscale.nix");
            server.Ssh.KeepPortClosed();
            """);

    [Fact]
    public void Leaves_laptops_alone() =>
        IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Ssh.KeyOnly().KeepPortClosed();
            """));

    [Fact]
    public void Does_not_guess_the_port() =>
        IsUndecided("""
            server.Ssh.KeepPortClosed();
            server.Firewall.AllowTcp(args.Length + 21);
            """);
}
