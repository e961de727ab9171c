namespace Hardening.Tests.Rules.Network;

public sealed class NetworkProgramsCollideTests : RuleTests<NetworkProgramsCollide>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Wireless.{|also:Iwd()|};
            server.Nixos.[|Set("networking.wireless.enable", true)|];
            """,
            "wpa_supplicant (networking.wireless.enable) and iwd exclude each other.");

    [Fact]
    public void Finds_networkd_beside_the_DHCP_client_of_iwd() =>
        Finds($$"""
            server.Wireless.{|also:Iwd()|}.[|ConfigureAddresses()|];
            server.Network.{|also:UseNetworkd()|};
            """,
            "iwd and systemd-networkd both request addresses for Wi-Fi: leave out ConfigureAddresses(), or switch DHCP off and name the other interfaces.");

    [Theory]
    [InlineData("server.Network.UseNetworkd().DisableDhcp();")]
    [InlineData("server.Network.EnableDhcp();")]
    public void Leaves_one_DHCP_client_of_Wi_Fi_alone(string network) =>
        IsSilent($$"""
            server.Wireless.Iwd().ConfigureAddresses();
            {{network}}
            """);

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Wireless.Iwd();
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Wireless.Iwd();
            server.Nixos.Set("networking.wireless.enable", args.Length > 0);
            """);
}
