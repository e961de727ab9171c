namespace Hardening.Tests.Rules.Network;

public sealed class OverlappingNetworksTests : RuleTests<OverlappingNetworks>
{
    [Fact]
    public void Finds_two_interfaces_in_one_network() =>
        Finds("""
            server.Network
                .Interface("enp1s0", nic => nic.{|also:Address("192.168.1.20/24")|})
                .Interface("enp2s0", nic => nic.[|Address("192.168.1.21/24")|]);
            """,
            "Network 192.168.1.21/24 on enp2s0 overlaps with 192.168.1.20/24 on enp1s0.");

    [Fact]
    public void Finds_a_network_within_another() =>
        Finds("""
            server.Network
                .Interface("enp1s0", nic => nic.{|also:Address("10.0.0.1/8")|})
                .Interface("br0", nic => nic.[|Address("10.10.10.1/24")|]);
            """);

    [Fact]
    public void Leaves_two_addresses_of_one_interface_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Address("192.168.1.21/24"));""");

    [Fact]
    public void Leaves_single_addresses_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).Interface("ve-web", nic => nic.Address("192.168.1.30/32"));""");

    [Fact]
    public void Does_not_guess_the_network() =>
        IsUndecided("""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).Interface("enp2s0", nic => nic.Address($"192.168.{args.Length + 1}.20/24"));""");
}
