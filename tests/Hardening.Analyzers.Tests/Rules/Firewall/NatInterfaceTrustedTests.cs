namespace Hardening.Tests.Rules.Firewall;

public sealed class NatInterfaceTrustedTests : RuleTests<NatInterfaceTrusted>
{
    [Fact]
    public void Finds_containers_behind_NAT() =>
        Finds("""
            server.Network.{|also:Nat("enp1s0", "ve-*")|};
            server.Firewall.[|Trust("ve-*")|];
            """,
            "ve-* is behind NAT on server, and the firewall trusts it: every port is reachable.");

    [Fact]
    public void Finds_one_of_the_guests() =>
        Finds("""
            server.Network.{|also:Nat("enp1s0", "ve-*")|};
            server.Firewall.[|Trust("ve-web")|];
            """);

    [Fact]
    public void Finds_a_wider_pattern() =>
        Finds("""
            server.Network.{|also:Nat("enp1s0", "ve-web")|};
            server.Firewall.[|Trust("ve-*")|];
            """);

    [Fact]
    public void Leaves_single_ports_alone() =>
        IsSilent("""
            server.Network.Nat("enp1s0", "ve-*");
            server.Firewall.AllowUdp(53);
            """);

    [Fact]
    public void Leaves_other_interfaces_alone() =>
        IsSilent("""
            server.Network.Nat("enp1s0", "ve-*");
            server.Firewall.Trust("wg0");
            """);

    [Fact]
    public void Does_not_guess_the_interface() =>
        IsUndecided("""
            server.Network.Nat("enp1s0", "ve-*");
            server.Firewall.Trust(args.Length > 0 ? "ve-*" : "wg0");
            """);
}
