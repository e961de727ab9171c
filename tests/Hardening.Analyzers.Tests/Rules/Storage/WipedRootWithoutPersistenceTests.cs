namespace Hardening.Tests.Rules.Storage;

public sealed class WipedRootWithoutPersistenceTests : RuleTests<WipedRootWithoutPersistence>
{
    [Fact]
    public void Finds_a_wipe_without_anything_kept() => Finds("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").[|WipeAtBoot("root", TimeSpan.FromDays(7))|]));
            """,
        "root of server is wiped at boot, and no described state persists.");

    [Fact]
    public void Leaves_a_wipe_with_a_place_to_keep_alone() => IsSilent("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").Subvolume("persist", "/persist").WipeAtBoot("root", TimeSpan.FromDays(7)))).Persist("/persist");
            """);

    [Fact]
    public void Leaves_a_root_that_stays_alone() => IsSilent("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/")));
            """);

    [Fact]
    public void Does_not_guess_whether_something_is_kept() => IsUndecided("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").WipeAtBoot("root", TimeSpan.FromDays(7))));
            if (args.Length > 0) server.Storage.Persist("/persist");
            """);

    [Fact]
    public void Finds_a_root_in_memory() =>
        Finds("""server.Storage.[|Tmpfs("/")|];""", "The root of server is a tmpfs, empty at each boot, and no described state persists.");

    [Fact]
    public void Leaves_a_root_in_memory_alone_that_keeps_something() =>
        IsSilent("""server.Storage.Tmpfs("/").Mount("/persist", "/dev/disk/by-label/persist", FilesystemFormat.Ext4).Persist("/persist");""");

    [Fact]
    public void Leaves_other_folders_in_memory_alone() => IsSilent("""server.Storage.Tmpfs("/tmp");""");
}
