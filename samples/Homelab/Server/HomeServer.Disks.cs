using Hardening;

namespace Homelab;

public static partial class HomeServer
{
    private static void Disks(Server host) => host.Storage
        .Disk("main", "/dev/disk/by-id/nvme-example_1TB_S000000000001", disk => disk
            .Boot("1G")                                           // ten generations with a kernel of their own
            .Encrypted("crypted", luks => luks.Btrfs(fs => fs
                .Subvolume("root", "/", MountOption.NoAccessTime, MountOption.NoDev, MountOption.NoSuid, MountOption.NoExec)
                .Subvolume("nix", "/nix", MountOption.CompressZstd, MountOption.NoAccessTime)
                .Subvolume("persist", "/persist", MountOption.CompressZstd, MountOption.NoAccessTime, MountOption.NoDev, MountOption.NoSuid, MountOption.NoExec)
                .WipeAtBoot("root", keepOld: TimeSpan.FromDays(30)))))
        .Disk("second", "/dev/disk/by-id/ata-example_2TB_S000000000002", disk => disk
            .Xfs("/backup", MountOption.NoAccessTime, MountOption.NoFail, MountOption.NoDev, MountOption.NoSuid, MountOption.NoExec))
        .Persist("/persist");                                     // the all described state, under /persist

    private static void Boot(Server host) => host.Boot
        .SystemdBoot(generations: 10)
        .LoadEarly("igc")                                         // the driver of the uplink
        .NoRescueShell()
        .UnlockOverSsh(over: Uplink, port: 2222, hostKey: "/persist/etc/secrets/initrd/ssh_host_ed25519_key", Keys.Admin);

    private static void Backup(Server host)
    {
        var password = host.Secrets.Generate("restic_password", SecretGenerator.Token);
        host.Backup
            .Daily("main", copy => copy
                .To("/backup").Password(password)
                .Everything()                                     // databases dumped first
                .Keep(daily: 7, weekly: 2, monthly: 1).Check())
            .On("*-*-* 02:00", "away", copy => copy                           // what takes the machine does not take this
                .To("rest:https://backup.example.org/homelab").Password(password).Credentials(host.Secrets.Add("restic_server"))
                .Everything()
                .Keep(daily: 7, weekly: 2, monthly: 1).Check());
    }
}
