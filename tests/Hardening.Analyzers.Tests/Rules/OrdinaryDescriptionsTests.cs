using Hardening.Tests.Rules.Worlds;

namespace Hardening.Tests.Rules;

/// <summary>Descriptions as people write them, in which nothing is wrong: rules about services have to leave them alone.</summary>
public sealed class OrdinaryDescriptionsTests
{
    [Fact]
    public void A_home_server_hears_what_could_be_better() =>
        Assert.Equal(["HD3107", "HD5006", "HD8418", "HD8420"], InfosOn("""
            server.Storage.Disk("main", "/dev/disk/by-id/nvme-example", disk => disk.Boot("512M").Ext4("/"));
            server.Boot.SystemdBoot();
            server.Network
                .Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1").WakeOnLan())
                .NameServers("192.168.1.20")
                .DisableDhcp().DisableResolved().UseNetworkd(waitOnline: false)
                .Unmanaged("10-ignore-containers", "ve-*")
                .Nat("enp1s0", "ve-*")
                .DisableIPv6().IgnorePings().VerifySourceAddresses();
            server.Firewall.Backend(FirewallBackend.Nftables).DenyPing().AllowTcp(53, 80, 443).AllowUdp(53);
            server.Ssh
                .KeyOnly().PermitRootLogin(RootLogin.No)
                .KeyExchange(Kex.MlKem768X25519, Kex.Sntrup761X25519, Kex.Curve25519LibSsh)
                .Ciphers(Cipher.ChaCha20Poly1305, Cipher.Aes256Gcm, Cipher.Aes256Ctr)
                .MaxAuthTries(3).MaxSessions(2);
            server.Users.Add("nixos", user => user.Wheel().AuthorizedKey("{{Key}}"));
            server.Updates.Automatic("github:example/homelab", calendar: "weekly");
            """));

    [Fact]
    public void A_server_of_a_provider_hears_that_it_depends_on_its_overlay() =>
        Assert.Equal(["HD8410"], InfosOn("""
            server.Import("./hardware-configuration.nix").Import("./disk-config.nix").Nixos.Set("services.tailscale.enable", true);
            server.Network.Interface("ens3", nic => nic.Address("203.0.113.7/32").Gateway("172.31.1.1")).NameServers("9.9.9.9", "2620:fe::fe");
            server.Firewall.AllowTcp(80, 443).AllowUdp(443).Trust("tailscale0").ReversePath(ReversePathCheck.Loose);
            server.Ssh.KeyOnly().KeepPortClosed().IgnoreKeysInHomes().PermitRootLogin(RootLogin.ProhibitPassword);
            server.Users.Immutable().Add("root", user => user.AuthorizedKey("{{Key}}"));
            server.Updates.Automatic("github:example/hosts", calendar: "03:10", upgrade => upgrade.Reboot("03:00", "05:00").Within(TimeSpan.FromMinutes(30)));
            """));

    [Fact]
    public void A_router_hears_that_everybody_may_try_to_log_in() =>
        Assert.Equal(["HD3107", "HD8418", "HD8420"], InfosOn("""
            server.Storage.Disk("main", "/dev/disk/by-id/nvme-example", disk => disk.Boot("512M").Ext4("/"));
            server.Boot.SystemdBoot();
            server.Network
                .Interface("enp1s0", nic => nic.Dhcp())
                .Interface("enp2s0", nic => nic.Address("192.168.1.1/24"))
                .Nat("enp1s0", "enp2s0");
            server.Firewall.On("enp2s0", nic => nic.AllowUdp(53, 67)).AllowUdp(51820);
            server.Ssh.KeyOnly();
            server.Users.Add("admin", user => user.Wheel().AuthorizedKey("{{Key}}").PasswordFrom("/run/agenix/admin"));
            server.Updates.ByHand().CleanUp("weekly", keepSince: TimeSpan.FromDays(14), keep: 5);
            """));

    private static string[] InfosOn(string statements)
    {
        var findings = CheckResult.Of(RunWorld.Run(MarkedProgram.Statements(statements.Replace("{{Key}}", TestKeys.Alice, StringComparison.Ordinal)))).Findings
            .Where(finding => finding.Rule.Layer is not (Layer.Kernel or Layer.Options) && !finding.Rule.Id.StartsWith("HD1", StringComparison.Ordinal)).ToArray();
        Assert.All(findings, finding => Assert.Equal(Severity.Info, finding.Rule.Severity));
        return [.. findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)];
    }
}
