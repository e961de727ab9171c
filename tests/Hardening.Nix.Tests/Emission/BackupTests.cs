using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What a backup copies, dumps and refuses, as the real Nix evaluates it.</summary>
public sealed class BackupTests
{
    private static void Described(Server host)
    {
        host.Storage
            .Disk("main", "/dev/disk/by-id/nvme-example", disk => disk.Btrfs(fs => fs
                .Subvolume("root", "/")
                .Subvolume("persist", "/persist")
                .WipeAtBoot("root", TimeSpan.FromDays(7))))
            .Disk("second", "/dev/disk/by-id/ata-example", disk => disk.Xfs("/backup", MountOption.NoFail))
            .Persist("/persist");
        host.Containers.Add("immich", c => c.PrivateNetwork("10.0.0.2", "10.0.0.3").UserNamespace().Immich());
        host.Backup.Daily("main", copy => copy
            .To("/backup").Password(host.Secrets.Add("restic_password")).Everything().Keep(daily: 7, weekly: 2, monthly: 1).Check());
    }

    [Fact]
    public void Everything_is_copied_from_where_it_lies_in_truth()
    {
        var paths = StorageTests.Strings(Option("paths"));
        Assert.Contains("/persist/var/lib/nixos", paths);
        Assert.Contains("/persist/etc/machine-id", paths);
        Assert.Contains("/persist/var/lib/nixos-containers/immich/var/lib/immich", paths);
    }

    [Fact]
    public void A_running_PostgreSQL_is_dumped_inside_its_container_and_its_files_are_left_out()
    {
        Assert.Contains("/persist/var/lib/nixos-containers/immich/var/lib/postgresql", StorageTests.Strings(Option("exclude")));
        Assert.Contains("/var/lib/backup-dumps/main", StorageTests.Strings(Option("paths")));
        var module = Flakes.Module("backup", Described);
        Assert.Contains("systemd-run --machine=immich --uid=postgres --quiet --pipe --wait /run/current-system/sw/bin/pg_dumpall --clean --if-exists > '/var/lib/backup-dumps/main/immich-postgresql.sql'", module, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_disk_fails_the_copy_instead_of_filling_the_root()
    {
        Assert.Equal(new NixosValue.Text("/backup"), Option("RequiresMountsFor"));
        Assert.Equal(new NixosValue.Text("/backup"), Option("AssertPathIsMountPoint"));
    }

    [Fact]
    public void What_is_kept_how_it_is_written_and_when()
    {
        Assert.Equal(["--keep-daily 7", "--keep-weekly 2", "--keep-monthly 1"], StorageTests.Strings(Option("pruneOpts")));
        Assert.Equal(["--exclude-caches", "--compression=max"], StorageTests.Strings(Option("extraBackupArgs")));
        Assert.Equal(["--read-data-subset=5%"], StorageTests.Strings(Option("checkOpts")));
        Assert.Equal(new NixosValue.Text("/run/agenix/restic_password"), Option("passwordFile"));
        Assert.Equal(new NixosValue.Boolean(true), Option("Persistent"));
        Assert.Equal(new NixosValue.Text("3600s"), Option("RandomizedDelaySec"));
    }

    [Fact]
    public void Somebody_with_a_new_machine_is_told_every_step()
    {
        var fleet = new Fleet("test");
        Described(fleet.Server("server"));
        var steps = Assert.Single(Assert.Single(fleet.ToModel().Hosts).Backup.Jobs).Restore;
        Assert.Contains(steps, static step => step.ToString().Contains("restic-main restore latest --target /", StringComparison.Ordinal));
        Assert.Contains(steps, static step => step.ToString().Contains("systemctl stop container@immich", StringComparison.Ordinal));
        Assert.Contains(steps, static step => step.ToString().Contains("--machine=immich --uid=postgres", StringComparison.Ordinal) && step.ToString().Contains("immich-postgresql.sql", StringComparison.Ordinal));
    }

    private static NixosValue Option(string last) => StorageTests.One(StorageTests.Definitions(Described, "backup"), last);
}
