namespace Hardening.Tests.Rules.Firewall;

public sealed class UplinkTrustedTests : RuleTests<UplinkTrusted>
{
    [Fact]
    public void Finds_the_interface_of_the_gateway() =>
        Finds("""
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").{|also:Gateway("192.168.1.1")|});
            server.Firewall.[|Trust("enp1s0")|];
            """,
            "Every port is open on enp1s0, the interface of the default route.");

    [Fact]
    public void Finds_a_pattern_that_covers_the_outside_of_NAT() =>
        Finds("""
            server.Network.{|also:Nat("enp1s0", "ve-*")|};
            server.Firewall.[|Trust("en*")|];
            """);

    [Fact]
    public void Leaves_tunnels_alone() =>
        IsSilent("""
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1"));
            server.Firewall.Trust("wg0");
            """);

    [Fact]
    public void Leaves_a_second_interface_alone() =>
        IsSilent("""
            server.Network.Interface("enp1s0", nic => nic.Gateway("192.168.1.1")).Interface("enp2s0", nic => nic.Address("10.0.0.1/24"));
            server.Firewall.Trust("enp2s0");
            """);

    [Fact]
    public void Does_not_guess_the_interface() =>
        IsUndecided("""
            server.Network.Interface("enp1s0", nic => nic.Gateway("192.168.1.1"));
            server.Firewall.Trust(args.Length > 0 ? "enp1s0" : "wg0");
            """);
}
