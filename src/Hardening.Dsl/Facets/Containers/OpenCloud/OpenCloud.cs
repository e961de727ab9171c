using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>OpenCloud, which keeps and shares files.</summary>
public sealed class OpenCloud : Facet<OpenCloud>
{
    internal OpenCloud(Place place) : base(place)
    {
    }

    /// <summary>Takes the administrator's first password and other secret settings from a secret.</summary>
    /// <param name="secret">Lines such as <c>IDM_ADMIN_PASSWORD=...</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.opencloud.environmentFile</c>. What <c>environment</c> and <c>settings</c> hold stands in the world-readable store.</remarks>
    public OpenCloud EnvironmentFrom(Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OpenCloudSettings.EnvironmentFile, Secret.NameOf, secret);

    /// <summary>Lets users log in at Authelia instead of OpenCloud's own login page; an account is made at the first login.</summary>
    /// <param name="login">The container that runs Authelia with an OpenID Connect provider, and is published.</param>
    /// <param name="client">The id of a client of Authelia that runs in the browser (<see cref="OidcClient.InBrowser"/>), whose redirect addresses are those of this service.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: in <c>services.opencloud.environment</c> <c>OC_OIDC_ISSUER</c>, the client's id and scopes, <c>OC_EXCLUDE_RUN_SERVICES=idp</c> and the mapping of users by name; in
    /// <c>settings.csp</c> OpenCloud's own content security policy with the issuer added, which the browser asks for tokens. The container has to reach the issuer by its published name.
    /// Source: the manual of OpenCloud, "External OpenID Connect Identity Providers"; the manual of Authelia, "openCloud".
    /// </remarks>
    /// <example><code>
    /// cloud.LoginAt(login, client: "opencloud")
    /// </code></example>
    /// <exception cref="SettingException"><paramref name="client"/> is not a valid client id.</exception>
    public OpenCloud LoginAt(Container login, string client, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OpenCloudSettings.Login, Container.NameOf, login).Set(OpenCloudSettings.Client, OidcClientId.From, client);
}
