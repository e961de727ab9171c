namespace Hardening;

internal static class NetworkKeys
{
    private const string Facet = "Network";

    public static readonly FamilyKey<InterfaceName> Interfaces = new(Facet, nameof(Interfaces));
    public static readonly SetKey<IPv4Cidr> Addresses = new(Facet, nameof(Addresses));
    public static readonly ScalarKey<IPv4Address> Gateway = new(Facet, nameof(Gateway));
    public static readonly ScalarKey<bool> WakeOnLan = new(Facet, nameof(WakeOnLan));
    public static readonly ScalarKey<bool> InterfaceDhcp = new(Facet, nameof(InterfaceDhcp));
    public static readonly ScalarKey<MacAddress> Mac = new(Facet, nameof(Mac));
    public static readonly SetKey<IpAddress> NameServers = new(Facet, nameof(NameServers));
    public static readonly ScalarKey<bool> Dhcp = new(Facet, nameof(Dhcp));
    public static readonly ScalarKey<bool> Resolved = new(Facet, nameof(Resolved));
    public static readonly ScalarKey<bool> Networkd = new(Facet, nameof(Networkd));
    public static readonly ScalarKey<bool> WaitOnline = new(Facet, nameof(WaitOnline));
    public static readonly FamilyKey<NetworkFileName> Unmanaged = new(Facet, nameof(Unmanaged));
    public static readonly ScalarKey<InterfacePattern> UnmanagedPattern = new(Facet, nameof(UnmanagedPattern));
    public static readonly ScalarKey<bool> IPv6 = new(Facet, nameof(IPv6));
    public static readonly ScalarKey<InterfaceName> NatExternal = new(Facet, nameof(NatExternal));
    public static readonly SetKey<InterfacePattern> NatInternal = new(Facet, nameof(NatInternal));
}
