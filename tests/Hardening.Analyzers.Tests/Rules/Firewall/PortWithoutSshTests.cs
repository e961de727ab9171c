namespace Hardening.Tests.Rules.Firewall;

public sealed class PortWithoutSshTests : RuleTests<PortWithoutSsh>
{
    [Fact]
    public void Finds_a_port_left_open() =>
        Finds("""
            server.Ssh.{|also:Disable()|};
            server.Firewall.[|AllowTcp(22, 80)|];
            """,
            "Port 22 is open, but server runs no SSH server.");

    [Fact]
    public void Finds_a_server_that_moved_away() =>
        Finds("""
            server.Ssh.KeyOnly().{|also:Ports(2222, 2022)|};
            server.Firewall.On("enp1s0", nic => nic.[|AllowTcp(22)|]);
            """,
            "Port 22 is open, but the SSH server of server listens on 2222,2022.");

    [Fact]
    public void Leaves_the_port_of_SSH_alone() =>
        IsSilent("""
            server.Ssh.KeyOnly().KeepPortClosed();
            server.Firewall.AllowTcp(22);
            """);

    [Fact]
    public void Leaves_hosts_alone_whose_SSH_is_not_described() =>
        IsSilent("""server.Firewall.AllowTcp(22);""");

    [Fact]
    public void Leaves_modules_to_listen_there() =>
        IsSilent("""
            server.Import("./forgejo.nix");
            server.Ssh.Ports(2222);
            server.Firewall.AllowTcp(22);
            """);

    [Fact]
    public void Does_not_guess_the_port() =>
        IsUndecided("""
            server.Ssh.Ports(args.Length > 0 ? 22 : 2222);
            server.Firewall.AllowTcp(22);
            """);
}
