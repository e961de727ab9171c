namespace Hardening.Tests.Rules.Storage;

public sealed class MountRefusedTests : RuleTests<MountRefused>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Nixos.[|Set("fileSystems.\"/srv\".autoResize", true)|];
            server.Nixos.{|also:Set("fileSystems.\"/srv\".fsType", "vfat")|};
            """,
            "fileSystems.\"/srv\" is to grow (autoResize), which NixOS does for ext3, ext4, btrfs and xfs only.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Nixos.Set("fileSystems.\"/srv\".autoResize", true);
            server.Nixos.Set("fileSystems.\"/srv\".fsType", "ext4");
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Nixos.Set("fileSystems.\"/srv\".autoResize", args.Length > 0);
            server.Nixos.Set("fileSystems.\"/srv\".fsType", "vfat");
            """);
}
