namespace Hardening.Tests.Rules.Backup;

public sealed class BackupOnWipedFileSystemTests : RuleTests<BackupOnWipedFileSystem>
{
    [Fact]
    public void Finds_a_repository_on_the_root_that_is_wiped() => Finds("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").{|also:WipeAtBoot("root", TimeSpan.FromDays(7))|}));
            server.Backup.Daily("main", copy => copy.[|To("/backup")|].Password(server.Secrets.Add("p")).Everything());
            """,
        "/backup is on the file system at /, which is wiped at boot.");

    [Fact]
    public void Leaves_a_disk_of_its_own_alone() => IsSilent("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").WipeAtBoot("root", TimeSpan.FromDays(7)))).Mount("/backup", "/dev/disk/by-label/b", FilesystemFormat.Xfs);
            server.Backup.Daily("main", copy => copy.To("/backup").Password(server.Secrets.Add("p")).Everything());
            """);

    [Fact]
    public void Does_not_guess_where_copies_lie() => IsUndecided("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").WipeAtBoot("root", TimeSpan.FromDays(7))));
            server.Backup.Daily("main", copy => copy.To(args.Length > 0 ? "/backup" : "rest:https://example.org/").Password(server.Secrets.Add("p")).Everything());
            """);
}
