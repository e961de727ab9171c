using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>One network interface of a host.</summary>
public sealed class NetworkInterface : Facet<NetworkInterface>
{
    internal NetworkInterface(Place place) : base(place)
    {
    }

    /// <summary>Gives the interface an address of its own.</summary>
    /// <param name="cidr">Address and prefix length, for example <c>192.168.1.20/24</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.interfaces.&lt;name&gt;.ipv4.addresses</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="cidr"/> is no IPv4 address with a prefix length.</exception>
    public NetworkInterface Address(string cidr, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(NetworkInterfaceSettings.Addresses, IPv4Cidr.From, cidr);

    /// <summary>Sends what is for other networks to this router.</summary>
    /// <param name="address">The router's IPv4 address in the same network.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.defaultGateway</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="address"/> is no IPv4 address.</exception>
    public NetworkInterface Gateway(string address, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkInterfaceSettings.Gateway, IPv4Address.From, address);

    /// <summary>Lets a packet on the network switch the machine on.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.interfaces.&lt;name&gt;.wakeOnLan.enable</c>. Whoever can send on the network can send the packet.</remarks>
    public NetworkInterface WakeOnLan([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkInterfaceSettings.WakeOnLan, true);

    /// <summary>Gives the interface another hardware address.</summary>
    /// <param name="address">Six bytes, for example <c>02:00:00:00:00:01</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.interfaces.&lt;name&gt;.macAddress</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="address"/> is no hardware address.</exception>
    public NetworkInterface MacAddress(string address, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkInterfaceSettings.MacAddress, Hardening.MacAddress.From, address);

    /// <summary>Asks a server on the network for this interface's address.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.interfaces.&lt;name&gt;.useDHCP</c>.</remarks>
    public NetworkInterface Dhcp([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(NetworkInterfaceSettings.Dhcp, true);
}
