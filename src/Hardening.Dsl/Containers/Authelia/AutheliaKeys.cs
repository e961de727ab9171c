namespace Hardening;

internal static class AutheliaKeys
{
    private const string Facet = "Authelia";

    public static readonly ScalarKey<bool> Enabled = new(Facet, nameof(Enabled));
    public static readonly ScalarKey<SecretName> ResetSecret = new(Facet, nameof(ResetSecret));
    public static readonly ScalarKey<SecretName> SessionSecret = new(Facet, nameof(SessionSecret));
    public static readonly ScalarKey<SecretName> StorageKey = new(Facet, nameof(StorageKey));
    public static readonly ScalarKey<SecretName> UserDatabase = new(Facet, nameof(UserDatabase));
    public static readonly ScalarKey<SecretName> IssuerKey = new(Facet, nameof(IssuerKey));
    public static readonly ScalarKey<SecretName> HmacSecret = new(Facet, nameof(HmacSecret));
    public static readonly ScalarKey<Regulation> Regulation = new(Facet, nameof(Regulation));
    public static readonly ScalarKey<Sequence<SecondFactor>> SecondFactors = new(Facet, nameof(SecondFactors));
    public static readonly FamilyKey<OidcClientId> OidcClients = new(Facet, nameof(OidcClients));
    public static readonly ScalarKey<UserDescription> ClientName = new(Facet, nameof(ClientName));
    public static readonly ScalarKey<SecretName> ClientSecret = new(Facet, nameof(ClientSecret));
    public static readonly ScalarKey<bool> IsPublic = new(Facet, nameof(IsPublic));
    public static readonly ScalarKey<bool> SecretInBody = new(Facet, nameof(SecretInBody));
    public static readonly ScalarKey<int> ClientFactors = new(Facet, nameof(ClientFactors));
    public static readonly SetKey<HttpsAddress> RedirectAddresses = new(Facet, nameof(RedirectAddresses));
    public static readonly SetKey<OidcScope> Scopes = new(Facet, nameof(Scopes));
}
