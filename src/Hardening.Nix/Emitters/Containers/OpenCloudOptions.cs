using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters.Containers;

/// <summary>The file service.</summary>
internal static class OpenCloudOptions
{
    private const string Root = "services.opencloud";

    // Those of OpenCloud itself (services/proxy/pkg/config/csp.yaml); a file replaces them all.
    private static readonly (string Directive, string[] Sources)[] Policy =
    [
        ("child-src", ["'self'"]),
        ("connect-src", ["'self'", "blob:", "https://raw.githubusercontent.com/opencloud-eu/awesome/"]),
        ("default-src", ["'none'"]),
        ("font-src", ["'self'"]),
        ("frame-ancestors", ["'self'"]),
        ("frame-src", ["'self'", "blob:", "https://embed.diagrams.net/"]),
        ("img-src", ["*"]),
        ("manifest-src", ["'self'"]),
        ("media-src", ["'self'"]),
        ("object-src", ["'self'", "blob:"]),
        ("script-src", ["'self'", "'unsafe-inline'"]),
        ("style-src", ["'self'", "'unsafe-inline'"]),
    ];

    public static IEnumerable<Assignment> Of(ContainerModel container)
    {
        var openCloud = container.OpenCloud;
        if (!openCloud.Enabled.Is(true)) yield break;
        yield return new($"{Root}.enable", true);
        yield return new($"{Root}.address", container.ListenAddress);
        yield return new($"{Root}.port", openCloud.Web!.Number);
        if (container.PublishedAs is { } address) yield return new($"{Root}.url", $"https://{address}");
        // The proxy before it ends TLS; what it asks of others it asks with their certificates checked.
        yield return new($"{Root}.environment.PROXY_TLS", "false");
        yield return new($"{Root}.environment.OC_INSECURE", "false");
        if (openCloud.EnvironmentFile.TryGet(out var secret)) yield return new($"{Root}.environmentFile", Credentials.ForRoot(secret));
        foreach (var option in Login(container)) yield return option;
    }

    private static IEnumerable<Assignment> Login(ContainerModel container)
    {
        var cloud = container.OpenCloud;
        if (!cloud.Login.TryGet(out var name) || !cloud.Client.TryGet(out var client) || container.Beside(name) is not { PublishedAs: { } address } login) return [];
        var issuer = $"https://{address}";
        var scopes = string.Join(' ', login.Authelia.Client(client).Scopes.Certain.Select(AutheliaOptions.Name).Order(StringComparer.Ordinal).Prepend("openid"));
        return
        [
            .. new (string Name, string Value)[]
            {
                ("OC_EXCLUDE_RUN_SERVICES", "idp"),
                ("OC_OIDC_ISSUER", issuer),
                ("PROXY_OIDC_REWRITE_WELLKNOWN", "true"),
                // Authelia's access tokens are opaque: it is asked about each.
                ("PROXY_OIDC_ACCESS_TOKEN_VERIFY_METHOD", "none"),
                ("PROXY_USER_OIDC_CLAIM", "preferred_username"),
                ("PROXY_USER_CS3_CLAIM", "username"),
                ("PROXY_AUTOPROVISION_ACCOUNTS", "true"),
                ("PROXY_ROLE_ASSIGNMENT_DRIVER", "default"),
                ("GRAPH_USERNAME_MATCH", "none"),
                ("WEB_OIDC_CLIENT_ID", client.ToString()),
                ("WEB_OIDC_SCOPE", scopes),
                // Since version 7.
                ("WEBFINGER_WEB_OIDC_CLIENT_ID", client.ToString()),
                ("WEBFINGER_WEB_OIDC_CLIENT_SCOPES", scopes),
                ("PROXY_CSP_CONFIG_FILE_LOCATION", "/etc/opencloud/csp.yaml"),
            }
            .Select(static variable => new Assignment($"{Root}.environment.{variable.Name}", variable.Value)),
            .. Policy.Select(rule => new Assignment($"{Root}.settings.csp.directives.{rule.Directive}", NixSyntax.Strings(
                rule.Directive is "connect-src" or "frame-src" ? [.. rule.Sources, issuer] : rule.Sources))),
        ];
    }
}
