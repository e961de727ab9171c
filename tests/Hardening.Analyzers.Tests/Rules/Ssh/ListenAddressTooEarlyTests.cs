namespace Hardening.Tests.Rules.Ssh;

public sealed class ListenAddressTooEarlyTests : RuleTests<ListenAddressTooEarly>
{
    [Fact]
    public void Finds_an_address_that_networkd_brings() =>
        Finds("""
            server.Network.{|also:UseNetworkd()|}.Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            server.Ssh.[|ListenOn("192.168.1.20")|];
            """,
            "sshd starts before systemd-networkd has configured 192.168.1.20 on server, and may stay off after a boot.");

    [Fact]
    public void Finds_it_beside_loopback() =>
        Finds("""
            server.Network.{|also:UseNetworkd()|};
            server.Ssh.[|ListenOn("127.0.0.1", "192.168.1.20")|];
            """);

    [Fact]
    public void Leaves_the_sysctl_to_let_it_listen() =>
        IsSilent("""
            server.Network.UseNetworkd();
            server.Kernel.Sysctl("net.ipv4.ip_nonlocal_bind", 1);
            server.Ssh.ListenOn("192.168.1.20");
            """);

    [Fact]
    public void Leaves_every_address_alone() =>
        IsSilent("""
            server.Network.UseNetworkd();
            server.Ssh.ListenOn("0.0.0.0");
            """);

    [Fact]
    public void Leaves_hosts_without_networkd_alone() =>
        IsSilent("""
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            server.Ssh.ListenOn("192.168.1.20");
            """);

    [Fact]
    public void Does_not_guess_the_sysctl() =>
        IsUndecided("""
            server.Network.UseNetworkd();
            server.Kernel.Sysctl("net.ipv4.ip_nonlocal_bind", args.Length);
            server.Ssh.ListenOn("192.168.1.20");
            """);
}
