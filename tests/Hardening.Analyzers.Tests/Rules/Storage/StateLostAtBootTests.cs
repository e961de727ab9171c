namespace Hardening.Tests.Rules.Storage;

public sealed class StateLostAtBootTests : RuleTests<StateLostAtBoot>
{
    private const string Root = """server.Nixos.Set("fileSystems.\"/\".fsType", "tmpfs").Set("fileSystems.\"/\".device", "none");""" + "\n";
    private const string Jellyfin = """server.Nixos.Set("services.jellyfin.enable", true);""" + "\n";

    [Fact]
    public void Finds_a_service_whose_folder_is_not_listed() =>
        Finds("""
            server.Nixos.Set("fileSystems.\"/\".fsType", "tmpfs").Set("fileSystems.\"/\".device", "none")
                .{|also:Set("services.jellyfin.enable", true)|};
            server.Nixos.[|SetList("environment.persistence.\"/persist\".directories", "/var/log", "/var/lib/nixos")|];
            """,
            "/var/lib/jellyfin (accounts and library of Jellyfin) of server does not survive a boot: the root is wiped, and environment.persistence does not name it.");

    [Fact]
    public void Finds_a_root_that_a_snapshot_brings_back() =>
        Finds("""
            server.Nixos.Set("boot.initrd.postDeviceCommands", "zfs rollback -r rpool/root@blank")
                .{|also:Set("services.jellyfin.enable", true)|};
            server.Nixos.[|SetList("environment.persistence.\"/persist\".directories", "/var/log", "/var/lib/nixos")|];
            """);

    [Theory]
    [InlineData("""server.Nixos.SetList("environment.persistence.\"/persist\".directories", "/var/lib");""")]
    [InlineData("""server.Nixos.SetList("environment.persistence.\"/persist\".directories", "/var/lib/nixos", "/var/lib/jellyfin");""")]
    [InlineData("""server.Nixos.SetList("environment.persistence.\"/persist\".directories", "/var/lib/nixos").Set("fileSystems.\"/var/lib/jellyfin\".device", "/dev/sda1").Set("fileSystems.\"/var/lib/jellyfin\".fsType", "ext4");""")]
    public void Leaves_what_is_listed_or_on_a_disk_of_its_own(string statements) => IsSilent(Root + Jellyfin + statements);

    [Fact]
    public void Leaves_a_root_that_stays() => IsSilent(Jellyfin + """server.Nixos.Set("fileSystems.\"/\".fsType", "ext4").Set("fileSystems.\"/\".device", "/dev/sda1").SetList("environment.persistence.\"/persist\".directories", "/var/log");""");

    [Fact]
    public void Leaves_what_the_facet_persists() => IsSilent(Jellyfin + """
        server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").Subvolume("persist", "/persist").WipeAtBoot("root", TimeSpan.FromDays(7)))).Persist("/persist");
        """);

    [Fact]
    public void Does_not_guess_what_is_listed() => IsUndecided(Root + Jellyfin + """server.Nixos.SetList("environment.persistence.\"/persist\".directories", "/var/lib/nixos", args.Length > 0 ? "/var/lib/jellyfin" : "/var/log");""");
}
