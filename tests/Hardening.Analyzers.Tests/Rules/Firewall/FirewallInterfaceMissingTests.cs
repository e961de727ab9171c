namespace Hardening.Tests.Rules.Firewall;

public sealed class FirewallInterfaceMissingTests : RuleTests<FirewallInterfaceMissing>
{
    private const string Described = """server.Network.{|also:Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1"))|}.{|also:DisableDhcp()|};""";

    [Theory]
    [InlineData("Firewall", "On(\"ens9\", nic => nic.AllowTcp(22))", "ens9 opens ports")]
    [InlineData("Firewall", "Trust(\"podman9\")", "podman9 is trusted")]
    [InlineData("Network", "Nat(\"enp1s0\", \"ens4\")", "ens4 is behind NAT")]
    public void Finds_an_interface_that_nothing_creates(string facet, string call, string what) =>
        Finds($"{Described} server.{facet}.[|{call}|];", $"{what}, but server has no such interface: described is enp1s0.");

    [Theory]
    [InlineData("On(\"enp1s0\", nic => nic.AllowTcp(22))")]
    [InlineData("On(\"enp1s0.20\", nic => nic.AllowTcp(22))")]
    [InlineData("Trust(\"lo\")")]
    [InlineData("Trust(\"ve-*\")")]
    public void Leaves_interfaces_alone_that_are_there(string call) =>
        IsSilent($"""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).DisableDhcp(); server.Firewall.{call};""");

    [Theory]
    [InlineData("networking.wireguard.interfaces.wg0.listenPort", "51820")]
    [InlineData("services.tailscale.enable", "true")]
    [InlineData("virtualisation.podman.enable", "true")]
    public void Leaves_what_an_option_may_create_alone(string option, string value) =>
        IsSilent($"""
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).DisableDhcp();
            server.Firewall.Trust("wg0");
            server.Nixos.Set("{option}", {value});
            """);

    [Fact]
    public void Leaves_a_host_alone_that_asks_for_addresses() => IsSilent("""server.Firewall.On("ens9", nic => nic.AllowTcp(22));""");

    [Fact]
    public void Does_not_guess_the_interface() =>
        IsUndecided("""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).DisableDhcp(); server.Firewall.On(args.Length > 0 ? "ens9" : "enp1s0", nic => nic.AllowTcp(22));""");
}
