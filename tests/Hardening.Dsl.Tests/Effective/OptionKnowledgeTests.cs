namespace Hardening.Tests.Effective;

/// <summary>What the tables say of an option is a fact, and nothing beyond it becomes unknown.</summary>
public sealed class OptionKnowledgeTests
{
    [Fact]
    public void A_default_that_an_option_brings_along_is_known()
    {
        var host = Effective(static h => h.Nixos.Set("services.caddy.enable", true).Set("virtualisation.incus.enable", true));
        Assert.True(host.Kernel.Sysctl("net.core.rmem_max").IsNumber(2500000));
        Assert.True(host.Kernel.Sysctl("fs.inotify.max_user_watches").IsNumber(1048576));
        Assert.False(host.Kernel.Sysctls.IsOpen);
        Assert.True(host.Firewall.Everywhere.Tcp.Lacks(Port.From(443)));
    }

    [Fact]
    public void A_call_is_stronger_than_a_default_that_an_option_brings_along() =>
        Assert.True(Effective(static h =>
        {
            h.Kernel.Sysctl("net.core.rmem_max", 4000000);
            h.Nixos.Set("services.caddy.enable", true);
        }).Kernel.Sysctl("net.core.rmem_max").IsNumber(4000000));

    [Theory]
    [InlineData("virtualisation.docker.enable")]
    [InlineData("virtualisation.podman.enable")]
    [InlineData("virtualisation.libvirtd.enable")]
    [InlineData("virtualisation.incus.enable")]
    [InlineData("networking.networkmanager.enable")]
    [InlineData("services.desktopManager.gnome.enable")]
    public void A_bridge_of_guests_leaves_the_described_interfaces_known(string option) =>
        Assert.False(Effective(h => h.Nixos.Set(option, true)).Network.Interfaces.IsOpen);

    [Fact]
    public void Text_for_sshd_changes_what_it_names()
    {
        var ssh = Effective(static h =>
        {
            h.Ssh.MaxAuthTries(3).PasswordAuthentication(false);
            h.Nixos.Set("services.openssh.extraConfig", "Match Group sftponly\n  ChrootDirectory /home/%u\n  allowtcpforwarding no\n  PasswordAuthentication yes\n");
        }).Ssh;
        Assert.True(ssh.MaxAuthTries.Is(3));
        Assert.True(ssh.TcpForwarding.IsUnknown);
        Assert.True(ssh.PasswordAuthentication.IsUnknown);
    }

    [Theory]
    [InlineData("Include /etc/ssh/more.conf")]
    [InlineData(null)]
    public void Text_for_sshd_that_cannot_be_read_may_change_anything(string? text) =>
        Assert.True(Effective(h =>
        {
            h.Ssh.MaxAuthTries(3);
            h.Nixos.Set("services.openssh.extraConfig", text ?? NixValue.Raw("config.environment.etc.sshd.text"));
        }).Ssh.MaxAuthTries.IsUnknown);

    [Fact]
    public void A_primary_group_is_a_group_of_the_account()
    {
        var groups = Effective(static h =>
        {
            h.Users.Add("eve", static user => user.Groups("audio"));
            h.Nixos.Set("users.users.eve.group", "wheel");
        }).Users.User(UserName.From("eve")).Groups;
        Assert.True(groups.Has(GroupName.From("wheel")) && groups.Has(GroupName.From("audio")) && !groups.IsOpen);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("wpa_supplicant", false)]
    [InlineData("iwd", true)]
    public void NetworkManager_runs_iwd_where_it_is_told_to(string? backend, bool runs)
    {
        var enabled = Effective(h =>
        {
            h.Nixos.Set("networking.networkmanager.enable", true);
            if (backend is not null) h.Nixos.Set("networking.networkmanager.wifi.backend", backend);
        }).Wireless.Enabled;
        Assert.True(runs ? enabled.Is(true) : enabled.IsUnset);
    }

    [Fact]
    public void NetworkManager_requests_addresses()
    {
        Assert.False(Effective(static h => h.Nixos.Set("networking.networkmanager.enable", true)).Network.Dhcp.IsUnknown);
        Assert.True(Effective(static h =>
        {
            h.Network.DisableDhcp();
            h.Nixos.Set("networking.networkmanager.enable", true);
        }).Network.Dhcp.IsUnknown);
        Assert.True(Effective(static h => h.Nixos.Set("networking.networkmanager.enable", true).Set("networking.useDHCP", false)).Network.Dhcp.IsUnknown);
    }

    private static HostModel Effective(Action<Server> describe)
    {
        var fleet = new Fleet("f", NixosRelease.V26_05);
        describe(fleet.Server("h"));
        return Assert.Single(fleet.ToModel().Effective.Hosts);
    }
}
