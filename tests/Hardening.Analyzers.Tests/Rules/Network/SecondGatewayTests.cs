namespace Hardening.Tests.Rules.Network;

public sealed class SecondGatewayTests : RuleTests<SecondGateway>
{
    [Fact]
    public void Finds_the_gateway_that_is_described_later() =>
        Finds("""
            server.Network
                .Interface("enp1s0", nic => nic.Address("192.168.1.20/24").{|also:Gateway("192.168.1.1")|})
                .Interface("enp2s0", nic => nic.Address("192.168.2.20/24").[|Gateway("192.168.2.1")|]);
            """,
            "Gateway 192.168.2.1 of enp2s0 is ignored: the default route of server is 192.168.1.1 on enp1s0.");

    [Fact]
    public void Leaves_one_gateway_alone() =>
        IsSilent("""
            server.Network
                .Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1"))
                .Interface("enp2s0", nic => nic.Address("192.168.2.20/24"));
            """);

    [Fact]
    public void Leaves_a_gateway_alone_that_is_stated_twice_for_one_interface() =>
        IsSilent("""
            server.Network.Interface("enp1s0", nic => nic.Gateway("192.168.1.1"));
            server.Network.Interface("enp1s0", nic => nic.Gateway("192.168.1.254"));
            """);

    [Fact]
    public void Does_not_guess_whether_there_is_a_second_one() =>
        IsUndecided("""
            server.Network.Interface("enp1s0", nic => nic.Gateway("192.168.1.1"));
            if (args.Length > 0) server.Network.Interface("enp2s0", nic => nic.Gateway("192.168.2.1"));
            """);

    [Fact]
    public void Finds_a_second_gateway_over_IPv6() =>
        Finds("""
            server.Network
                .Interface("enp1s0", nic => nic.{|also:Gateway("fe80::1")|})
                .Interface("enp2s0", nic => nic.[|Gateway("fe80::2")|]);
            """);

    [Fact]
    public void Leaves_one_gateway_of_each_version_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Gateway("192.168.1.1").Gateway("fe80::1"));""");
}
