using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What the modules of disks, boot and backup mean, as the real Nix evaluates them.</summary>
public sealed class StorageTests
{
    private const string Admin = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";

    private static void Encrypted(Server host) => host.Storage
        .Disk("main", "/dev/disk/by-id/nvme-example", disk => disk
            .Boot("512M")
            .Encrypted("crypted", luks => luks.Btrfs(fs => fs
                .Subvolume("root", "/", MountOption.NoSuid)
                .Subvolume("nix", "/nix", MountOption.CompressZstd)
                .Subvolume("persist", "/persist", MountOption.NoExec)
                .WipeAtBoot("root", keepOld: TimeSpan.FromDays(30), atMost: 5))))
        .Persist("/persist");

    [Fact]
    public void A_folder_that_holds_persistent_state_is_mounted_in_the_initrd_and_nothing_else_is()
    {
        var early = Definitions(Encrypted, "storage").Where(static d => d.Path.Segments[^1] == "neededForBoot");
        Assert.Equal(["/persist"], early.Select(static d => d.Path.Segments[1]));
    }

    [Fact]
    public void The_log_on_a_file_system_of_its_own_is_neither_kept_twice_nor_asked_for_in_the_initrd()
    {
        void Described(Server host)
        {
            Encrypted(host);
            host.Storage.Mount("/var/lib/nixos", "/dev/disk/by-label/ids", FilesystemFormat.Ext4);
        }
        Assert.DoesNotContain("/var/lib/nixos", Strings(One(Definitions(Described, "impermanence"), "directories")));
    }

    [Fact]
    public void Host_keys_in_the_persistent_folder_itself_are_kept_by_lying_there()
    {
        void Described(Server host)
        {
            Encrypted(host);
            host.Ssh.KeyOnly().HostKey(HostKeyType.Ed25519, "/persist/etc/ssh/ssh_host_ed25519_key");
        }
        Assert.Equal(["/etc/machine-id"], Strings(One(Definitions(Described, "impermanence"), "files")));
    }

    [Fact]
    public void Without_keys_of_its_own_choice_both_keys_that_NixOS_makes_are_kept()
    {
        void Described(Server host)
        {
            Encrypted(host);
            host.Ssh.KeyOnly();
        }
        Assert.Equal(
            ["/etc/machine-id", "/etc/ssh/ssh_host_ed25519_key", "/etc/ssh/ssh_host_rsa_key"],
            Strings(One(Definitions(Described, "impermanence"), "files")));
    }

    [Fact]
    public void The_root_is_replaced_when_the_disk_is_unlocked_and_before_it_is_mounted()
    {
        var unit = Definitions(Encrypted, "impermanence");
        Assert.Equal(["initrd.target"], Strings(One(unit, "wantedBy")));
        Assert.Equal(["systemd-cryptsetup@crypted.service", "systemd-hibernate-resume.service"], Strings(One(unit, "after")));
        Assert.Equal(["sysroot.mount"], Strings(One(unit, "before")));
        Assert.Equal(new NixosValue.Text("no"), One(unit, "DefaultDependencies"));
    }

    [Fact]
    public void A_dash_in_the_name_of_a_volume_is_escaped_in_the_name_of_its_unit()
    {
        var unit = Definitions(
            static host => host.Storage.Disk("main", "/dev/disk/by-id/x", d => d.Encrypted("crypt-ed", l => l.Btrfs(f => f.Subvolume("root", "/").WipeAtBoot("root", TimeSpan.FromDays(1))))),
            "impermanence");
        Assert.Equal("systemd-cryptsetup@crypt\\x2ded.service", Strings(One(unit, "after"))[0]);
    }

    [Fact]
    public void Secure_boot_switches_the_installer_of_systemd_boot_off_and_its_editor_too()
    {
        var boot = Definitions(static host => host.Boot.SystemdBoot().SecureBoot(), "boot");
        Assert.Equal(new NixosValue.Boolean(false), Assert.Single(boot, static d => d.Path.Text == "boot.loader.systemd-boot.enable").Value);
        Assert.Equal(new NixosValue.Boolean(false), Assert.Single(boot, static d => d.Path.Text == "boot.loader.systemd-boot.editor").Value);
        Assert.Contains(boot, static d => d.Path.Text == "boot.lanzaboote.autoEnrollKeys.enable" && d.Value.Equals(new NixosValue.Boolean(true)));
    }

    [Fact]
    public void The_disk_is_unlocked_at_the_address_the_interface_has_later()
    {
        var boot = Definitions(
            static host =>
            {
                host.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1"));
                host.Boot.UnlockOverSsh("enp1s0", 2222, "/persist/initrd_key", Admin);
            },
            "boot");
        Assert.Equal(["192.168.1.20/24"], Strings(One(boot, "address")));
        Assert.Equal(["/persist/initrd_key"], Strings(One(boot, "hostKeys")));
        Assert.Equal([Admin], Strings(One(boot, "authorizedKeys")));
    }

    [Fact]
    public void An_option_set_by_its_path_wins_over_what_a_facet_says() => Assert.Contains(
        "system.stateVersion = lib.mkForce \"25.11\";",
        Flakes.Module("nixos", static host => host.StateVersion(NixosRelease.V26_05).Nixos.Set("system.stateVersion", "25.11")),
        StringComparison.Ordinal);

    [Fact]
    public void The_flake_names_just_the_flakes_whose_modules_are_used()
    {
        var fleet = new Fleet("test");
        Encrypted(fleet.Server("server"));
        fleet.Laptop("laptop").Boot.SecureBoot();
        var flake = Flakes.Of(fleet)["flake.nix"];
        Assert.Contains("github:nix-community/disko/v1.13.0", flake, StringComparison.Ordinal);
        Assert.Contains("github:nix-community/impermanence", flake, StringComparison.Ordinal);
        Assert.Contains("github:nix-community/lanzaboote/v1.1.0", flake, StringComparison.Ordinal);
        var plain = new Fleet("test");
        plain.Server("server").Ssh.KeyOnly();
        Assert.DoesNotContain("disko", Flakes.Of(plain)["flake.nix"], StringComparison.Ordinal);
    }

    internal static IReadOnlyList<EvaluatedDefinition> Definitions(Action<Server> describe, string facet) =>
        Assert.Single(EvaluatedModule.FromTexts([Flakes.Module(facet, describe)], NixosRelease.V26_05)).Definitions;

    internal static NixosValue One(IEnumerable<EvaluatedDefinition> definitions, string last) =>
        definitions.Where(d => d.Path.Segments[^1] == last).Select(static d => d.Value)
            .Concat(definitions.Select(d => Inside(d.Value, last)).OfType<NixosValue>()).First();

    internal static string[] Strings(NixosValue value) =>
        [.. ((NixosValue.List)value).Items.Select(static item => item is NixosValue.Text text ? text.Value : ((NixosValue.Text)((NixosValue.Attributes)item).Get("directory")!).Value)];

    private static NixosValue? Inside(NixosValue value, string name) => (value as NixosValue.Attributes)?.Get(name);
}
