namespace Hardening.Tests.Rules.Backup;

public sealed class BackupFillsRootTests : RuleTests<BackupFillsRoot>
{
    private const string Disk = """server.Storage.Disk("second", "/dev/disk/by-id/ata-x", disk => disk.Xfs("/backup", MountOption.NoFail));""" + "\n";
    private const string Job = """server.Nixos.Set("services.restic.backups.main.repository", "/backup");""";

    [Fact]
    public void Finds_a_repository_on_a_disk_that_may_be_missing() =>
        Finds("""
            server.Storage.Disk("second", "/dev/disk/by-id/ata-x", disk => disk.{|also:Xfs("/backup", MountOption.NoFail)|});
            server.Nixos.[|Set("services.restic.backups.main.repository", "/backup/host")|];
            """,
            "When the disk of /backup is missing on server, the backup main writes to the root file system.");

    [Fact]
    public void Leaves_a_disk_that_the_boot_waits_for() => IsSilent("""server.Storage.Disk("second", "/dev/disk/by-id/ata-x", disk => disk.Xfs("/backup"));""" + Job);

    [Fact]
    public void Leaves_a_backup_that_waits_for_the_mount() =>
        IsSilent(Disk + Job + """server.Nixos.Set("systemd.services.restic-backups-main.unitConfig.RequiresMountsFor", "/backup");""");

    [Fact]
    public void Leaves_what_the_facet_describes() =>
        IsSilent(Disk + """var password = server.Secrets.Add("restic"); server.Backup.Daily("main", copy => copy.To("/backup").Password(password).Paths("/var/lib"));""");

    [Fact]
    public void Does_not_guess_where_it_goes() => IsUndecided(Disk + """server.Nixos.Set("services.restic.backups.main.repository", args.Length > 0 ? "/backup" : "/srv");""");
}
