using Hardening;

namespace AsPublished;

public static partial class HomeServer
{
    private static void Disks(Server host)
    {
        host.Storage
            .Disk("main", "/dev/disk/by-id/nvme-example_1TB_S000000000001", disk => disk
                .Boot("512M")
                .Encrypted("crypted", luks => luks.Btrfs(fs => fs
                    .Subvolume("root", "/", MountOption.NoAccessTime, MountOption.NoDev, MountOption.NoSuid, MountOption.NoExec)
                    .Subvolume("nix", "/nix", MountOption.CompressZstd, MountOption.NoAccessTime)
                    .Subvolume("persist", "/persist", MountOption.CompressZstd, MountOption.NoAccessTime, MountOption.NoDev, MountOption.NoSuid, MountOption.NoExec)
                    .WipeAtBoot("root", keepOld: TimeSpan.FromDays(30)))))
            .Disk("second", "/dev/disk/by-id/ata-example_2TB_S000000000002", disk => disk
                .Xfs("/backup", MountOption.NoAccessTime, MountOption.NoFail, MountOption.NoDev, MountOption.NoSuid))
            .Persist("/persist");
        host.Boot
            .SystemdBoot(generations: 10)
            .LoadEarly("igc")
            .UnlockOverSsh(over: "enp1s0", port: 2222, hostKey: "/persist/etc/secrets/initrd/ssh_host_ed25519_key", AdminKey);
    }

    private static void Backup(Server host)
    {
        host.Secrets.Add("restic_password", secret => secret.Mode("0440"));
        host.Nixos
            .Set("services.restic.backups.backup.initialize", true)
            .Set("services.restic.backups.backup.repository", "/backup")
            .Set("services.restic.backups.backup.passwordFile", "/run/agenix/restic_password")
            .SetList(
                "services.restic.backups.backup.paths",
                "/persist/etc/ssh",
                "/persist/var/lib/nixos-containers/immich/var/lib/immich",
                "/persist/var/lib/nixos-containers/immich/var/lib/postgresql",
                "/persist/var/lib/nixos-containers/opencloud/var/lib/opencloud",
                "/persist/var/lib/nixos-containers/vaultwarden/var/lib/vaultwarden")
            .SetList("services.restic.backups.backup.extraBackupArgs", "--exclude-caches", "--compression=max")
            .SetList("services.restic.backups.backup.pruneOpts", "--keep-daily 7", "--keep-weekly 2", "--keep-monthly 1", "--keep-yearly 0");
    }
}
