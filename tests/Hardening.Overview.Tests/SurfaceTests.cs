using Hardening.Overview.Facts;

namespace Hardening.Overview.Tests;

/// <summary>What reaches a host, joined from what is open and what listens.</summary>
public sealed class SurfaceTests
{
    private static string[] Rows(Action<Server> describe) =>
        [.. Views.OfServer(describe).Hosts[0].Exposures.Select(exposure => $"{exposure.Network}: {exposure.Span} {exposure.Process}")];

    [Fact]
    public void SSH_is_open_on_each_network_of_the_host() => Assert.Equal(
        ["LAN 192.168.1.0/24 (enp1s0): 22/TCP OpenSSH", "LAN 10.0.0.0/8 (enp2s0): 22/TCP OpenSSH"],
        Rows(server =>
        {
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).Interface("enp2s0", nic => nic.Address("10.0.0.1/8"));
            server.Ssh.KeyOnly();
        }));

    [Fact]
    public void A_port_of_one_interface_is_open_there_alone() => Assert.Equal(
        ["LAN 192.168.1.0/24 (enp1s0): 8080/TCP nothing described"],
        Rows(server =>
        {
            server.Network.Interface("enp1s0", nic => nic.Address("192.168.1.20/24")).Interface("enp2s0", nic => nic.Address("10.0.0.1/8"));
            server.Firewall.On("enp1s0", nic => nic.AllowTcp(8080));
        }));

    [Fact]
    public void Without_a_firewall_everything_that_listens_is_reached() =>
        Assert.Equal(["every network: 2222/TCP OpenSSH"], Rows(server =>
        {
            server.Firewall.Disable();
            server.Ssh.KeyOnly().Ports(2222).KeepPortClosed();
        }));

    [Fact]
    public void What_listens_behind_a_closed_port_is_listed_as_not_reached()
    {
        var host = Views.OfServer(server => server.Ssh.KeyOnly().KeepPortClosed()).Hosts[0];
        Assert.Empty(host.Exposures);
        Assert.Equal("OpenSSH", Assert.Single(host.Hidden).Process);
    }

    [Fact]
    public void A_service_in_a_container_of_its_own_network_is_not_on_the_hosts_port() =>
        Assert.DoesNotContain(Rows(server =>
        {
            server.Containers.Add("vault", c => c.PrivateNetwork(host: "10.0.0.1", container: "10.0.0.2").Vaultwarden(_ => { }));
            server.Firewall.AllowTcp(8000);
        }), row => row.Contains("Vaultwarden", StringComparison.Ordinal));

    [Fact]
    public void A_range_of_ports_shows_what_answers_inside_it() =>
        Assert.Equal(["every network: 22/TCP OpenSSH"], Rows(server =>
        {
            server.Ssh.KeyOnly().KeepPortClosed();
            server.Firewall.AllowTcpRange(20, 30);
        }));

    [Fact]
    public void A_span_holds_what_lies_inside_it_and_is_of_its_protocol()
    {
        var range = new PortSpan(Transport.Tcp, 20, 30);
        Assert.True(range.Holds(new(Transport.Tcp, 22, 22)));
        Assert.False(range.Holds(new(Transport.Udp, 22, 22)));
        Assert.False(range.Holds(new(Transport.Tcp, 30, 31)));
    }
}
