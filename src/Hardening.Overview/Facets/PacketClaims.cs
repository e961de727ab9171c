using Hardening.Overview.Facts;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>The protections of the network stack, and what each rests on. What a setting does: the kernel's documentation (networking/ip-sysctl).</summary>
internal static class PacketClaims
{
    public const string Packets = "Packets";
    public const string Protocols = "Protocols";

    public static IReadOnlyList<KernelClaim> All { get; } =
    [
        Of("network.ipv6", "IPv6 off", Protocols, [], "ipv6.disable=1"),
        Of("network.pings", "no answer to ping over IPv4", Packets, [], "net.ipv4.icmp_echo_ignore_all=1", "net.ipv4.icmp_echo_ignore_broadcasts=1"),
        Of("network.icmp", "ICMP errors rate limited, bogus ones ignored", Packets, [],
            "net.ipv4.icmp_ignore_bogus_error_responses=1", "net.ipv4.icmp_errors_use_inbound_ifaddr=0", "net.ipv4.icmp_msgs_per_sec=10",
            "net.ipv4.icmp_msgs_burst=10", "net.ipv4.icmp_ratelimit=100", "net.ipv4.icmp_ratemask=6168"),
        Of("network.syn", "SYN cookies, TIME-WAIT protection (RFC 1337)", Packets, [], "net.ipv4.tcp_syncookies=1", "net.ipv4.tcp_rfc1337=1"),
        Of("network.tcp", "no TCP timestamps, no SACK", Packets, [], "net.ipv4.tcp_timestamps=0", "net.ipv4.tcp_sack=0", "net.ipv4.tcp_dsack=0"),
        Of("network.redirects", "ICMP redirects refused", Packets, ["HD1311"],
            "net.ipv4.conf.all.accept_redirects=0", "net.ipv4.conf.default.accept_redirects=0", "net.ipv4.conf.all.send_redirects=0", "net.ipv4.conf.default.send_redirects=0"),
        Of("network.source-routes", "source-routed packets dropped", Packets, [], "net.ipv4.conf.all.accept_source_route=0", "net.ipv4.conf.default.accept_source_route=0"),
        Of("network.relaying", "no proxy ARP, no BOOTP relay", Packets, [],
            "net.ipv4.conf.all.proxy_arp=0", "net.ipv4.conf.default.proxy_arp=0", "net.ipv4.conf.all.bootp_relay=0", "net.ipv4.conf.default.bootp_relay=0"),
        Of("network.forwarding", "no forwarding", Packets, ["HD1301", "HD1303"], "net.ipv4.conf.all.forwarding=0", "net.ipv4.conf.default.forwarding=0"),
        Of("network.sources", "martian packets dropped", Packets, ["HD1309", "HD1310"], "net.ipv4.conf.all.rp_filter=1", "net.ipv4.conf.default.rp_filter=1"),
        Of("network.martians", "martian packets logged", Packets, [], "net.ipv4.conf.all.log_martians=1", "net.ipv4.conf.default.log_martians=1"),
        Of("network.xfrm", "packets dropped while an IPsec connection is set up", Packets, [], "net.core.xfrm_larval_drop=1"),
        Of("network.tunnels", "fallback tunnel devices only in the initial network namespace", Packets, [], "net.core.fb_tunnels_only_for_init_net=1"),
    ];

    private static KernelClaim Of(string id, string title, string section, string[] refutedBy, params string[] needs) =>
        new(id, title, section, needs) { Layer = DefenceLayer.Network, Threats = [NetworkAttack], RefutedBy = refutedBy };
}
