using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>What may come in from the network.</summary>
/// <remarks>The SSH server opens its own port; see <see cref="Ssh.KeepPortClosed"/>.</remarks>
public sealed class Firewall : Facet<Firewall>
{
    internal Firewall(Place place) : base(place)
    {
    }

    /// <summary>Filters what comes in. NixOS does so by default.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.firewall.enable</c>.</remarks>
    public Firewall Enable([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(FirewallSettings.Enabled, true);

    /// <summary>Filters nothing: every listening program is reachable.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.firewall.enable = false</c>.</remarks>
    public Firewall Disable([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(FirewallSettings.Enabled, false);

    /// <summary>Chooses what filters packets.</summary>
    /// <param name="backend">nftables, or the older iptables, which is NixOS's default.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.nftables.enable</c>.</remarks>
    public Firewall Backend(FirewallBackend backend, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(FirewallSettings.Backend, backend);

    /// <summary>Answers no ping.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.firewall.allowPing = false</c>.</remarks>
    public Firewall DenyPing([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(FirewallSettings.Ping, false);

    /// <summary>Answers pings.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.firewall.allowPing = true</c>.</remarks>
    public Firewall AllowPing([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(FirewallSettings.Ping, true);

    /// <summary>Lets TCP connections to these ports in on every interface.</summary>
    /// <param name="ports">1 to 65535.</param>
    /// <remarks>Host effect: <c>allowedTCPPorts</c> of <c>networking.firewall</c>.</remarks>
    /// <exception cref="SettingException">A number is not a valid port.</exception>
    public Firewall AllowTcp(params ListOf<int> ports) =>
        From(ports).Add(OpenPortsSettings.Tcp, Port.From, ports);

    /// <summary>Lets TCP in for a range of ports on every interface.</summary>
    /// <param name="from">The first port.</param>
    /// <param name="to">The last port.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>allowedTCPPortRanges</c>.</remarks>
    /// <exception cref="SettingException">A number is not a valid port, or the range is reversed.</exception>
    public Firewall AllowTcpRange(int from, int to, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(OpenPortsSettings.TcpRanges, static r => PortRange.From(r.from, r.to), (from, to));

    /// <summary>Lets UDP packets to these ports in on every interface.</summary>
    /// <param name="ports">1 to 65535.</param>
    /// <remarks>Host effect: <c>allowedUDPPorts</c> of <c>networking.firewall</c>.</remarks>
    /// <exception cref="SettingException">A number is not a valid port.</exception>
    public Firewall AllowUdp(params ListOf<int> ports) =>
        From(ports).Add(OpenPortsSettings.Udp, Port.From, ports);

    /// <summary>Lets UDP in for a range of ports on every interface.</summary>
    /// <param name="from">The first port.</param>
    /// <param name="to">The last port.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>allowedUDPPortRanges</c>.</remarks>
    /// <exception cref="SettingException">A number is not a valid port, or the range is reversed.</exception>
    public Firewall AllowUdpRange(int from, int to, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(OpenPortsSettings.UdpRanges, static r => PortRange.From(r.from, r.to), (from, to));

    /// <summary>Describes what may come in on one interface.</summary>
    /// <param name="name">The interface, for example <c>enp1s0</c>.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.firewall.interfaces.&lt;name&gt;</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid interface name.</exception>
    public Firewall On(string name, Action<FirewallInterface> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Within(FirewallSettings.Interfaces, InterfaceName.From, name, static place => new FirewallInterface(place), describe);

    /// <summary>Lets everything in on these interfaces.</summary>
    /// <param name="interfaces">Interfaces, or patterns such as <c>ve-*</c>, written as the firewall backend needs them.</param>
    /// <remarks>Host effect: <c>networking.firewall.trustedInterfaces</c>.</remarks>
    /// <exception cref="SettingException">A name is not a valid interface name or pattern.</exception>
    public Firewall Trust(params ListOf<string> interfaces) =>
        From(interfaces).Add(FirewallSettings.Trusted, InterfacePattern.From, interfaces);

    /// <summary>Decides whether packets are dropped that come in where the answer would not go out.</summary>
    /// <param name="check">Strict asks for the same interface, loose for any.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.firewall.checkReversePath</c>.</remarks>
    public Firewall ReversePath(ReversePathCheck check, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(FirewallSettings.ReversePath, check);

    /// <summary>Logs connections that were refused.</summary>
    /// <param name="log">False keeps the log short where many try.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.firewall.logRefusedConnections</c>.</remarks>
    public Firewall LogRefused(bool log = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(FirewallSettings.LogRefused, static v => v, log);

    /// <summary>Drops what the host would only pass on, unless NAT or a forwarded port asks for it: containers and guests do not reach each other.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.firewall.filterForward</c>, which needs nftables.</remarks>
    public Firewall FilterForwarded([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(FirewallSettings.FilterForwarded, true);
}
