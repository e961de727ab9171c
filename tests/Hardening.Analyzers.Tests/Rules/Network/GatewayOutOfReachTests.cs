namespace Hardening.Tests.Rules.Network;

public sealed class GatewayOutOfReachTests : RuleTests<GatewayOutOfReach>
{
    [Fact]
    public void Finds_a_gateway_that_networkd_refuses() =>
        Finds("""
            server.Network
                .{|also:UseNetworkd()|}
                .Interface("enp1s0", nic => nic.{|also:Address("192.168.1.20/24")|}.[|Gateway("192.168.2.1")|]);
            """,
            "Gateway 192.168.2.1 is not in a network of enp1s0 (192.168.1.0/24), so server cannot reach it.");

    [Fact]
    public void Finds_a_mistyped_gateway_of_a_home_network() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.{|also:Address("192.168.1.20/24")|}.[|Gateway("192.168.0.1")|]);""");

    [Fact]
    public void Leaves_a_gateway_in_the_network_alone() =>
        IsSilent("""server.Network.UseNetworkd().Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1"));""");

    [Fact]
    public void Leaves_the_second_address_to_reach_it() =>
        IsSilent("""server.Network.UseNetworkd().Interface("enp1s0", nic => nic.Address("10.0.0.5/8").Address("192.168.1.20/24").Gateway("192.168.1.1"));""");

    [Fact]
    public void Leaves_the_lone_address_of_a_data_centre_alone() =>
        IsSilent("""server.Network.Interface("ens3", nic => nic.Address("203.0.113.7/32").Gateway("172.31.1.1"));""");

    [Fact]
    public void Leaves_routes_to_modules_of_the_user() =>
        IsSilent("""
            server.Import("./routes.nix");
            server.Network.UseNetworkd().Interface("enp1s0", nic => nic.Address("203.0.113.7/24").Gateway("198.51.100.1"));
            """);

    [Fact]
    public void Does_not_guess_the_gateway() =>
        IsUndecided("""server.Network.UseNetworkd().Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway(args.Length > 0 ? "192.168.2.1" : "192.168.1.1"));""");

    [Fact]
    public void Finds_an_IPv6_gateway_in_another_network() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.{|also:Address("2001:db8:1::20/64")|}.[|Gateway("2001:db8:2::1")|]).{|also:UseNetworkd()|};""",
            "Gateway 2001:db8:2::1 is not in a network of enp1s0 (2001:db8:1::/64), so server cannot reach it.");

    [Fact]
    public void Leaves_a_link_local_gateway_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("2001:db8:1::20/64").Gateway("fe80::1")).UseNetworkd();""");
}
