namespace Hardening.Tests.Rules.Network;

public sealed class NetworkAddressAsHostTests : RuleTests<NetworkAddressAsHost>
{
    [Fact]
    public void Finds_the_name_of_the_network() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.[|Address("192.168.1.0/24")|]);""",
            "192.168.1.0 on enp1s0 is the network address of 192.168.1.0/24, not a host address.");

    [Fact]
    public void Finds_the_address_of_all_hosts() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.[|Address("10.0.0.3/30")|]);""",
            "10.0.0.3 on enp1s0 is the broadcast address of 10.0.0.0/30, not a host address.");

    [Fact]
    public void Leaves_hosts_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Address("10.0.1.0/8"));""");

    [Fact]
    public void Leaves_links_of_two_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("10.0.0.0/31").Address("10.0.9.0/32"));""");

    [Fact]
    public void Does_not_guess_the_address() =>
        IsUndecided("""server.Network.Interface("enp1s0", nic => nic.Address($"192.168.1.{args.Length}/24"));""");

    [Fact]
    public void Finds_the_anycast_address_of_routers() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.[|Address("2001:db8::/64")|]);""",
            "2001:db8:: on enp1s0 is the subnet-router anycast address of 2001:db8::/64, not a host address.");
}
