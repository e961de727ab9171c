namespace Hardening;

internal static class AdGuardHomeKeys
{
    private const string Facet = "AdGuardHome";

    public static readonly ScalarKey<bool> Enabled = new(Facet, nameof(Enabled));
    public static readonly SetKey<HttpsAddress> Upstreams = new(Facet, nameof(Upstreams));
    public static readonly SetKey<IpAddress> Bootstrap = new(Facet, nameof(Bootstrap));
    public static readonly SetKey<HttpsAddress> BlockLists = new(Facet, nameof(BlockLists));
    public static readonly SetKey<IPv4Network> AllowedClients = new(Facet, nameof(AllowedClients));
    public static readonly ScalarKey<Port> WebPort = new(Facet, nameof(WebPort));
}
