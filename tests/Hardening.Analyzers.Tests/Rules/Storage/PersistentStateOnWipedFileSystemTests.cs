namespace Hardening.Tests.Rules.Storage;

public sealed class PersistentStateOnWipedFileSystemTests : RuleTests<PersistentStateOnWipedFileSystem>
{
    [Fact]
    public void Finds_a_place_on_the_root_that_is_wiped() => Finds("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").{|also:WipeAtBoot("root", TimeSpan.FromDays(7))|})).[|Persist("/persist")|];
            """,
        "/persist is on the file system at /, which is wiped at boot.");

    [Fact]
    public void Leaves_a_subvolume_of_its_own_alone() => IsSilent("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").Subvolume("persist", "/persist").WipeAtBoot("root", TimeSpan.FromDays(7)))).Persist("/persist");
            """);

    [Fact]
    public void Does_not_guess_where_it_lies() => IsUndecided("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").WipeAtBoot("root", TimeSpan.FromDays(7)))).Persist(args.Length > 0 ? "/persist" : "/keep");
            """);
}
