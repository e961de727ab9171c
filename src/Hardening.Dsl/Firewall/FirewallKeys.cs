namespace Hardening;

internal static class FirewallKeys
{
    private const string Facet = "Firewall";

    public static readonly ScalarKey<bool> Enabled = new(Facet, nameof(Enabled));
    public static readonly ScalarKey<FirewallBackend> Backend = new(Facet, nameof(Backend));
    public static readonly ScalarKey<bool> Ping = new(Facet, nameof(Ping));
    public static readonly SetKey<Port> Tcp = new(Facet, nameof(Tcp));
    public static readonly SetKey<Port> Udp = new(Facet, nameof(Udp));
    public static readonly SetKey<PortRange> TcpRanges = new(Facet, nameof(TcpRanges));
    public static readonly SetKey<PortRange> UdpRanges = new(Facet, nameof(UdpRanges));
    public static readonly FamilyKey<InterfaceName> Interfaces = new(Facet, nameof(Interfaces));
    public static readonly SetKey<InterfacePattern> Trusted = new(Facet, nameof(Trusted));
    public static readonly ScalarKey<ReversePathCheck> ReversePath = new(Facet, nameof(ReversePath));
    public static readonly ScalarKey<bool> LogRefused = new(Facet, nameof(LogRefused));
    public static readonly ScalarKey<bool> FilterForwarded = new(Facet, nameof(FilterForwarded));
}
