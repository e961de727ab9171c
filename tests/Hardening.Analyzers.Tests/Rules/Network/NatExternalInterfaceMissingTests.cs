namespace Hardening.Tests.Rules.Network;

public sealed class NatExternalInterfaceMissingTests : RuleTests<NatExternalInterfaceMissing>
{
    [Fact]
    public void Finds_a_misspelt_interface() =>
        Finds("""
            server.Network
                .{|also:DisableDhcp()|}
                .{|also:Interface("enp1s0", nic => nic.Address("192.168.1.20/24"))|}
                .[|Nat("enpls0", "ve-*")|];
            """,
            "NAT uses enpls0 as external interface, but server has its addresses on enp1s0.");

    [Fact]
    public void Leaves_the_described_interface_alone() =>
        IsSilent("""server.Network.DisableDhcp().Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).Nat("enp1s0", "ve-*");""");

    [Fact]
    public void Leaves_hosts_alone_whose_interfaces_need_no_description() =>
        IsSilent("""server.Network.Interface("enp2s0", nic => nic.Address("192.168.2.20/24")).Nat("enp1s0", "ve-*");""");

    [Fact]
    public void Leaves_tunnels_of_modules_alone() =>
        IsSilent("""
            server.Import("./wireguard.nix");
            server.Network.DisableDhcp().Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).Nat("wg0", "ve-*");
            """);

    [Fact]
    public void Does_not_guess_the_interface() =>
        IsUndecided("""server.Network.DisableDhcp().Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).Nat(args.Length > 0 ? "enp1s0" : "wan0", "ve-*");""");
}
