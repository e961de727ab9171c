namespace Hardening;

[SettingsOf(typeof(TraefikModel))]
internal static class TraefikSettings
{
    private static readonly SettingGroup Group = new("Traefik", "services.traefik");
    private static readonly SettingGroup Hand = Group.ByHand();

    private static readonly Codec<TlsVersion> Tls = As.Enum(("VersionTLS13", TlsVersion.Tls13), ("VersionTLS12", TlsVersion.Tls12))
        .Saying(static version => version == TlsVersion.Tls12 ? "1.2" : "1.3");

    public static readonly ScalarKey<bool> Enabled = Hand.Option("enable", As.Boolean, "runs", defaultsTo: false);
    public static readonly ScalarKey<DomainName> Domain = Group.Own<DomainName>("domain", static domain => domain.ToString());
    public static readonly ScalarKey<EmailAddress> AcmeEmail = Hand.Option("staticConfigOptions.certificatesResolvers.letsencrypt.acme.email", As.Text<EmailAddress>(EmailAddress.TryFrom), "ACME account");
    public static readonly ScalarKey<SecretName> CloudflareToken = Group.Own<SecretName>("token for the DNS challenge", As.SecretPath.Say);
    public static readonly ScalarKey<TlsVersion> MinimumTls = Hand.Option("dynamicConfigOptions.tls.options.default.minVersion", Tls, "minimum TLS version");
    public static readonly SetKey<IPv4Network> TrustedProxies = Group.List("staticConfigOptions.entryPoints.websecure.forwardedHeaders.trustedIPs", As.Text<IPv4Network>(IPv4Network.TryFrom), "trusts X-Forwarded-For from");
    public static readonly ScalarKey<bool> LogRequests = Group.Own<bool>("access log", As.Boolean.Say);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
