namespace Hardening;

[SettingsOf(typeof(NetworkModel))]
internal static class NetworkSettings
{
    public const string InterfaceSection = "Interfaces";
    public const string ServiceSection = "Network services";

    private static readonly SettingGroup Group = new("Network", "", ServiceSection);
    private static readonly Codec<bool> Switch = As.Switch("on", "off");

    public static readonly FamilyKey<InterfaceName> Interfaces = Group.Family("networking.interfaces.<name>", As.Text<InterfaceName>(InterfaceName.TryFrom), "interface", NetworkInterfaceSettings.Keys);
    public static readonly SetKey<IpAddress> NameServers = Group.List("networking.nameservers", As.Text<IpAddress>(IpAddress.TryFrom), "resolvers");
    public static readonly ScalarKey<bool> IPv6 = Group.Option("networking.enableIPv6", Switch, "IPv6", defaultsTo: true);
    public static readonly ScalarKey<bool> Dhcp = Group.Option("networking.useDHCP", Switch, "DHCP client", defaultsTo: true);
    public static readonly ScalarKey<bool> Networkd = Group.Option("networking.useNetworkd", Switch, "systemd-networkd", defaultsTo: false);
    public static readonly ScalarKey<bool> WaitOnline = Group.Option("systemd.network.wait-online.enable", As.Boolean, "boot waits for the network", defaultsTo: true);

    // A network file leaves interfaces alone only together with linkConfig.Unmanaged.
    public static readonly FamilyKey<NetworkFileName> Unmanaged = Group.OwnFamily<NetworkFileName>("network file", UnmanagedSettings.Keys, static file => file.ToString());
    public static readonly ScalarKey<bool> Resolved = Group.Option("services.resolved.enable", Switch, "systemd-resolved", defaultsTo: false);
    public static readonly ScalarKey<InterfaceName> NatExternal = Group.Option("networking.nat.externalInterface", As.Text<InterfaceName>(InterfaceName.TryFrom), "NAT, external interface");
    public static readonly SetKey<InterfacePattern> NatInternal = Group.ByHand().List("networking.nat.internalInterfaces", As.Pattern, "NAT, internal interfaces");

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(NetworkInterfaceModel))]
internal static class NetworkInterfaceSettings
{
    private static readonly SettingGroup Group = new("Network", section: NetworkSettings.InterfaceSection);

    private static readonly Codec<IPv4Cidr> Cidr = As.Pair<IPv4Cidr, IPv4Address, int>(("address", As.Text<IPv4Address>(IPv4Address.TryFrom)), ("prefixLength", As.Integer),
        static (address, length) => IPv4Cidr.TryFrom(FormattableString.Invariant($"{address}/{length}"), out var cidr, out _) ? cidr : null, static cidr => (cidr.Address, cidr.PrefixLength));

    private static readonly Codec<IPv6Cidr> IPv6CidrCodec = As.Pair<IPv6Cidr, IPv6Address, int>(("address", As.Text<IPv6Address>(IPv6Address.TryFrom)), ("prefixLength", As.Integer),
        static (address, length) => IPv6Cidr.TryFrom(FormattableString.Invariant($"{address}/{length}"), out var cidr, out _) ? cidr : null, static cidr => (cidr.Address, cidr.PrefixLength));

    public static readonly SetKey<IPv4Cidr> Addresses = Group.List("ipv4.addresses", Cidr, "addresses");

    public static readonly SetKey<IPv6Cidr> IPv6Addresses = Group.List("ipv6.addresses", IPv6CidrCodec, "IPv6 addresses");

    // The host has one default gateway of each version; it names the interface.
    public static readonly ScalarKey<IPv6Address> IPv6Gateway = Group.Own<IPv6Address>("IPv6 gateway", static address => address.ToString());
    public static readonly ScalarKey<IPv4Address> Gateway = Group.Own<IPv4Address>("gateway", static address => address.ToString());
    public static readonly ScalarKey<MacAddress> MacAddress = Group.Option("macAddress", As.Text<MacAddress>(Hardening.MacAddress.TryFrom), "hardware address");
    public static readonly ScalarKey<bool> Dhcp = Group.Option("useDHCP", As.Switch("on", "off"), "DHCP client", name: "InterfaceDhcp");
    public static readonly ScalarKey<bool> WakeOnLan = Group.Option("wakeOnLan.enable", As.Switch("on", "off"), "wake-on-LAN", defaultsTo: false);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

internal static class UnmanagedSettings
{
    private static readonly SettingGroup Group = new("Network", section: NetworkSettings.ServiceSection);

    public static readonly ScalarKey<InterfacePattern> UnmanagedPattern = Group.Own<InterfacePattern>("unmanaged interfaces", static pattern => pattern.ForNftables);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
