using System.Globalization;

namespace Hardening;

[SettingsOf(typeof(AutheliaModel))]
internal static class AutheliaSettings
{
    private static readonly SettingGroup Group = new("Authelia", $"services.authelia.instances.{AutheliaModel.Instance}");

    public static readonly ScalarKey<bool> Enabled = Group.ByHand().Option("enable", As.Boolean, "runs", defaultsTo: false);
    public static readonly ScalarKey<SecretName> UserDatabase = Group.Own<SecretName>("users", As.SecretPath.Say);
    public static readonly ScalarKey<SecretName> ResetSecret = Group.Own<SecretName>("key for reset links", As.SecretPath.Say);
    public static readonly ScalarKey<SecretName> SessionSecret = Group.Own<SecretName>("key for sessions", As.SecretPath.Say);
    public static readonly ScalarKey<SecretName> StorageKey = Group.Own<SecretName>("key for the database", As.SecretPath.Say);
    public static readonly ScalarKey<SecretName> IssuerKey = Group.Own<SecretName>("key that signs identities", As.SecretPath.Say);
    public static readonly ScalarKey<SecretName> HmacSecret = Group.Own<SecretName>("key for OpenID Connect tokens", As.SecretPath.Say);
    public static readonly ScalarKey<Sequence<SecondFactor>> SecondFactors = Group.Own<Sequence<SecondFactor>>("second factors", static factors => string.Join(", ", factors));
    public static readonly ScalarKey<Regulation> Regulation = Group.Own<Regulation>("lockout", static regulation =>
        string.Format(CultureInfo.InvariantCulture, "{0} failed logins in {1} s lock the account for {2} s", regulation.Tries, regulation.WithinSeconds, regulation.BanSeconds));
    public static readonly FamilyKey<OidcClientId> Clients = Group.OwnFamily<OidcClientId>("OpenID Connect client", OidcClientSettings.Keys, static id => id.ToString());

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(OidcClientModel))]
internal static class OidcClientSettings
{
    private static readonly SettingGroup Group = new("Authelia");

    public static readonly ScalarKey<UserDescription> DisplayName = Group.Own<UserDescription>("display name", static text => text.Text);
    public static readonly ScalarKey<SecretName> SecretDigest = Group.Own<SecretName>("digest of its secret", As.SecretPath.Say);
    public static readonly ScalarKey<bool> IsPublic = Group.Own<bool>("public client", As.Boolean.Say);
    public static readonly ScalarKey<bool> SecretInBody = Group.Own<bool>("secret in the request body", As.Boolean.Say);
    public static readonly ScalarKey<int> Factors = Group.Own<int>("factors", As.Integer.Say);
    public static readonly SetKey<HttpsAddress> RedirectAddresses = Group.OwnSet<HttpsAddress>("redirect URIs", static address => address.ToString());
    public static readonly SetKey<OidcScope> Scopes = Group.OwnSet<OidcScope>("scopes", static scope => scope.ToString());

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
