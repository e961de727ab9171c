namespace Hardening.Nix.Tests.Emission;

/// <summary>Descriptions that were refused or emitted wrongly, as the real Nix evaluates what is emitted now.</summary>
public sealed class FieldCaseTests
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh builder";

    [Fact]
    public void An_interface_has_addresses_and_a_gateway_of_each_version()
    {
        var network = StorageTests.Definitions(static host => host.Network.Interface("enp1s0", nic => nic
            .Address("192.168.1.20/24").Gateway("192.168.1.1").Address("2001:db8::1/64").Address("fd00::1/64").Gateway("fe80::1")), "network");
        Assert.Equal(
            ["networking.defaultGateway.address", "networking.defaultGateway6.address", "networking.interfaces.enp1s0.ipv4.addresses", "networking.interfaces.enp1s0.ipv6.addresses"],
            network.Select(static d => d.Path.Text).Where(static path => path.EndsWith("address", StringComparison.Ordinal) || path.EndsWith("addresses", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(new NixosValue.Text("fe80::1"), network.Single(static d => d.Path.Text == "networking.defaultGateway6.address").Value);
        Assert.Equal(2, ((NixosValue.List)network.Single(static d => d.Path.Text == "networking.interfaces.enp1s0.ipv6.addresses").Value).Items.Count);
    }

    [Fact]
    public void What_a_key_may_do_stands_before_it() =>
        Assert.Equal(
            [$"restrict,command=\"nix-daemon --stdio\" {Key}"],
            StorageTests.Strings(StorageTests.One(StorageTests.Definitions(static host => host.Users.Add("builder", user => user.AuthorizedKey($"restrict,command=\"nix-daemon --stdio\" {Key}")), "users"), "keys")));

    [Fact]
    public void Each_word_of_a_flag_is_one_of_the_list() =>
        Assert.Equal(
            ["--max-jobs", "1", "--update-input", "nixpkgs", "--update-input", "home-manager"],
            StorageTests.Strings(StorageTests.One(StorageTests.Definitions(static host => host.Updates.Automatic("/etc/nixos", "weekly", upgrade => upgrade
                .Flags("--max-jobs", "1", "--update-input", "nixpkgs").Flags("--update-input", "home-manager")), "updates"), "flags")));

    [Fact]
    public void A_reboot_without_a_window_has_none()
    {
        var updates = StorageTests.Definitions(static host => host.Updates.Automatic("/etc/nixos", "weekly", upgrade => upgrade.Reboot()), "updates");
        Assert.Equal(new NixosValue.Boolean(true), StorageTests.One(updates, "allowReboot"));
        Assert.Equal(new NixosValue.Text("/etc/nixos"), StorageTests.One(updates, "flake"));
        Assert.DoesNotContain(updates, static d => d.Path.Text.Contains("rebootWindow", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_editor_of_the_boot_menu_is_as_it_is_said(bool editor) =>
        Assert.Equal(new NixosValue.Boolean(editor), StorageTests.One(StorageTests.Definitions(host => host.Boot.SystemdBoot(editor: editor), "boot"), "editor"));

    [Fact]
    public void What_is_added_to_a_unit_does_not_start_it()
    {
        var services = StorageTests.Definitions(static host => host.Services.Extend("sshd", unit => unit.After("network-online.target").RunAs("sshd")), "services");
        Assert.Equal(["network-online.target"], StorageTests.Strings(StorageTests.One(services, "after")));
        Assert.DoesNotContain(services, static d => d.Path.Segments[^1] == "wantedBy" || d.Path.Segments[0] == "users");
    }

    [Fact]
    public void State_of_a_dynamic_user_is_persisted_below_a_folder_that_root_alone_enters()
    {
        var folders = (NixosValue.List)StorageTests.One(StorageTests.Definitions(static host =>
        {
            host.Storage.Disk("main", "/dev/vda", disk => disk.Btrfs(fs => fs.Subvolume("root", "/").Subvolume("persist", "/persist").WipeAtBoot("root", TimeSpan.FromDays(7)))).Persist("/persist");
            host.Services.Add("leases", service => service.Run("hello").DynamicUser().StateDirectory("leases"));
            host.Services.Add("names", service => service.Run("hello").DynamicUser().StateDirectory("names"));
        }, "impermanence"), "directories");
        var own = Assert.Single(folders.Items.OfType<NixosValue.Attributes>());
        Assert.Equal((new NixosValue.Text("/var/lib/private"), new NixosValue.Text("0700")), (own.Get("directory"), own.Get("mode")));
        Assert.DoesNotContain(folders.Items.OfType<NixosValue.Text>(), static folder => folder.Value.StartsWith("/var/lib/private", StringComparison.Ordinal));
    }

    [Fact]
    public void Nh_has_the_features_of_Nix_that_it_asks_for() =>
        Assert.Equal(["nix-command", "flakes"], StorageTests.Strings(StorageTests.One(StorageTests.Definitions(static host => host.Updates.ByHand(), "updates"), "experimental-features")));

    [Fact]
    public void Where_iwd_requests_addresses_dhcpcd_leaves_Wi_Fi_alone_and_resolvers_are_written()
    {
        var wireless = StorageTests.Definitions(static host => host.Wireless.Iwd().ConfigureAddresses(), "wireless");
        Assert.Equal(["wl*"], StorageTests.Strings(StorageTests.One(wireless, "denyInterfaces")));
        Assert.Equal(new NixosValue.Text("resolvconf"), StorageTests.One(wireless, "NameResolvingService"));
        Assert.DoesNotContain(StorageTests.Definitions(static host => host.Wireless.Iwd(), "wireless"), static d => d.Path.Segments[^1] is "denyInterfaces" or "NameResolvingService");
    }

    [Fact]
    public void Iwd_hands_resolvers_to_systemd_resolved_where_that_runs() =>
        Assert.DoesNotContain(StorageTests.Definitions(static host =>
        {
            host.Network.UseNetworkd().DisableDhcp();
            host.Wireless.Iwd().ConfigureAddresses();
        }, "wireless"), static d => d.Path.Segments[^1] is "NameResolvingService");
}
