namespace Hardening.Tests.Rules.Storage;

public sealed class DiskNotEncryptedTests : RuleTests<DiskNotEncrypted>
{
    [Fact]
    public void Finds_a_laptop_without_encryption() =>
        Finds(Program("""
            using Hardening;
            var fleet = new Fleet("homelab");
            fleet.Laptop("laptop").Storage.[|Mount("/", "/dev/disk/by-uuid/0000", FilesystemFormat.Ext4)|];
            """), "/ of laptop is on /dev/disk/by-uuid/0000, which is not encrypted.");

    [Fact]
    public void Finds_a_server_without_encryption() =>
        Finds("""server.Storage.[|Mount("/", "/dev/disk/by-uuid/0000", FilesystemFormat.Btrfs)|];""");

    [Fact]
    public void Leaves_a_guest_alone() =>
        IsSilent("""server.Boot.LoadEarly("virtio_pci"); server.Storage.Mount("/", "/dev/disk/by-uuid/0000", FilesystemFormat.Ext4);""");

    [Fact]
    public void Leaves_an_unlocked_volume_alone() =>
        IsSilent("""server.Storage.Unlock("crypted", "/dev/disk/by-uuid/1111").Mount("/", "/dev/disk/by-uuid/0000", FilesystemFormat.Ext4);""");

    [Fact]
    public void Does_not_guess_the_format() =>
        IsUndecided("""server.Storage.Mount("/", "/dev/disk/by-uuid/0000", args.Length > 0 ? FilesystemFormat.Ext4 : FilesystemFormat.Tmpfs);""");
}
