namespace Hardening.Tests.Rules.Ssh;

public sealed class SshOpenOnAllNetworksTests : RuleTests<SshOpenOnAllNetworks>
{
    [Fact]
    public void Finds_a_server_for_everybody() =>
        Finds(Program("""
            using Hardening;
            var fleet = new Fleet("home");
            var server = fleet.[|Server("server")|];
            server.Ssh.KeyOnly().MaxAuthTries(3);
            """), "Any client on a network of server can try to log in on port 22: open it only where administrators connect from, Firewall.On(..., nic => nic.AllowTcp(22)).");

    [Fact]
    public void Finds_other_ports() =>
        Finds("""
            server.Ssh.[|Ports(22, 2222)|];
            server.Ssh.KeyOnly();
            """,
            "Any client on a network of server can try to log in on port 22 and 2222: open it only where administrators connect from, Firewall.On(..., nic => nic.AllowTcp(22, 2222)).");

    [Fact]
    public void Finds_every_address_by_its_name() =>
        Finds(Program("""
            using Hardening;
            var fleet = new Fleet("home");
            fleet.[|Server("server")|].Ssh.ListenOn("0.0.0.0");
            """));

    [Fact]
    public void Leaves_one_interface_alone() =>
        IsSilent("""
            server.Ssh.KeyOnly().KeepPortClosed();
            server.Firewall.On("enp1s0", nic => nic.AllowTcp(22));
            """);

    [Fact]
    public void Leaves_one_address_alone() =>
        IsSilent("""server.Ssh.ListenOn("10.0.0.1");""");

    [Fact]
    public void Leaves_a_server_alone_that_is_switched_off() =>
        IsSilent("""server.Ssh.Disable();""");

    [Fact]
    public void Leaves_a_firewall_alone_that_is_off_and_reported_for_itself() =>
        IsSilent("""
            server.Ssh.KeyOnly();
            server.Firewall.Disable();
            """);

    [Fact]
    public void Does_not_guess_whether_the_port_is_open() =>
        IsUndecided("""
            if (args.Length > 0) server.Ssh.KeepPortClosed();
            server.Ssh.KeyOnly();
            """);
}
