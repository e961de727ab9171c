using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>A service that sends people to Authelia to log in, instead of asking for a password itself.</summary>
public sealed class OidcClient : Facet<OidcClient>
{
    internal OidcClient(Place place) : base(place)
    {
    }

    /// <summary>Says what people are shown.</summary>
    /// <param name="name">For example <c>Photos</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>client_name</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> has a colon or a control character.</exception>
    public OidcClient DisplayName(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OidcClientSettings.DisplayName, UserDescription.From, name);

    /// <summary>Recognises the service by a secret.</summary>
    /// <param name="digest">Holds the hash of it that <c>authelia crypto hash generate</c> prints.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>client_secret</c>, read from a credential when Authelia starts.</remarks>
    public OidcClient SecretDigest(Secret digest, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OidcClientSettings.SecretDigest, Secret.NameOf, digest).Set(OidcClientSettings.IsPublic, false);

    /// <summary>Says that the service runs where it can keep no secret, such as in a browser; a proof of each login takes its place.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>public = true</c>, <c>require_pkce = true</c>, <c>pkce_challenge_method = "S256"</c> (RFC 7636).</remarks>
    public OidcClient InBrowser([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OidcClientSettings.IsPublic, true);

    /// <summary>Takes the secret in the body of a request instead of its header, for services that know no other way.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>token_endpoint_auth_method = "client_secret_post"</c>.</remarks>
    public OidcClient SecretInBody([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OidcClientSettings.SecretInBody, true);

    /// <summary>Sends people back to these addresses and nowhere else.</summary>
    /// <param name="addresses">For example <c>https://photos.example.org/auth/login</c>.</param>
    /// <remarks>Host effect: <c>redirect_uris</c>.</remarks>
    /// <exception cref="SettingException">An address is not valid, or is not encrypted.</exception>
    public OidcClient RedirectTo(params ListOf<string> addresses) =>
        From(addresses).Add(OidcClientSettings.RedirectAddresses, HttpsAddress.From, addresses);

    /// <summary>Lets the service learn this about people.</summary>
    /// <param name="scopes">Who they are, it learns in any case.</param>
    /// <remarks>Host effect: <c>scopes</c>.</remarks>
    public OidcClient Scopes(params ListOf<OidcScope> scopes) =>
        From(scopes).Add(OidcClientSettings.Scopes, static scope => scope, scopes);

    /// <summary>Asks people for two factors.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>authorization_policy = "two_factor"</c>, which is Authelia's default.</remarks>
    public OidcClient TwoFactor([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OidcClientSettings.Factors, 2);

    /// <summary>Asks people for a password only.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>authorization_policy = "one_factor"</c>.</remarks>
    public OidcClient OneFactor([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OidcClientSettings.Factors, 1);
}
