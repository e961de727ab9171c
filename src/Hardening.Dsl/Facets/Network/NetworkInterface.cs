using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>One network interface of a host.</summary>
public sealed class NetworkInterface : Facet<NetworkInterface>
{
    internal NetworkInterface(Place place) : base(place)
    {
    }

    /// <summary>Gives the interface an address of its own.</summary>
    /// <param name="cidr">Address and prefix length, for example <c>192.168.1.20/24</c> or <c>2001:db8::1/64</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.interfaces.&lt;name&gt;.ipv4.addresses</c> or <c>ipv6.addresses</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="cidr"/> is not an address with a prefix length.</exception>
    public NetworkInterface Address(string cidr, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .If(!IsIPv6(cidr), call => call.Add(NetworkInterfaceSettings.Addresses, IPv4Cidr.From, cidr, nameof(cidr)))
            .If(IsIPv6(cidr), call => call.Add(NetworkInterfaceSettings.IPv6Addresses, IPv6Cidr.From, cidr, nameof(cidr)));

    /// <summary>Sends what is for other networks to this router.</summary>
    /// <param name="address">The router's address in the same network, for example <c>192.168.1.1</c> or <c>fe80::1</c>; one of each version.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.defaultGateway</c> or <c>networking.defaultGateway6</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="address"/> is not an IP address.</exception>
    public NetworkInterface Gateway(string address, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .If(!IsIPv6(address), call => call.Set(NetworkInterfaceSettings.Gateway, IPv4Address.From, address, nameof(address)))
            .If(IsIPv6(address), call => call.Set(NetworkInterfaceSettings.IPv6Gateway, IPv6Address.From, address, nameof(address)));

    /// <summary>Lets a packet on the network switch the machine on.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.interfaces.&lt;name&gt;.wakeOnLan.enable</c>. Any machine on the network can send the packet.</remarks>
    public NetworkInterface WakeOnLan([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkInterfaceSettings.WakeOnLan, true);

    /// <summary>Gives the interface another hardware address.</summary>
    /// <param name="address">Six bytes, for example <c>02:00:00:00:00:01</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.interfaces.&lt;name&gt;.macAddress</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="address"/> is not a valid hardware address.</exception>
    public NetworkInterface MacAddress(string address, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkInterfaceSettings.MacAddress, Hardening.MacAddress.From, address);

    /// <summary>Asks a server on the network for this interface's address.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.interfaces.&lt;name&gt;.useDHCP</c>.</remarks>
    public NetworkInterface Dhcp([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkInterfaceSettings.Dhcp, true);

    // One colon is a port behind an IPv4 address; two make an IPv6 address.
    private static bool IsIPv6(string text) => text is not null && text.IndexOf(':') != text.LastIndexOf(':');
}
