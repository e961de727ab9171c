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
