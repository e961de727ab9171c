using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>What may come in on one interface.</summary>
public sealed class FirewallInterface : Facet<FirewallInterface>
{
    internal FirewallInterface(Place place) : base(place)
    {
    }

    /// <summary>Lets TCP connections to these ports in on this interface.</summary>
    /// <param name="ports">1 to 65535.</param>
    /// <remarks>Host effect: <c>networking.firewall.interfaces.&lt;name&gt;.allowedTCPPorts</c>.</remarks>
    /// <exception cref="SettingException">A number is not a valid port.</exception>
    public FirewallInterface AllowTcp(params ListOf<int> ports) =>
        From(ports).Add(OpenPortsSettings.Tcp, Port.From, ports);

    /// <summary>Lets TCP in for a range of ports on this interface.</summary>
    /// <param name="from">The first port.</param>
    /// <param name="to">The last port.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>allowedTCPPortRanges</c>.</remarks>
    /// <exception cref="SettingException">A number is not a valid port, or the range is reversed.</exception>
    public FirewallInterface AllowTcpRange(int from, int to, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(OpenPortsSettings.TcpRanges, static r => PortRange.From(r.from, r.to), (from, to));

    /// <summary>Lets UDP packets to these ports in on this interface.</summary>
    /// <param name="ports">1 to 65535.</param>
    /// <remarks>Host effect: <c>networking.firewall.interfaces.&lt;name&gt;.allowedUDPPorts</c>.</remarks>
    /// <exception cref="SettingException">A number is not a valid port.</exception>
    public FirewallInterface AllowUdp(params ListOf<int> ports) =>
        From(ports).Add(OpenPortsSettings.Udp, Port.From, ports);

    /// <summary>Lets UDP in for a range of ports on this interface.</summary>
    /// <param name="from">The first port.</param>
    /// <param name="to">The last port.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>allowedUDPPortRanges</c>.</remarks>
    /// <exception cref="SettingException">A number is not a valid port, or the range is reversed.</exception>
    public FirewallInterface AllowUdpRange(int from, int to, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(OpenPortsSettings.UdpRanges, static r => PortRange.From(r.from, r.to), (from, to));
}
