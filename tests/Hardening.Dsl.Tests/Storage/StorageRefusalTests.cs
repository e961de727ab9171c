namespace Hardening.Tests.Storage;

/// <summary>Values of disks and backups that are refused, each on the argument that is to blame.</summary>
public sealed class StorageRefusalTests
{
    [Theory]
    [InlineData("sda")]
    [InlineData("/home/disk.img")]
    [InlineData("/dev/a b")]
    public void What_is_no_device_is_refused(string device) =>
        Assert.Equal("device", Assert.Throws<SettingException>(() => Host().Storage.Disk("main", device, static _ => { })).Parameter);

    [Theory]
    [InlineData("512MB")]
    [InlineData("500")]
    [InlineData("0")]
    public void What_no_partition_can_measure_is_refused(string size) =>
        Assert.Equal("size", Assert.Throws<SettingException>(() => Host().Storage.Disk("main", "/dev/vda", d => d.Boot(size))).Parameter);

    [Theory]
    [InlineData("/root")]
    [InlineData("a//b")]
    [InlineData("../root")]
    public void What_is_no_subvolume_is_refused(string name) =>
        Assert.Equal("name", Assert.Throws<SettingException>(() => Host().Storage.Disk("main", "/dev/vda", d => d.Btrfs(f => f.Subvolume(name, "/")))).Parameter);

    [Theory]
    [InlineData("a b")]
    [InlineData("nosuid,nodev")]
    [InlineData("")]
    public void What_is_more_than_one_mount_option_is_refused(string text) =>
        Assert.Throws<SettingException>(() => MountOption.Unlisted(text));

    [Fact]
    public void Old_roots_are_kept_for_whole_days() =>
        Assert.Equal("keepOld", Assert.Throws<SettingException>(() =>
            Host().Storage.Disk("main", "/dev/vda", d => d.Btrfs(f => f.WipeAtBoot("root", TimeSpan.FromHours(5))))).Parameter);

    [Theory]
    [InlineData("backup")]
    [InlineData("ftp://host/x")]
    [InlineData("rest:https://")]
    public void What_is_no_repository_is_refused(string repository) =>
        Assert.Equal("repository", Refused(repository).Parameter);

    [Fact]
    public void A_password_in_a_repository_is_refused_and_not_repeated()
    {
        var refusal = Refused("rest:https://me:hunter2@example.org/");
        Assert.DoesNotContain("hunter2", refusal.Problem, StringComparison.Ordinal);
        Assert.Contains("Credentials", refusal.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/backup")]
    [InlineData("rest:https://backup.example.org/host")]
    [InlineData("rest:https://me@backup.example.org/host")]
    [InlineData("sftp:backup@example.org:/copies")]
    [InlineData("s3:https://s3.example.org/bucket")]
    [InlineData("b2:bucket:path")]
    public void What_restic_takes_is_accepted(string repository) =>
        Host().Backup.Daily("main", copy => copy.To(repository));

    [Fact]
    public void A_number_of_copies_outside_its_range_is_refused_on_its_argument() =>
        Assert.Equal("weekly", Assert.Throws<SettingException>(() =>
            Host().Backup.Daily("main", copy => copy.Keep(daily: 7, weekly: -1, monthly: 1))).Parameter);

    private static SettingException Refused(string repository) =>
        Assert.Throws<SettingException>(() => Host().Backup.Daily("main", copy => copy.To(repository)));

    private static Server Host() => new Fleet("test").Server("server");
}
