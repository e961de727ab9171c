namespace Hardening.Tests.Assertions;

/// <summary>Options that NixOS defines itself: a second definition is found, a forced one and the right value are not.</summary>
public sealed class ModuleDefinitionTests
{
    private static readonly Dictionary<string, (Action<Host> Describe, string Message)> Conflicts = new()
    {
        ["a sysctl that NixOS sets, by path"] = (static host => host.Nixos.Set("boot.kernel.sysctl.\"net.ipv6.conf.default.use_tempaddr\"", 2), "evaluation stops"),
        ["a sysctl of Redis"] = (static host => host.Nixos.Set("services.redis.servers.cache.enable", true).Set("boot.kernel.sysctl.\"vm.overcommit_memory\"", 1), "evaluation stops"),
        ["the home of root"] = (static host => host.Nixos.Set("users.users.root.home", "/srv/root"), "evaluation stops"),
        ["polkit off beside NetworkManager"] = (static host => host.Nixos.Set("networking.networkmanager.enable", true).Set("security.polkit.enable", false), "evaluation stops"),
        ["timesyncd beside chrony"] = (static host => { host.Time.AuthenticatedServers("time.example.org"); host.Nixos.Set("services.timesyncd.enable", true); }, "has no effect"),
        ["resolvconf beside resolved"] = (static host => host.Nixos.Set("services.resolved.enable", true).Set("networking.resolvconf.enable", true), "evaluation stops"),
        ["DHCP beside NetworkManager"] = (static host => { host.Network.EnableDhcp(); host.Nixos.Set("networking.networkmanager.enable", true); }, "evaluation stops"),
        ["networkd off and used"] = (static host => { host.Network.UseNetworkd(); host.Nixos.Set("systemd.network.enable", false); }, "evaluation stops"),
        ["a strict reverse path filter beside Tailscale"] = (static host => { host.Firewall.ReversePath(ReversePathCheck.Strict); host.Nixos.Set("services.tailscale.enable", true).Set("services.tailscale.useRoutingFeatures", "client"); }, "evaluation stops"),
        ["LVM off beside LUKS"] = (static host => { host.Storage.Unlock("crypted", "/dev/disk/by-label/crypted"); host.Nixos.Set("services.lvm.enable", false); }, "evaluation stops"),
        ["a shell of the initrd beside unlocking"] = (static host => { host.Boot.UnlockOverSsh("enp1s0", 2222, "/persist/key", Key); host.Nixos.Set("boot.initrd.network.ssh.shell", "/bin/sh"); }, "evaluation stops"),
    };

    private static readonly Dictionary<string, Action<Host>> Fine = new()
    {
        ["a forced sysctl"] = static host => host.Nixos.Force("boot.kernel.sysctl.\"net.ipv6.conf.default.use_tempaddr\"", 2),
        ["the same home of root"] = static host => host.Nixos.Set("users.users.root.home", "/root"),
        ["polkit off without NetworkManager"] = static host => host.Nixos.Set("security.polkit.enable", false),
        ["polkit on beside NetworkManager"] = static host => host.Nixos.Set("networking.networkmanager.enable", true).Set("security.polkit.enable", true),
        ["no DHCP beside NetworkManager"] = static host => { host.Network.DisableDhcp(); host.Nixos.Set("networking.networkmanager.enable", true); },
        ["a loose reverse path filter beside Tailscale"] = static host => { host.Firewall.ReversePath(ReversePathCheck.Loose); host.Nixos.Set("services.tailscale.enable", true).Set("services.tailscale.useRoutingFeatures", "client"); },
        ["a sysctl that a default of NixOS has"] = static host => host.Nixos.Set("boot.kernel.sysctl.\"kernel.kptr_restrict\"", 2),
        ["a value that is not known"] = static host => host.Nixos.Set("users.users.root.home", NixValue.Raw("config.some.home")),
        ["a condition that is not known"] = static host => host.Nixos.Set("networking.networkmanager.enable", NixValue.Raw("config.some.switch")).Set("security.polkit.enable", false),
        ["a module that cannot be read"] = static host => { host.Import("./network.nix"); host.Nixos.Set("users.users.root.home", "/srv/root").Set("networking.networkmanager.enable", true).Set("security.polkit.enable", false); },
        ["a shell of the initrd alone"] = static host => host.Nixos.Set("boot.initrd.network.ssh.enable", true).Set("boot.initrd.network.ssh.shell", "/bin/sh"),
    };

    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";

    public static TheoryData<string> Found => [.. Conflicts.Keys];

    public static TheoryData<string> Silent => [.. Fine.Keys];

    [Theory]
    [MemberData(nameof(Found))]
    public void A_second_definition_is_found(string name) => Assert.Contains(Conflicts[name].Message, Assert.Single(Findings(Conflicts[name].Describe)).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Silent))]
    public void What_can_be_merged_or_is_not_known_is_left_alone(string name) => Assert.Empty(Findings(Fine[name]));

    [Fact]
    public void Every_row_names_an_option_that_the_tables_know() =>
        Assert.All(ModuleDefinitions.Instance.All, static row => Assert.True(NixosOptions.Find(row.Path, NixosRelease.V26_05).Status != OptionStatus.Unknown, row.Path.Text));

    private static Finding[] Findings(Action<Host> describe)
    {
        var fleet = new Fleet("test", NixosRelease.V26_05);
        describe(fleet.Server("host"));
        return [.. new DefinitionsConflict().Check(Assert.Single(fleet.ToModel().Effective.Hosts))];
    }
}
