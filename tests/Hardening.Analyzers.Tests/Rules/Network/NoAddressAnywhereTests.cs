namespace Hardening.Tests.Rules.Network;

public sealed class NoAddressAnywhereTests : RuleTests<NoAddressAnywhere>
{
    [Fact]
    public void Finds_a_server_that_asks_nobody() =>
        Finds("""server.Network.[|DisableDhcp()|];""",
            "server uses no DHCP, and no interface has an address.");

    [Fact]
    public void Finds_interfaces_without_addresses() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.WakeOnLan()).[|DisableDhcp()|];""");

    [Fact]
    public void Finds_it_beside_a_module_about_hardware() =>
        Finds("""
            server.Import("./hardware-configuration.nix");
            server.Network.[|DisableDhcp()|];
            """);

    [Fact]
    public void Leaves_an_address_alone() =>
        IsSilent("""server.Network.DisableDhcp().Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));""");

    [Fact]
    public void Leaves_modules_alone_that_may_describe_the_network() =>
        IsSilent("""
            server.Import("./network.nix");
            server.Network.DisableDhcp();
            """);

    [Fact]
    public void Leaves_laptops_alone() =>
        IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Network.DisableDhcp();
            """));

    [Fact]
    public void Does_not_guess_whether_there_is_an_address() =>
        IsUndecided("""
            server.Network.DisableDhcp();
            if (args.Length > 0) server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));
            """);

    [Fact]
    public void Leaves_a_host_alone_that_has_IPv6_only() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("2001:db8::20/64")).DisableDhcp();""");
}
