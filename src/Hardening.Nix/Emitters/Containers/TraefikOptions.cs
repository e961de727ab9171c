using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters.Containers;

/// <summary>The proxy: how it listens (static), and what it does with each request (dynamic).</summary>
internal static class TraefikOptions
{
    private const string Unit = "traefik";
    private const string Static = "services.traefik.staticConfigOptions";
    private const string Dynamic = "services.traefik.dynamicConfigOptions";
    private const string Resolver = "letsencrypt";

    // What TLS 1.2 offers with a key exchange that keeps past traffic secret and encryption that is authenticated (RFC 7525, 4.2).
    private static readonly string[] Tls12Suites =
    [
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    ];

    public static IEnumerable<Assignment> Of(ContainerModel container)
    {
        var traefik = container.Traefik;
        if (!traefik.Enabled.Is(true)) return [];
        var served = container.Serves.ToArray();
        return
        [
            new("services.traefik.enable", true),
            .. Listen(container),
            .. Certificates(traefik),
            .. Tls(traefik),
            .. served.SelectMany(Route),
            .. served.Select(service => service.Login).OfType<ContainerModel>().DistinctBy(login => login.Name).Select(login => Middleware(container, login)),
        ];
    }

    private static IEnumerable<Assignment> Listen(ContainerModel container) =>
    [
        new($"{Static}.global.checkNewVersion", false),
        new($"{Static}.global.sendAnonymousUsage", false),
        new($"{Static}.log.level", "INFO"),
        new($"{Static}.log.format", "json"),
        .. container.Traefik.LogRequests.Is(true) ? [new Assignment($"{Static}.accessLog.format", "json")] : Array.Empty<Assignment>(),
        new($"{Static}.entryPoints.web.address", ":80"),
        new($"{Static}.entryPoints.web.http.redirections.entryPoint", NixSyntax.Attrs(
            NixSyntax.SetKey("to", "websecure"), NixSyntax.SetKey("scheme", "https"), NixSyntax.SetKey("permanent", true))),
        new($"{Static}.entryPoints.websecure.address", ":443"),
        // Traefik ends a request after 60 s by default, and with it an upload of a large file.
        .. container.Serves.Any() ? [new Assignment($"{Static}.entryPoints.websecure.transport.respondingTimeouts.readTimeout", "3600s")] : Array.Empty<Assignment>(),
        .. SettingsEmitter.Declared(container.System, container.Scope, TraefikSettings.TrustedProxies),
    ];

    private static IEnumerable<Assignment> Certificates(TraefikModel traefik)
    {
        if (!traefik.AcmeEmail.TryGet(out var email) || !traefik.CloudflareToken.TryGet(out var token))
            return [new($"{Static}.entryPoints.websecure.http.tls", NixSyntax.Attrs())];
        return
        [
            new($"{Static}.entryPoints.websecure.http.tls.certResolver", Resolver),
            .. traefik.Domain.TryGet(out var domain) ? [new Assignment($"{Static}.entryPoints.websecure.http.tls.domains", NixSyntax.List(NixSyntax.Attrs(
                NixSyntax.SetKey("main", domain.ToString()), NixSyntax.SetKey("sans", NixSyntax.List($"*.{domain}")))))] : Array.Empty<Assignment>(),
            new($"{Static}.certificatesResolvers.{Resolver}.acme.email", email.ToString()),
            new($"{Static}.certificatesResolvers.{Resolver}.acme.storage", "/var/lib/traefik/acme.json"),
            new($"{Static}.certificatesResolvers.{Resolver}.acme.dnsChallenge.provider", "cloudflare"),
            // The network's own server may answer for the domain with addresses of its own.
            new($"{Static}.certificatesResolvers.{Resolver}.acme.dnsChallenge.resolvers", NixSyntax.List("1.1.1.1:53", "1.0.0.1:53")),
            new($"systemd.services.{Unit}.environment.CF_DNS_API_TOKEN_FILE", Credentials.For(Unit, token)),
            .. Credentials.Load(Unit, [token]),
        ];
    }

    private static IEnumerable<Assignment> Tls(TraefikModel traefik)
    {
        var only13 = !traefik.MinimumTls.Is(TlsVersion.Tls12);
        yield return new($"{Dynamic}.tls.options.default.minVersion", only13 ? "VersionTLS13" : "VersionTLS12");
        if (!only13) yield return new($"{Dynamic}.tls.options.default.cipherSuites", NixSyntax.List([.. Tls12Suites.Select(static suite => new NixListItem(suite))]));
        // Whoever asks for a name that nobody serves gets no certificate, and so no name to try.
        yield return new($"{Dynamic}.tls.options.default.sniStrict", true);
    }

    private static IEnumerable<Assignment> Route(PublishedService service)
    {
        var name = Nixos.Part(service.Publication.Name.ToString().Replace('.', '-'));
        yield return new($"{Dynamic}.http.routers.{name}", NixSyntax.Attrs(
        [
            NixSyntax.SetKey("rule", $"Host(`{service.Address}`)"),
            NixSyntax.SetKey("entryPoints", NixSyntax.List("websecure")),
            .. service.Login is { } login ? [NixSyntax.SetKey("middlewares", NixSyntax.List(login.Name.ToString()))] : Array.Empty<NixAssignment>(),
            NixSyntax.SetKey("service", service.Publication.Name.ToString().Replace('.', '-')),
        ]));
        yield return new($"{Dynamic}.http.services.{name}.loadBalancer.servers", NixSyntax.List(NixSyntax.Attrs(NixSyntax.SetKey("url", service.Backend))));
    }

    private static Assignment Middleware(ContainerModel proxy, ContainerModel login) =>
        new($"{Dynamic}.http.middlewares.{Nixos.Part(login.Name)}.forwardAuth", NixSyntax.Attrs(
            NixSyntax.SetKey("address", $"{proxy.Reaches(login, AutheliaModel.Port)}/api/authz/forward-auth"),
            // The entry point has thrown away what nobody may claim.
            NixSyntax.SetKey("trustForwardHeader", true),
            NixSyntax.SetKey("authResponseHeaders", NixSyntax.List("Remote-User", "Remote-Groups", "Remote-Email", "Remote-Name"))));
}
