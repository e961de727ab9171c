using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Traefik, the proxy before everything that is published.</summary>
public sealed class Traefik : Facet<Traefik>
{
    internal Traefik(Place place) : base(place)
    {
    }

    /// <summary>Names the domain below which everything is published.</summary>
    /// <param name="name">For example <c>example.org</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the <c>Host(...)</c> rule of each router, and the names of the certificate.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid domain name.</exception>
    public Traefik Domain(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(TraefikSettings.Domain, DomainName.From, name);

    /// <summary>Gets one certificate for the domain and every name below it from Let's Encrypt, proving with a DNS record at Cloudflare that the domain is yours.</summary>
    /// <param name="email">Where the authority writes to.</param>
    /// <param name="token">A token of Cloudflare that may edit the DNS records of this one zone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>certificatesResolvers</c> with a DNS challenge, so that no port has to be open to the internet. The token reaches Traefik as a credential.</remarks>
    /// <exception cref="SettingException"><paramref name="email"/> is not a valid mail address.</exception>
    public Traefik AcmeCloudflare(string email, Secret token, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(TraefikSettings.AcmeEmail, EmailAddress.From, email).Set(TraefikSettings.CloudflareToken, Secret.NameOf, token);

    /// <summary>Refuses browsers that speak an older TLS than this.</summary>
    /// <param name="version">TLS 1.3 where it is not chosen.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>tls.options.default</c> of the dynamic configuration; Traefik ignores it in the static one.</remarks>
    public Traefik MinimumTls(TlsVersion version, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(TraefikSettings.MinimumTls, version);

    /// <summary>Believes what these networks say about who asks: proxies and tunnels before this one.</summary>
    /// <param name="networks">For example <c>127.0.0.1/32</c> for a tunnel on the same host.</param>
    /// <remarks>Host effect: <c>forwardedHeaders.trustedIPs</c>. The headers of other clients are removed, so that they cannot spoof their address.</remarks>
    /// <exception cref="SettingException">A network is not valid.</exception>
    public Traefik TrustedProxies(params ListOf<string> networks) =>
        From(networks).Add(TraefikSettings.TrustedProxies, IPv4Network.From, networks);

    /// <summary>Logs every request besides errors.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>accessLog</c> as JSON. It holds who read what.</remarks>
    public Traefik LogRequests([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(TraefikSettings.LogRequests, true);
}
