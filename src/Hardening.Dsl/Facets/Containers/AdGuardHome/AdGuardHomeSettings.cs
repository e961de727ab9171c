namespace Hardening;

[SettingsOf(typeof(AdGuardHomeModel))]
internal static class AdGuardHomeSettings
{
    private static readonly SettingGroup Group = new("AdGuardHome", "services.adguardhome");
    private static readonly SettingGroup Hand = Group.ByHand();

    private static readonly Codec<HttpsAddress> Address = As.Text<HttpsAddress>(HttpsAddress.TryFrom);

    public static readonly ScalarKey<bool> Enabled = Hand.Option("enable", As.Boolean, "runs", defaultsTo: false);
    public static readonly ScalarKey<Port> WebPort = Hand.Option("port", As.Port, "port of the web interface", defaultsTo: Port.From(3000));
    public static readonly SetKey<HttpsAddress> Upstreams = Group.List("settings.dns.upstream_dns", Address, "upstream resolvers");
    public static readonly SetKey<IpAddress> Bootstrap = Group.List("settings.dns.bootstrap_dns", As.Text<IpAddress>(IpAddress.TryFrom), "bootstrap resolvers");
    public static readonly SetKey<IPv4Network> AllowedClients = Group.List("settings.dns.allowed_clients", As.Text<IPv4Network>(IPv4Network.TryFrom), "allowed clients");
    public static readonly SetKey<HttpsAddress> BlockLists = Group.OwnSet<HttpsAddress>("block lists", static address => address.ToString());

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
