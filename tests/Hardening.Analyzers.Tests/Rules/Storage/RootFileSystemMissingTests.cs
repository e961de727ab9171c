namespace Hardening.Tests.Rules.Storage;

public sealed class RootFileSystemMissingTests : RuleTests<RootFileSystemMissing>
{
    [Fact]
    public void Finds_a_host_without_a_disk() =>
        Finds(Program($$"""
            using Hardening;
            var fleet = new Fleet("homelab");
            var server = fleet.[|Server("server")|];
            server.Ssh.KeyOnly();
            """),
            "server has no root file system: NixOS refuses it.");

    [Fact]
    public void Finds_a_disk_without_a_root() =>
        Finds(Program($$"""
            using Hardening;
            var fleet = new Fleet("homelab");
            var server = fleet.[|Server("server")|];
            server.Storage.Mount("/srv", "/dev/disk/by-label/srv", FilesystemFormat.Ext4);
            """));

    [Fact]
    public void Leaves_a_mounted_root_alone() =>
        IsSilent($$"""
            server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
            """);

    [Fact]
    public void Leaves_a_laid_out_disk_alone() =>
        IsSilent($$"""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Boot("512M").Ext4("/"));
            """);

    [Fact]
    public void Leaves_a_subvolume_alone() =>
        IsSilent($$"""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/")));
            """);

    [Fact]
    public void Leaves_modules_alone_that_may_mount_it() =>
        IsSilent($$"""
            server.Import("./hardware-configuration.nix");
            """);

    [Fact]
    public void Leaves_a_root_by_path_alone() =>
        IsSilent($$"""
            server.Nixos.Set("fileSystems.\"/\".device", "/dev/disk/by-label/root");
            """);

    [Fact]
    public void Leaves_a_root_in_memory_alone() =>
        IsSilent($$"""
            server.Storage.Tmpfs("/");
            """);

    [Fact]
    public void Does_not_guess_the_root() =>
        IsUndecided($$"""
            if (args.Length > 0) server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
            """);
}
