namespace Hardening.Tests.Rules.Network;

public sealed class OwnAddressAsGatewayTests : RuleTests<OwnAddressAsGateway>
{
    [Fact]
    public void Finds_the_own_address() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.{|also:Address("192.168.1.20/24")|}.[|Gateway("192.168.1.20")|]);""",
            "The gateway of server is 192.168.1.20, its own address on enp1s0.");

    [Fact]
    public void Finds_the_address_of_another_interface() =>
        Finds("""
            server.Network
                .Interface("enp1s0", nic => nic.Address("192.168.1.20/24").[|Gateway("192.168.2.1")|])
                .Interface("enp2s0", nic => nic.{|also:Address("192.168.2.1/24")|});
            """);

    [Fact]
    public void Leaves_a_router_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1"));""");

    [Fact]
    public void Does_not_guess_the_address() =>
        IsUndecided("""server.Network.Interface("enp1s0", nic => nic.Address(args.Length > 0 ? "192.168.1.1/24" : "192.168.1.20/24").Gateway("192.168.1.1"));""");

    [Fact]
    public void Finds_the_hosts_own_IPv6_address() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.{|also:Address("2001:db8::1/64")|}.[|Gateway("2001:db8::1")|]);""");
}
