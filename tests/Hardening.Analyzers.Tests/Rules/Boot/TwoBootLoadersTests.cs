namespace Hardening.Tests.Rules.Boot;

public sealed class TwoBootLoadersTests : RuleTests<TwoBootLoaders>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Nixos.{|also:Set("boot.loader.systemd-boot.enable", true)|};
            server.Nixos.[|Set("boot.loader.grub.enable", true)|];
            server.Nixos.Set("boot.loader.grub.device", "nodev");
            """,
            "GRUB and systemd-boot are both enabled: only one boot loader can be installed.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Nixos.Set("boot.loader.systemd-boot.enable", true);
            server.Nixos.Set("boot.loader.grub.enable", false);
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Nixos.Set("boot.loader.systemd-boot.enable", args.Length > 0);
            server.Nixos.Set("boot.loader.grub.enable", true);
            """);
}
