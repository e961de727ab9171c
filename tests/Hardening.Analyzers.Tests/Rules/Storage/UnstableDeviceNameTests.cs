namespace Hardening.Tests.Rules.Storage;

public sealed class UnstableDeviceNameTests : RuleTests<UnstableDeviceName>
{
    [Fact]
    public void Finds_a_name_that_moves() => Finds("""
            server.Storage.[|Disk("main", "/dev/sda", disk => disk.Ext4("/"))|];
            """,
        "/dev/sda can be another disk after a reboot, and the layout of main is written to it.");

    [Fact]
    public void Leaves_a_name_that_stays_alone() => IsSilent("""
            server.Storage.Disk("main", "/dev/disk/by-id/nvme-example", disk => disk.Ext4("/"));
            """);

    [Fact]
    public void Does_not_guess_a_name() => IsUndecided("""
            server.Storage.Disk("main", args.Length > 0 ? "/dev/sda" : "/dev/sdb", disk => disk.Ext4("/"));
            """);
}
