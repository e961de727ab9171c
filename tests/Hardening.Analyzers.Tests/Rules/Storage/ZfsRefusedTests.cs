namespace Hardening.Tests.Rules.Storage;

public sealed class ZfsRefusedTests : RuleTests<ZfsRefused>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Nixos.[|SetList("boot.supportedFilesystems", "zfs")|];
            """,
            "ZFS needs networking.hostId: 8 hexadecimal digits that differ on each machine.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Nixos.SetList("boot.supportedFilesystems", "zfs");
            server.Nixos.Set("networking.hostId", "8425e349");
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Nixos.SetList("boot.supportedFilesystems", "zfs");
            server.Nixos.Set("networking.hostId", string.Concat(args));
            """);
}
