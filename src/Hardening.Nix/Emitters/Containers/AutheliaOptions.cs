using System.Globalization;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters.Containers;

/// <summary>The login service: its secrets, who may do what, and who sends people to it.</summary>
internal static class AutheliaOptions
{
    private const string Unit = $"authelia-{AutheliaModel.Instance}";
    private const string Instance = $"services.authelia.instances.{AutheliaModel.Instance}";
    private const string Settings = $"{Instance}.settings";

    public static IEnumerable<Assignment> Of(ContainerModel container)
    {
        var authelia = container.Authelia;
        if (!authelia.Enabled.Is(true)) return [];
        return
        [
            new($"{Instance}.enable", true),
            .. Secrets(container.System.Release, authelia),
            new($"{Settings}.log.level", "info"),
            new($"{Settings}.server.address", $"tcp://{container.ListenAddress}:{AutheliaModel.Port}/"),
            .. Users(authelia),
            .. SecondFactors(authelia),
            .. Access(container),
            .. authelia.Regulation.TryGet(out var regulation) ? [Regulation(regulation)] : Array.Empty<Assignment>(),
            new($"{Settings}.storage.local.path", AutheliaModel.Database.ToString()),
            new($"{Settings}.notifier.filesystem.filename", $"{AutheliaModel.Folder}/notification.txt"),
            .. Clients(authelia),
        ];
    }

    private static IEnumerable<Assignment> Secrets(NixosRelease release, AutheliaModel authelia)
    {
        (string Option, Setting<SecretName> Secret)[] read =
        [
            ("jwtSecretFile", authelia.ResetSecret), ("sessionSecretFile", authelia.SessionSecret), ("storageEncryptionKeyFile", authelia.StorageKey),
            ("oidcIssuerPrivateKeyFile", authelia.IssuerKey), ("oidcHmacSecretFile", authelia.HmacSecret),
        ];
        var known = read.SelectMany(entry => entry.Secret.TryGet(out var name) ? [(entry.Option, Name: name)] : Array.Empty<(string Option, SecretName Name)>()).ToArray();
        // From 26.11 on the module loads these files itself, as root; before, the service's user opens them.
        var moduleLoads = release >= NixosRelease.V26_11;
        foreach (var (option, name) in known)
            yield return new($"{Instance}.secrets.{option}", moduleLoads ? Credentials.ForRoot(name) : Credentials.For(Unit, name));
        var others = authelia.Secrets.Select(read => read.Name).Where(name => known.All(entry => entry.Name != name));
        foreach (var load in Credentials.Load(Unit, [.. moduleLoads ? [] : known.Select(entry => entry.Name), .. others])) yield return load;
    }

    private static IEnumerable<Assignment> Users(AutheliaModel authelia)
    {
        if (!authelia.UserDatabase.TryGet(out var database)) yield break;
        yield return new($"{Settings}.authentication_backend.password_reset.disable", true);
        yield return new($"{Settings}.authentication_backend.password_change.disable", true);
        yield return new($"{Settings}.authentication_backend.file.path", Credentials.For(Unit, database));
    }

    private static IEnumerable<Assignment> SecondFactors(AutheliaModel authelia)
    {
        if (!authelia.SecondFactors.TryGet(out var factors)) yield break;
        yield return new($"{Settings}.totp.disable", !factors.Contains(SecondFactor.Totp));
        yield return new($"{Settings}.webauthn.disable", !factors.Contains(SecondFactor.WebAuthn));
    }

    private static IEnumerable<Assignment> Access(ContainerModel container)
    {
        var rules = container.LetsIn
            .Select(service => new NixListItem(NixSyntax.Attrs(
                NixSyntax.SetKey("domain", service.Address.ToString()),
                NixSyntax.SetKey("policy", ((PublishedAccess.Login)service.Access).Policy)), service.Publication.Access.Origins[0].Because))
            .ToArray();
        // Authelia takes "deny" only beside rules.
        yield return new($"{Settings}.access_control.default_policy", rules.Length > 0 ? "deny" : "two_factor");
        if (rules.Length > 0) yield return new($"{Settings}.access_control.rules", NixSyntax.List(rules));
        var cookies = container.Portals
            .Select(portal => portal.Proxy.Traefik.Domain.TryGet(out var domain) ? (Domain: domain.ToString(), portal.Address) : default)
            .Select(portal => new NixListItem(NixSyntax.Attrs(
                NixSyntax.SetKey("domain", portal.Domain), NixSyntax.SetKey("authelia_url", $"https://{portal.Address}"))))
            .ToArray();
        if (cookies.Length > 0) yield return new($"{Settings}.session.cookies", NixSyntax.List(cookies));
    }

    private static Assignment Regulation(Regulation regulation) => new($"{Settings}.regulation", NixSyntax.Attrs(
        NixSyntax.SetKey("max_retries", regulation.Tries),
        NixSyntax.SetKey("find_time", Duration(regulation.WithinSeconds)),
        NixSyntax.SetKey("ban_time", Duration(regulation.BanSeconds))));

    private static string Duration(long seconds) =>
        seconds % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}m") : string.Create(CultureInfo.InvariantCulture, $"{seconds}s");

    private static IEnumerable<Assignment> Clients(AutheliaModel authelia)
    {
        var clients = authelia.Clients.Select(item => new NixListItem(Client(item.Value, authelia.Client(item.Value)), item.Origin.Because)).ToArray();
        if (clients.Length > 0) yield return new($"{Settings}.identity_providers.oidc.clients", NixSyntax.List(clients));
    }

    private static NixAttributeSet Client(OidcClientId id, OidcClientModel client) => NixSyntax.Attrs(
    [
        NixSyntax.SetKey("client_id", id.ToString()),
        .. client.DisplayName.TryGet(out var name) ? [NixSyntax.SetKey("client_name", name.Text)] : Array.Empty<NixAssignment>(),
        .. Proof(client),
        // Without the grant Authelia gives no refresh token, and users are logged out after an hour.
        .. client.Scopes.Certain.Contains(OidcScope.OfflineAccess) ? [NixSyntax.SetKey("grant_types", NixSyntax.List("authorization_code", "refresh_token"))] : Array.Empty<NixAssignment>(),
        NixSyntax.SetKey("authorization_policy", client.Factors.Is(1) ? "one_factor" : "two_factor"),
        NixSyntax.SetKey("redirect_uris", NixSyntax.List([.. client.RedirectAddresses.Select(static item => new NixListItem(item.Value.ToString()))])),
        NixSyntax.SetKey("scopes", NixSyntax.List(["openid", .. client.Scopes.Select(static item => new NixListItem(Name(item.Value)))])),
    ]);

    private static IEnumerable<NixAssignment> Proof(OidcClientModel client)
    {
        if (client.IsPublic.Is(true))
            return [NixSyntax.SetKey("public", true), NixSyntax.SetKey("require_pkce", true), NixSyntax.SetKey("pkce_challenge_method", "S256"), NixSyntax.SetKey("token_endpoint_auth_method", "none")];
        return
        [
            // Authelia fills it in from the credential when it starts.
            .. client.SecretDigest.TryGet(out var digest) ? [NixSyntax.SetKey("client_secret", $"{{{{ secret \"{Credentials.For(Unit, digest)}\" }}}}")] : Array.Empty<NixAssignment>(),
            NixSyntax.SetKey("token_endpoint_auth_method", client.SecretInBody.Is(true) ? "client_secret_post" : "client_secret_basic"),
        ];
    }

    /// <summary>A scope as OpenID Connect calls it.</summary>
    public static string Name(OidcScope scope) => scope switch
    {
        OidcScope.Profile => "profile",
        OidcScope.Email => "email",
        OidcScope.Groups => "groups",
        _ => "offline_access",
    };
}
