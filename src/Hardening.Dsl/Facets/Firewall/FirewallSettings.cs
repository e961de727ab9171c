namespace Hardening;

[SettingsOf(typeof(FirewallModel))]
internal static class FirewallSettings
{
    public const string Section = "Firewall";

    private static readonly SettingGroup Group = new(Section, "networking");

    private static readonly Codec<FirewallBackend> Backends = As.OneOf(
        (new NixosValue.Boolean(false), FirewallBackend.Iptables), (new NixosValue.Boolean(true), FirewallBackend.Nftables));

    private static readonly Codec<ReversePathCheck> Checks = As.OneOf(
        (new NixosValue.Boolean(true), ReversePathCheck.Strict), (new NixosValue.Text("strict"), ReversePathCheck.Strict),
        (new NixosValue.Text("loose"), ReversePathCheck.Loose), (new NixosValue.Boolean(false), ReversePathCheck.Off));

    public static readonly ScalarKey<bool> Enabled = Group.Option("firewall.enable", As.Switch("on", "off"), "firewall", defaultsTo: true);
    public static readonly ScalarKey<FirewallBackend> Backend = Group.Option("nftables.enable", Backends, "backend", defaultsTo: FirewallBackend.Iptables);
    public static readonly ScalarKey<bool> Ping = Group.Option("firewall.allowPing", As.Switch("answered", "dropped"), "pings", defaultsTo: true);
    public static readonly ScalarKey<ReversePathCheck> ReversePath = Group.Option("firewall.checkReversePath", Checks, "reverse path check",
        defaultIn: static release => release >= NixosRelease.V26_11 ? ReversePathCheck.Loose : ReversePathCheck.Strict);
    public static readonly ScalarKey<bool> LogRefused = Group.Option("firewall.logRefusedConnections", As.Boolean, "logs refused connections",
        defaultIn: static release => release < NixosRelease.V26_05);
    public static readonly ScalarKey<bool> FilterForwarded = Group.Option("firewall.filterForward", As.Boolean, "filters forwarded traffic", defaultsTo: false);
    public static readonly SetKey<InterfacePattern> Trusted = Group.ByHand().List("firewall.trustedInterfaces", As.Pattern, "trusted interfaces");

    private static readonly IReadOnlyList<SettingKey> OpenPorts = Group.Include(OpenPortsSettings.Keys);
    public static readonly FamilyKey<InterfaceName> Interfaces = Group.Family("firewall.interfaces.<name>", As.Text<InterfaceName>(InterfaceName.TryFrom), "interface", OpenPorts);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(OpenPortsModel))]
internal static class OpenPortsSettings
{
    private static readonly SettingGroup Group = new(FirewallSettings.Section, onHost: "networking.firewall");

    private static readonly Codec<PortRange> Range = As.Pair<PortRange, Port, Port>(("from", As.Port), ("to", As.Port),
        static (first, last) => PortRange.TryFrom(first.Number, last.Number, out var range, out _) ? range : null, static range => (range.First, range.Last));

    public static readonly SetKey<Port> Tcp = Group.List("allowedTCPPorts", As.Port, "open TCP ports");
    public static readonly SetKey<PortRange> TcpRanges = Group.List("allowedTCPPortRanges", Range, "open TCP port ranges");
    public static readonly SetKey<Port> Udp = Group.List("allowedUDPPorts", As.Port, "open UDP ports");
    public static readonly SetKey<PortRange> UdpRanges = Group.List("allowedUDPPortRanges", Range, "open UDP port ranges");

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
