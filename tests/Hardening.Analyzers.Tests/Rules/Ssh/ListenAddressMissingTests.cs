namespace Hardening.Tests.Rules.Ssh;

public sealed class ListenAddressMissingTests : RuleTests<ListenAddressMissing>
{
    [Fact]
    public void Finds_a_mistyped_address() =>
        Finds("""
            server.Network.{|also:DisableDhcp()|}.Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            server.Ssh.[|ListenOn("192.168.1.21")|];
            """,
            "server does not have the SSH listen address 192.168.1.21; its own is 192.168.1.20.");

    [Fact]
    public void Finds_it_among_others() =>
        Finds("""
            server.Network.{|also:DisableDhcp()|}.Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            server.Ssh.[|ListenOn("127.0.0.1", "192.168.1.20", "10.0.0.1")|];
            """);

    [Fact]
    public void Leaves_own_addresses_alone() =>
        IsSilent("""
            server.Network.DisableDhcp().Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            server.Ssh.ListenOn("192.168.1.20", "127.0.0.1");
            """);

    [Fact]
    public void Leaves_every_address_alone() =>
        IsSilent("""
            server.Network.DisableDhcp().Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            server.Ssh.ListenOn("0.0.0.0");
            """);

    [Fact]
    public void Leaves_hosts_alone_that_ask_for_addresses() =>
        IsSilent("""
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            server.Ssh.ListenOn("192.168.1.21");
            """);

    [Fact]
    public void Leaves_floating_addresses_alone() =>
        IsSilent("""
            server.Network.DisableDhcp().Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            server.Kernel.Sysctl("net.ipv4.ip_nonlocal_bind", 1);
            server.Ssh.ListenOn("192.168.1.21");
            """);

    [Fact]
    public void Does_not_guess_the_address() =>
        IsUndecided("""
            server.Network.DisableDhcp().Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            server.Ssh.ListenOn($"192.168.1.{21 + args.Length}");
            """);
}
