using Hardening;

namespace Homelab;

public static partial class HomeServer
{
    private static void Accounts(Server host, Authelia login) => login
        .Users(host.Secrets.Add("authelia_users_database"))
        .Keys(
            reset: host.Secrets.Generate("authelia_jwtSecret", SecretGenerator.Token),
            session: host.Secrets.Generate("authelia_sessionSecret", SecretGenerator.Token),
            storage: host.Secrets.Generate("authelia_storageEncryptionKey", SecretGenerator.Token))
        .SecondFactors(SecondFactor.Totp, SecondFactor.WebAuthn)
        .Regulation(tries: 3, within: TimeSpan.FromMinutes(5), ban: TimeSpan.FromMinutes(15))
        .OidcProvider(
            issuerKey: host.Secrets.Generate("authelia_oidcIssuerPrivateKey", SecretGenerator.RsaKey),
            hmac: host.Secrets.Generate("authelia_oidcHmacSecret", SecretGenerator.Token))
        .Client("immich", client => client
            .DisplayName("Photos")
            .SecretDigest(host.Secrets.Generate("authelia_oidcClientPhotos", SecretGenerator.OidcClientDigest))
            .SecretInBody()
            .RedirectTo("https://photos.example.org/auth/login", "https://photos.example.org/user-settings")
            .Scopes(OidcScope.Profile, OidcScope.Email))
        .Client("opencloud", client => client
            .DisplayName("Files")
            .InBrowser()
            .RedirectTo("https://cloud.example.org/", "https://cloud.example.org/oidc-callback.html", "https://cloud.example.org/oidc-silent-redirect.html")
            .Scopes(OidcScope.Profile, OidcScope.Email, OidcScope.Groups, OidcScope.OfflineAccess));
}
