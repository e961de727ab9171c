using System.Globalization;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Overview.Facets.Containers.ContainerSettings;

namespace Hardening.Overview.Facets.Containers;

/// <summary>Everything that is described of the services in a container.</summary>
internal static class ServiceSettings
{
    public static IEnumerable<StatedSetting?> Of(string section, ContainerModel container) =>
    [
        .. Traefik(section, container.Traefik), .. Authelia(section, container.Authelia), .. AdGuard(section, container.AdGuardHome),
        One(section, "Immich recognises faces and things", container.Immich.MachineLearning, Phrases.YesOrNo),
        .. Vaultwarden(section, container.Vaultwarden),
        One(section, "OpenCloud's environment", container.OpenCloud.EnvironmentFile, Secret),
    ];

    private static StatedSetting?[] Traefik(string section, TraefikModel traefik) =>
    [
        One(section, "domain", traefik.Domain, static domain => domain.ToString()),
        One(section, "certificates for", traefik.AcmeEmail, static email => email.ToString()),
        One(section, "token for the DNS challenge", traefik.CloudflareToken, Secret),
        One(section, "oldest TLS", traefik.MinimumTls, static version => version == TlsVersion.Tls12 ? "1.2" : "1.3"),
        All(section, "believed about who asks", traefik.TrustedProxies),
        One(section, "requests are logged", traefik.LogRequests, Phrases.YesOrNo),
    ];

    private static StatedSetting?[] Authelia(string section, AutheliaModel authelia) =>
    [
        One(section, "users come from", authelia.UserDatabase, Secret),
        One(section, "key for reset links", authelia.ResetSecret, Secret),
        One(section, "key for sessions", authelia.SessionSecret, Secret),
        One(section, "key for the database", authelia.StorageKey, Secret),
        One(section, "key that signs identities", authelia.IssuerKey, Secret),
        One(section, "key for OpenID Connect tokens", authelia.HmacSecret, Secret),
        One(section, "second factors", authelia.SecondFactors, static factors => string.Join(", ", factors)),
        One(section, "wrong passwords", authelia.Regulation, static regulation =>
            $"{regulation.Tries} in {Phrases.Seconds(regulation.WithinSeconds)} lock the account for {Phrases.Seconds(regulation.BanSeconds)}"),
        .. authelia.Clients.Certain.SelectMany(id => Client(section, $"OpenID Connect client {id}", authelia.Client(id))),
    ];

    private static StatedSetting?[] Client(string section, string name, OidcClientModel client) =>
    [
        One(section, $"{name}, shown as", client.DisplayName, static text => text.Text),
        One(section, $"{name}, digest of its secret", client.SecretDigest, Secret),
        One(section, $"{name}, keeps no secret", client.IsPublic, Phrases.YesOrNo),
        One(section, $"{name}, secret comes in the body", client.SecretInBody, Phrases.YesOrNo),
        One(section, $"{name}, factors", client.Factors, static factors => factors.ToString(CultureInfo.InvariantCulture)),
        All(section, $"{name}, sends people back to", client.RedirectAddresses),
        All(section, $"{name}, learns", client.Scopes),
    ];

    private static StatedSetting?[] AdGuard(string section, AdGuardHomeModel adguard) =>
    [
        All(section, "asks", adguard.Upstreams),
        All(section, "asks where those are", adguard.Bootstrap),
        All(section, "leaves out the names in", adguard.BlockLists),
        All(section, "answers only", adguard.AllowedClients),
        One(section, "port of its pages", adguard.WebPort, static port => port.ToString()),
    ];

    private static StatedSetting?[] Vaultwarden(string section, VaultwardenModel vault) =>
    [
        One(section, "takes new accounts", vault.Signups, Phrases.YesOrNo),
        One(section, "people may invite others", vault.Invitations, Phrases.YesOrNo),
        One(section, "shows hints about passwords", vault.PasswordHints, Phrases.YesOrNo),
        One(section, "writes to the system's log", vault.Syslog, Phrases.YesOrNo),
        One(section, "Vaultwarden's environment", vault.EnvironmentFile, Secret),
    ];

    private static string Secret(SecretName name) => $"the secret {name}";
}
