using Hardening;

namespace Homelab;

/// <summary>The machine that is carried about: nothing listens, everything else as NixOS has it.</summary>
public static class Notebook
{
    public static void Describe(Laptop host)
    {
        host.StateVersion(NixosRelease.V25_11);
        host.Firewall.Enable();
        host.Ssh.Disable();
        host.Users.Add("nixos", user => user.Wheel());
        host.Updates
            .ByHand()
            .CleanUp("weekly", keepSince: TimeSpan.FromDays(3), keep: 3);
        host.Wireless.Iwd().MacAddress(MacPolicy.PerNetwork).Country("DE").ConfigureAddresses();
        Disks(host);
        Memory(host.Kernel);
    }

    private static void Disks(Laptop host)
    {
        host.Boot.SecureBoot(generations: 5);                     // keys made and enrolled at the first start
        host.Storage
            .Unlock("crypted", "/dev/disk/by-uuid/7a3c1f52-0000-4000-8000-000000000001")
            .Mount("/", "/dev/mapper/crypted", FilesystemFormat.Ext4, MountOption.NoAccessTime)
            .Mount("/boot", "/dev/disk/by-uuid/0000-0001", FilesystemFormat.Vfat, MountOption.NoSuid, MountOption.NoDev, MountOption.NoExec, MountOption.Umask("0077"));
    }

    private static void Memory(Kernel kernel) => kernel
        .Sysctl("vm.swappiness", 100)
        .Sysctl("vm.vfs_cache_pressure", 50)
        .Sysctl("vm.dirty_bytes", 268_435_456)
        .Sysctl("vm.dirty_background_bytes", 67_108_864)
        .Sysctl("vm.dirty_writeback_centisecs", 1500);
}
