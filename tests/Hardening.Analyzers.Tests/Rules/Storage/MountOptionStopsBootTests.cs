namespace Hardening.Tests.Rules.Storage;

public sealed class MountOptionStopsBootTests : RuleTests<MountOptionStopsBoot>
{
    [Fact]
    public void Finds_noexec_on_the_store() =>
        Finds($$"""
            server.Storage.[|Mount("/nix", "/dev/disk/by-label/nix", FilesystemFormat.Ext4, MountOption.NoExec)|];
            """,
            "/nix contains every program of server (/nix/store) and is mounted with noexec: nothing starts.");

    [Fact]
    public void Finds_nofail_on_the_store() =>
        Finds($$"""
            server.Storage.[|Mount("/nix", "/dev/disk/by-label/nix", FilesystemFormat.Ext4, MountOption.NoFail)|];
            """);

    [Fact]
    public void Finds_noexec_on_a_root_with_the_store() =>
        Finds($$"""
            server.Storage.[|Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4, MountOption.NoExec)|];
            """);

    [Fact]
    public void Leaves_noexec_alone_beside_a_store_of_its_own() =>
        IsSilent($$"""
            server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4, MountOption.NoExec).Mount("/nix", "/dev/disk/by-label/nix", FilesystemFormat.Ext4);
            """);

    [Fact]
    public void Leaves_nofail_on_data_alone() =>
        IsSilent($$"""
            server.Storage.Mount("/srv", "/dev/disk/by-label/srv", FilesystemFormat.Ext4, MountOption.NoFail, MountOption.NoExec);
            """);

    [Fact]
    public void Does_not_guess_the_options() =>
        IsUndecided($$"""
            if (args.Length > 0) server.Storage.Mount("/nix", "/dev/disk/by-label/nix", FilesystemFormat.Ext4, MountOption.NoExec);
            """);
}
