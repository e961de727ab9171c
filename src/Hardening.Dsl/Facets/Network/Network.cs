using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>The network of a host: its interfaces, how it finds names, what the kernel does with packets.</summary>
public sealed class Network : Facet<Network>
{
    internal Network(Place place) : base(place)
    {
    }

    /// <summary>Describes a network interface.</summary>
    /// <param name="name">As the kernel names it, for example <c>enp1s0</c>: 1 to 15 bytes.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.interfaces.&lt;name&gt;</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid interface name.</exception>
    public Network Interface(string name, Action<NetworkInterface> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Within(NetworkSettings.Interfaces, InterfaceName.From, name, static place => new NetworkInterface(place), describe);

    /// <summary>Asks these servers for names.</summary>
    /// <param name="addresses">IPv4 or IPv6 addresses.</param>
    /// <remarks>Host effect: <c>networking.nameservers</c>.</remarks>
    /// <exception cref="SettingException">An address is not valid.</exception>
    public Network NameServers(params ListOf<string> addresses) =>
        From(addresses).Add(NetworkSettings.NameServers, IpAddress.From, addresses);

    /// <summary>Asks no server on the network for addresses.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.useDHCP = false</c>, <c>networking.dhcpcd.enable = false</c>.</remarks>
    public Network DisableDhcp([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkSettings.Dhcp, false);

    /// <summary>Asks a server on the network for addresses, on every interface without one.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.useDHCP = true</c>.</remarks>
    public Network EnableDhcp([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkSettings.Dhcp, true);

    /// <summary>Runs no name service on the host itself.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.resolved.enable = false</c>.</remarks>
    public Network DisableResolved([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkSettings.Resolved, false);

    /// <summary>Lets systemd-networkd configure the interfaces.</summary>
    /// <param name="waitOnline">Whether the boot waits until the network is up.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.useNetworkd = true</c>, <c>systemd.network.wait-online.enable</c>.</remarks>
    public Network UseNetworkd(bool waitOnline = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkSettings.Networkd, true).Set(NetworkSettings.WaitOnline, static v => v, waitOnline);

    /// <summary>Leaves interfaces unmanaged, for example those of containers.</summary>
    /// <param name="name">The name of the network file, for example <c>10-ignore-containers</c>.</param>
    /// <param name="pattern">The interfaces, for example <c>ve-*</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>systemd.network.networks.&lt;name&gt;</c> with <c>linkConfig.Unmanaged</c>. Files are read in the order of their names. Source: systemd.network(5).</remarks>
    /// <exception cref="SettingException">The name or the pattern is not valid.</exception>
    public Network Unmanaged(string name, string pattern, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(NetworkSettings.Unmanaged, NetworkFileName.From, name, UnmanagedSettings.UnmanagedPattern, InterfacePattern.From, pattern);

    /// <summary>Switches IPv6 off, in the kernel and in what NixOS configures.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.enableIPv6 = false</c> and the boot parameter <c>ipv6.disable=1</c>, without which the protocol stays loaded. Every <c>net.ipv6.*</c> sysctl disappears. Source: kernel documentation, networking/ipv6.</remarks>
    public Network DisableIPv6([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkSettings.IPv6, false).Parameter("ipv6.disable=1");

    /// <summary>Lets hosts behind internal interfaces reach the outside through this host's address.</summary>
    /// <param name="externalInterface">The interface to the outside.</param>
    /// <param name="internalInterfaces">Interfaces, or patterns such as <c>ve-*</c>, written as the firewall backend needs them; none where another call names them.</param>
    /// <remarks>Host effect: <c>networking.nat</c>. NixOS switches IPv4 forwarding on for it, whatever else is set.</remarks>
    /// <exception cref="SettingException">A name is not a valid interface name or pattern.</exception>
    public Network Nat(string externalInterface, params ListOf<string> internalInterfaces) =>
        From(internalInterfaces, mayBeEmpty: true)
            .Set(NetworkSettings.NatExternal, InterfaceName.From, externalInterface)
            .Add(NetworkSettings.NatInternal, InterfacePattern.From, internalInterfaces);

    /// <summary>Answers no ICMP echo request.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>net.ipv4.icmp_echo_ignore_*</c>; also where no firewall runs. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network IgnorePings([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("net.ipv4.icmp_echo_ignore_all", 1).Sysctl("net.ipv4.icmp_echo_ignore_broadcasts", 1);

    /// <summary>Limits ICMP messages and ignores false ones.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>net.ipv4.icmp_*</c>. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network HardenIcmp([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Sysctl("net.ipv4.icmp_ignore_bogus_error_responses", 1)
            .Sysctl("net.ipv4.icmp_errors_use_inbound_ifaddr", 0)
            .Sysctl("net.ipv4.icmp_msgs_per_sec", 10)
            .Sysctl("net.ipv4.icmp_msgs_burst", 10)
            .Sysctl("net.ipv4.icmp_ratelimit", 100)
            .Sysctl("net.ipv4.icmp_ratemask", 6168);

    /// <summary>Uses SYN cookies, guards closed connections, tells no uptime, and takes no selective acknowledgements.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>net.ipv4.tcp_*</c>. Without timestamps and SACK, lossy connections become slower. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network HardenTcp([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Sysctl("net.ipv4.tcp_syncookies", 1)
            .Sysctl("net.ipv4.tcp_rfc1337", 1)
            .Sysctl("net.ipv4.tcp_timestamps", 0)
            .Sysctl("net.ipv4.tcp_sack", 0)
            .Sysctl("net.ipv4.tcp_dsack", 0);

    /// <summary>Neither follows nor sends ICMP redirects.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>net.ipv4.conf.{all,default}.accept_redirects</c> and <c>send_redirects</c>. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network RefuseRedirects([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Sysctl("net.ipv4.conf.all.accept_redirects", 0)
            .Sysctl("net.ipv4.conf.default.accept_redirects", 0)
            .Sysctl("net.ipv4.conf.all.send_redirects", 0)
            .Sysctl("net.ipv4.conf.default.send_redirects", 0);

    /// <summary>Drops packets that bring their own route.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>net.ipv4.conf.{all,default}.accept_source_route</c>. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network RefuseSourceRoutes([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("net.ipv4.conf.all.accept_source_route", 0).Sysctl("net.ipv4.conf.default.accept_source_route", 0);

    /// <summary>Answers for no other host and relays no BOOTP.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>net.ipv4.conf.{all,default}.proxy_arp</c> and <c>bootp_relay</c>. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network RefuseRelaying([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Sysctl("net.ipv4.conf.all.proxy_arp", 0)
            .Sysctl("net.ipv4.conf.default.proxy_arp", 0)
            .Sysctl("net.ipv4.conf.all.bootp_relay", 0)
            .Sysctl("net.ipv4.conf.default.bootp_relay", 0);

    /// <summary>Passes no packet on from one interface to another.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>net.ipv4.conf.{all,default}.forwarding</c>. Cannot stand beside NAT, which needs forwarding. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network RefuseForwarding([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("net.ipv4.conf.all.forwarding", 0).Sysctl("net.ipv4.conf.default.forwarding", 0);

    /// <summary>Drops packets that come in where the answer would not go out.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>net.ipv4.conf.{all,default}.rp_filter=1</c> (strict, RFC 3704). Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network VerifySourceAddresses([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("net.ipv4.conf.all.rp_filter", 1).Sysctl("net.ipv4.conf.default.rp_filter", 1);

    /// <summary>Logs packets with impossible addresses.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctls <c>net.ipv4.conf.{all,default}.log_martians</c>. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network LogMartians([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("net.ipv4.conf.all.log_martians", 1).Sysctl("net.ipv4.conf.default.log_martians", 1);

    /// <summary>Chooses how TCP finds its speed.</summary>
    /// <param name="algorithm">For example <c>bbr</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctl <c>net.ipv4.tcp_congestion_control</c>. The kernel needs the module of that name. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network CongestionControl(string algorithm, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("net.ipv4.tcp_congestion_control", Algorithm, algorithm, nameof(algorithm));

    /// <summary>Chooses how packets wait for the line.</summary>
    /// <param name="algorithm">For example <c>cake</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: sysctl <c>net.core.default_qdisc</c>. The kernel needs the module of that name. Source: kernel documentation, networking/ip-sysctl.</remarks>
    public Network QueueDiscipline(string algorithm, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Sysctl("net.core.default_qdisc", Algorithm, algorithm, nameof(algorithm));

    private static SysctlValue Algorithm(string name) =>
        name.Length > 0 && Ascii.IsLower(name[0]) && Ascii.All(name, static c => Ascii.IsLower(c) || Ascii.IsDigit(c) || c is '_' or '-')
            ? SysctlValue.From(name)
            : throw new SettingException("algorithm", $"{Literal.Show(name)} is not a valid algorithm: expected lower-case letters, digits, '_' and '-', such as \"bbr\" or \"fq_codel\".");
}
