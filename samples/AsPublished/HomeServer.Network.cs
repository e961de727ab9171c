using Hardening;

namespace AsPublished;

public static partial class HomeServer
{
    private static void Network(Server host)
    {
        host.Network
            .Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1").WakeOnLan())
            .NameServers("192.168.1.20")
            .DisableDhcp()
            .DisableResolved()
            .UseNetworkd(waitOnline: false)
            .Unmanaged("10-ignore-containers", "ve-*")
            .DisableIPv6();
        host.Nixos
            .Set("networking.dhcpcd.enable", false)
            .Set("networking.nat.enable", true)
            .Set("networking.nat.externalInterface", "enp1s0")
            .SetList("networking.nat.internalInterfaces", "ve-+")
            .Set("boot.kernel.sysctl.\"net.ipv4.conf.all.mc_forwarding\"", 0)
            .Set("boot.kernel.sysctl.\"net.ipv4.conf.default.mc_forwarding\"", 0);
        host.Firewall
            .Backend(FirewallBackend.Nftables)
            .DenyPing()
            .AllowTcp(53, 80, 443)
            .AllowUdp(53);
    }
}
