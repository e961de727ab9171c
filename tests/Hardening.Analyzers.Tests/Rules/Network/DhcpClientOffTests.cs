namespace Hardening.Tests.Rules.Network;

public sealed class DhcpClientOffTests : RuleTests<DhcpClientOff>
{
    [Fact]
    public void Finds_an_interface_that_nothing_asks_for() =>
        Finds("""server.Network.{|also:DisableDhcp()|}.Interface("enp1s0", nic => nic.[|Dhcp()|]);""",
            "enp1s0 uses DHCP, but DisableDhcp() disables the client.");

    [Fact]
    public void Leaves_networkd_to_ask() =>
        IsSilent("""server.Network.DisableDhcp().UseNetworkd().Interface("enp1s0", nic => nic.Dhcp());""");

    [Fact]
    public void Leaves_the_usual_way_alone() =>
        IsSilent("""server.Network.Interface("enp1s0", nic => nic.Dhcp());""");

    [Fact]
    public void Leaves_a_later_switch_to_win() =>
        IsSilent("""server.Network.DisableDhcp().EnableDhcp().Interface("enp1s0", nic => nic.Dhcp());""");

    [Fact]
    public void Does_not_guess_what_asks() =>
        IsUndecided("""
            server.Network.DisableDhcp().Interface("enp1s0", nic => nic.Dhcp());
            if (args.Length > 0) server.Network.UseNetworkd();
            """);
}
