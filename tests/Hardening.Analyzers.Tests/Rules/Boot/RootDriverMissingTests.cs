namespace Hardening.Tests.Rules.Boot;

public sealed class RootDriverMissingTests : RuleTests<RootDriverMissing>
{
    [Fact]
    public void Finds_a_virtio_disk() =>
        Finds($$"""
            server.Storage.[|Disk("main", "/dev/vda", disk => disk.Boot("512M").Ext4("/"))|];
            """,
            "/ is on /dev/vda, a virtio disk, and the initrd has no driver for it (virtio_blk).");

    [Fact]
    public void Finds_an_encrypted_USB_disk() =>
        Finds($$"""
            server.Storage.[|Unlock("crypted", "/dev/disk/by-id/usb-stick-part2")|];
            server.Storage.Mount("/", "/dev/mapper/crypted", FilesystemFormat.Ext4);
            """);

    [Fact]
    public void Leaves_a_driver_alone() =>
        IsSilent($$"""
            server.Storage.Disk("main", "/dev/vda", disk => disk.Boot("512M").Ext4("/"));
            server.Boot.LoadEarly("virtio_pci", "virtio_blk");
            """);

    [Fact]
    public void Leaves_a_disk_of_the_default_list_alone() =>
        IsSilent($$"""
            server.Storage.Disk("main", "/dev/disk/by-id/nvme-x", disk => disk.Boot("512M").Ext4("/"));
            """);

    [Fact]
    public void Leaves_a_data_disk_alone() =>
        IsSilent($$"""
            server.Storage.Disk("data", "/dev/vdb", disk => disk.Xfs("/srv"));
            """);

    [Fact]
    public void Leaves_modules_alone() =>
        IsSilent($$"""
            server.Import("./hardware-configuration.nix");
            server.Storage.Disk("main", "/dev/vda", disk => disk.Boot("512M").Ext4("/"));
            """);

    [Fact]
    public void Does_not_guess_the_drivers() =>
        IsUndecided($$"""
            server.Storage.Disk("main", "/dev/vda", disk => disk.Boot("512M").Ext4("/"));
            if (args.Length > 0) server.Boot.LoadEarly("virtio_blk");
            """);
}
