namespace Hardening.Tests.Rules.Network;

public sealed class IPv6AddressWithIPv6OffTests : RuleTests<IPv6AddressWithIPv6Off>
{
    [Fact]
    public void Finds_an_address_beside_the_switch() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.[|Address("2001:db8::20/64")|]).{|also:DisableIPv6()|};""",
            "enp1s0 cannot have the address 2001:db8::20: IPv6 is disabled on server.");

    [Fact]
    public void Finds_a_gateway_beside_the_boot_parameter() =>
        Finds("""
            server.Network.Interface("enp1s0", nic => nic.[|Gateway("fe80::1")|]);
            server.Kernel.{|also:BootParameter("ipv6.disable=1")|};
            """, "The gateway fe80::1 of enp1s0 cannot be reached: IPv6 is disabled on server.");

    [Fact]
    public void Leaves_IPv4_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1")).DisableIPv6();""");

    [Fact]
    public void Leaves_a_host_alone_that_speaks_IPv6() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("2001:db8::20/64").Gateway("fe80::1"));""");

    [Fact]
    public void Does_not_guess_the_version() =>
        IsUndecided("""server.Network.Interface("enp1s0", nic => nic.Address(args.Length > 0 ? "2001:db8::20/64" : "192.168.1.20/24")).DisableIPv6();""");
}
