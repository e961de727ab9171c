using Hardening.Overview.Facts;

namespace Hardening.Overview.Tests;

/// <summary>Ports and forwarding that options set by path bring along.</summary>
public sealed class OptionSurfaceTests
{
    private static HostView Look(Action<Server> describe) => Views.OfServer(describe).Hosts[0];

    private static string[] Rows(HostView host) => [.. host.Exposures.Select(exposure => $"{exposure.Network}: {exposure.Span} {exposure.Process}")];

    private static string[] Claims(HostView host) => [.. host.Measures.Select(found => found.Measure.Title)];

    [Fact]
    public void The_firewall_that_is_off_is_not_claimed_whatever_else_is_set()
    {
        var host = Look(static server => { server.Firewall.Disable(); server.Ssh.KeyOnly(); server.Nixos.Set("networking.networkmanager.enable", true); });
        Assert.DoesNotContain(Claims(host), static title => title.Contains(" allows ", StringComparison.Ordinal));
        Assert.Contains("every network: 22/TCP OpenSSH", Rows(host));
    }

    [Fact]
    public void Ports_and_ranges_that_the_firewall_is_told_by_path_are_open()
    {
        var host = Look(static server =>
        {
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).Interface("enp2s0", nic => nic.Address("10.0.0.1/8"));
            server.Nixos.Set("networking.firewall.allowedTCPPorts", NixValue.List(8080))
                .Set("networking.firewall.allowedUDPPortRanges", NixValue.List(new NixAttributes { ["from"] = 60000, ["to"] = 61000 }))
                .Set("networking.firewall.interfaces.enp2s0.allowedTCPPorts", NixValue.List(9000));
        });
        Assert.Equal(
            [
                "LAN 192.168.1.0/24 (enp1s0): 8080/TCP nothing described", "LAN 192.168.1.0/24 (enp1s0): 60000-61000/UDP nothing described",
                "LAN 10.0.0.0/8 (enp2s0): 8080/TCP nothing described", "LAN 10.0.0.0/8 (enp2s0): 9000/TCP nothing described", "LAN 10.0.0.0/8 (enp2s0): 60000-61000/UDP nothing described",
            ],
            Rows(host));
        Assert.Contains(host.Exposures, static exposure => exposure.Why == "networking.firewall.allowedTCPPorts opens it");
        Assert.Empty(host.PerhapsMore);
    }

    [Fact]
    public void Redis_that_is_open_by_path_is_listed_with_its_port()
    {
        var host = Look(static server => server.Nixos.Set("services.redis.servers.cache.enable", true).Set("services.redis.servers.cache.openFirewall", true)
            .Set("services.redis.servers.cache.bind", "0.0.0.0").Set("services.redis.servers.cache.port", 6379));
        Assert.Equal(["every network: 6379/TCP Redis cache"], Rows(host));
        Assert.Empty(host.PerhapsMore);
        Assert.Contains("iptables allows only 1 port", Claims(host));
    }

    [Theory]
    [InlineData("services.jellyfin", "8096/TCP")]
    [InlineData("services.samba", "445/TCP")]
    [InlineData("services.unifi", "8080/TCP")]
    [InlineData("services.minecraft-server", "25565/TCP")]
    [InlineData("services.cockpit", "9090/TCP")]
    public void A_service_of_the_table_that_opens_the_firewall_is_listed(string service, string port)
    {
        Assert.Empty(Rows(Look(server => server.Nixos.Set($"{service}.enable", true))));
        Assert.Contains(Rows(Look(server => server.Nixos.Set($"{service}.enable", true).Set($"{service}.openFirewall", true))), row => row.Contains(port, StringComparison.Ordinal));
        Assert.Empty(Rows(Look(server => server.Nixos.Set($"{service}.enable", false).Set($"{service}.openFirewall", true))));
    }

    [Theory]
    [InlineData("services.zerotierone.enable", "9993/UDP")]
    [InlineData("programs.mosh.enable", "60000-61000/UDP")]
    [InlineData("services.avahi.enable", "5353/UDP")]
    public void A_service_that_opens_the_firewall_unasked_is_listed(string option, string port) =>
        Assert.Contains(Rows(Look(server => server.Nixos.Set(option, true))), row => row.Contains(port, StringComparison.Ordinal));

    [Theory]
    [InlineData("services.grafana", 3000, false)]
    [InlineData("services.prometheus", 9090, true)]
    public void A_service_listens_where_its_module_says(string service, int port, bool isReached)
    {
        var host = Look(server => { server.Firewall.AllowTcp(port); server.Nixos.Set($"{service}.enable", true); });
        Assert.Equal(isReached, host.Exposures.Single().IsAnswered);
        Assert.Equal(!isReached, host.Hidden.Count > 0);
    }

    [Fact]
    public void A_service_that_no_table_knows_may_open_more()
    {
        var host = Look(static server => server.Nixos.Declare("services.unheard-of.enable", "boolean").Set("services.unheard-of.enable", true));
        Assert.Equal(["services.unheard-of.enable"], host.PerhapsMore);
        Assert.DoesNotContain(Claims(host), static title => title.Contains("allows only", StringComparison.Ordinal));
        Assert.Contains("And perhaps more: `services.unheard-of.enable`", Views.Markdown(Views.OfServer(static server => server.Nixos.Declare("services.unheard-of.enable", "boolean").Set("services.unheard-of.enable", true))), StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_of_containers_are_published_past_the_firewall()
    {
        var host = Look(static server => server.Nixos.SetList("virtualisation.oci-containers.containers.web.ports", "8080:80", "127.0.0.1:8081:81", "5000-5001:5000-5001/udp", "[::]:8443:443"));
        Assert.Equal(["every network: 5000-5001/UDP container web", "every network: 8080/TCP container web", "every network: 8443/TCP container web"], Rows(host));
        Assert.All(host.Exposures, static exposure => Assert.Equal("podman publishes it past the firewall", exposure.Why));
    }

    [Fact]
    public void Ports_of_containers_that_cannot_be_read_are_perhaps_more() =>
        Assert.Equal(["virtualisation.oci-containers.containers.web.ports"], Look(static server => server.Nixos.SetList("virtualisation.oci-containers.containers.web.ports", "8080")).PerhapsMore);

    [Fact]
    public void Everything_that_listens_is_reached_over_the_interface_of_Tailscale()
    {
        var host = Look(static server => { server.Ssh.KeyOnly().KeepPortClosed(); server.Nixos.Set("services.tailscale.enable", true); });
        Assert.Contains("tailnet (tailscale0): 22/TCP OpenSSH", Rows(host));
        Assert.DoesNotContain(Rows(host), static row => row.StartsWith("every network: 22/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("services.tailscale.useRoutingFeatures", "server")]
    [InlineData("virtualisation.docker.enable", true)]
    public void Forwarding_that_an_option_switches_on_is_not_claimed_to_be_off(string path, object value)
    {
        var host = Look(server => { server.Network.RefuseForwarding(); _ = value is bool on ? server.Nixos.Set(path, on) : server.Nixos.Set(path, (string)value); });
        Assert.DoesNotContain("no forwarding", Claims(host));
        Assert.Contains(host.Failed, failed => failed.Title == "no forwarding");
    }

    [Fact]
    public void Modules_that_an_option_may_take_off_the_blacklist_are_not_counted()
    {
        var host = Look(static server => { server.Kernel.Blacklist("dccp", "sctp"); server.Nixos.Set("boot.extraModprobeConfig", "options x y=1"); });
        Assert.DoesNotContain(host.Measures, static found => found.Measure.Id == "kernel.blacklist");
        Assert.Contains(host.Failed, static failed => failed.Why.Contains("boot.extraModprobeConfig", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("198.51.100.5/26", "Internet, 198.51.100.5 (eth0)")]
    [InlineData("8.8.8.8/24", "Internet, 8.8.8.8 (eth0)")]
    [InlineData("192.168.1.20/24", "LAN 192.168.1.0/24 (eth0)")]
    [InlineData("10.1.2.3/8", "LAN 10.0.0.0/8 (eth0)")]
    [InlineData("172.31.0.1/12", "LAN 172.16.0.0/12 (eth0)")]
    [InlineData("172.32.0.1/12", "Internet, 172.32.0.1 (eth0)")]
    [InlineData("100.64.0.1/10", "LAN 100.64.0.0/10 (eth0)")]
    [InlineData("169.254.1.1/16", "LAN 169.254.0.0/16 (eth0)")]
    public void An_address_that_routers_pass_on_is_of_the_Internet(string address, string network) =>
        Assert.Equal(network, Look(server => { server.Network.Interface("eth0", nic => nic.Address(address)); server.Ssh.KeyOnly(); }).Exposures.Single().Network);

    [Theory]
    [InlineData("2001:db8::1", true)]
    [InlineData("2a01:4f8::1", true)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    public void An_IPv6_address_is_global_outside_of_the_local_ranges(string address, bool isGlobal) => Assert.Equal(isGlobal, Networks.IsGlobal(address));

    [Fact]
    public void A_secret_that_an_imported_module_holds_is_never_printed_and_the_store_is_not_said_to_hold_none()
    {
        var fleet = new Fleet("test");
        var server = fleet.Server("server").Import("./wifi.nix");
        server.Secrets.Add("token");
        FleetView With(string text) => FleetView.Of(fleet.ToModel().With(new ModuleFiles(new Dictionary<string, string> { ["./wifi.nix"] = text })), []);
        var (hidden, none) = (With("{ networking.wireless.networks.home.psk = \"correct horse battery\"; }"), With("{ time.timeZone = \"UTC\"; }"));
        Assert.DoesNotContain("correct horse", Views.Markdown(hidden) + System.Text.Encoding.UTF8.GetString(Comparing.FleetFacts.Of(hidden).ToBytes()), StringComparison.Ordinal);
        Assert.DoesNotContain(Claims(hidden.Hosts[0]), static title => title.Contains("in clear text", StringComparison.Ordinal));
        Assert.Contains(Claims(none.Hosts[0]), static title => title.Contains("none in clear text", StringComparison.Ordinal));
    }

    [Fact]
    public void Sealing_is_claimed_with_the_setup_it_needs() => Assert.Contains(
        Claims(Look(static server => server.Systemd.Journal(static journal => journal.Storage(JournalStorage.Persistent).Seal()))), static title => title.Contains("after journalctl --setup-keys", StringComparison.Ordinal));

    [Fact]
    public void What_is_not_separated_or_not_encrypted_is_a_gap()
    {
        var host = Look(static server =>
        {
            server.Containers.Add("one", c => c.HostNetwork(because: "a test"));
            server.Containers.Add("two", c => c.HostNetwork(because: "a test"));
            server.Storage.Disk("second", "/dev/disk/by-id/ata-example", disk => disk.Xfs("/backup"));
        });
        Assert.Contains(host.Failed, static failed => failed.Why == "on the host's network: one and two");
        Assert.Contains(host.Failed, static failed => failed.Why == "not encrypted: /backup");
    }
}
