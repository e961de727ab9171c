using Hardening;

namespace Homelab;

public static partial class HomeServer
{
    private const string Uplink = "enp1s0";
    private const string Cables = "ve-*";                           // the host's ends of the containers' networks

    private static void Network(Server host)
    {
        host.Network
            .Interface(Uplink, nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1").WakeOnLan())
            .NameServers("192.168.1.20")
            .DisableDhcp()
            .DisableResolved()
            .UseNetworkd(waitOnline: false)
            .Unmanaged("10-ignore-containers", Cables)
            .Nat(Uplink, Cables)
            .DisableIPv6();

        host.Firewall
            .Backend(FirewallBackend.Nftables)
            .DenyPing()
            .FilterForwarded();                                   // 53, 80 and 443 open themselves with what listens

        Packets(host.Network);
        Buffers(host.Kernel);
    }

    private static void Packets(Network network) => network
        .IgnorePings()
        .HardenIcmp()
        .HardenTcp()
        .RefuseRedirects()
        .RefuseSourceRoutes()
        .RefuseRelaying()
        .VerifySourceAddresses()
        .LogMartians()
        .CongestionControl("bbr")
        .QueueDiscipline("cake");

    private static void Buffers(Kernel kernel) => kernel
        .Load("tcp_bbr", "sch_cake")                              // before the sysctls that name them
        .Sysctl("net.ipv4.tcp_fastopen", 3)
        .Sysctl("net.core.fb_tunnels_only_for_init_net", 1)
        .Sysctl("net.core.xfrm_larval_drop", 1)
        .Sysctl("net.core.rmem_default", 524_288)
        .Sysctl("net.core.wmem_default", 524_288)
        .Sysctl("net.core.rmem_max", 8_388_608)
        .Sysctl("net.core.wmem_max", 8_388_608)
        .Sysctl("net.core.optmem_max", 262_144)
        .Sysctl("net.core.netdev_max_backlog", 4096);
}
