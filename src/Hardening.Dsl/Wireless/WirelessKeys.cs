namespace Hardening;

internal static class WirelessKeys
{
    private const string Facet = "Wireless";

    public static readonly ScalarKey<bool> Enabled = new(Facet, nameof(Enabled));
    public static readonly ScalarKey<MacPolicy> MacPolicy = new(Facet, nameof(MacPolicy));
    public static readonly ScalarKey<CountryCode> Country = new(Facet, nameof(Country));
    public static readonly ScalarKey<bool> Configures = new(Facet, nameof(Configures));
}
