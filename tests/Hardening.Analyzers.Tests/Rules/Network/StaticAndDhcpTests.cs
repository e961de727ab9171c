namespace Hardening.Tests.Rules.Network;

public sealed class StaticAndDhcpTests : RuleTests<StaticAndDhcp>
{
    [Fact]
    public void Finds_an_interface_with_both() =>
        Finds("""server.Network.Interface("enp1s0", nic => nic.{|also:Address("192.168.1.20/24")|}.[|Dhcp()|]);""",
            "enp1s0 has the address 192.168.1.20 and uses DHCP.");

    [Fact]
    public void Leaves_one_of_each_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).Interface("enp2s0", nic => nic.Dhcp());""");

    [Fact]
    public void Leaves_the_switch_of_the_host_alone_which_passes_fixed_addresses_over() =>
        IsSilent("""server.Network.EnableDhcp().Interface("enp1s0", nic => nic.Address("192.168.1.20/24"));""");

    [Fact]
    public void Does_not_guess_whether_it_asks() =>
        IsUndecided("""server.Network.Interface("enp1s0", nic => { nic.Address("192.168.1.20/24"); if (args.Length > 0) nic.Dhcp(); });""");
}
