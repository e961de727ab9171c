namespace Hardening;

internal static class TraefikKeys
{
    private const string Facet = "Traefik";

    public static readonly ScalarKey<bool> Enabled = new(Facet, nameof(Enabled));
    public static readonly ScalarKey<DomainName> Domain = new(Facet, nameof(Domain));
    public static readonly ScalarKey<EmailAddress> AcmeEmail = new(Facet, nameof(AcmeEmail));
    public static readonly ScalarKey<SecretName> CloudflareToken = new(Facet, nameof(CloudflareToken));
    public static readonly ScalarKey<TlsVersion> MinimumTls = new(Facet, nameof(MinimumTls));
    public static readonly SetKey<IPv4Network> TrustedProxies = new(Facet, nameof(TrustedProxies));
    public static readonly ScalarKey<bool> LogRequests = new(Facet, nameof(LogRequests));
}
