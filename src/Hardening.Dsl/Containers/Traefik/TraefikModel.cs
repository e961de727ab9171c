namespace Hardening;

/// <summary>What a proxy shall be.</summary>
public sealed class TraefikModel : ContainedService
{
    internal TraefikModel(ModelScope scope) : base(scope)
    {
    }

    /// <inheritdoc/>
    public override Setting<bool> Enabled => Scope.Get(TraefikKeys.Enabled);

    /// <inheritdoc/>
    public override string Name => "Traefik";

    /// <inheritdoc/>
    public override IReadOnlyList<Port> Tcp { get; } = [Port.From(80), Port.From(443)];

    /// <summary>The domain below which everything is published.</summary>
    public Setting<DomainName> Domain => Scope.Get(TraefikKeys.Domain);

    /// <summary>Where the authority for certificates writes to.</summary>
    public Setting<EmailAddress> AcmeEmail => Scope.Get(TraefikKeys.AcmeEmail);

    /// <summary>The token that may edit the DNS records of the domain.</summary>
    public Setting<SecretName> CloudflareToken => Scope.Get(TraefikKeys.CloudflareToken);

    /// <summary>The oldest TLS that is spoken; unset means 1.3.</summary>
    public Setting<TlsVersion> MinimumTls => Scope.Get(TraefikKeys.MinimumTls);

    /// <summary>The networks that are believed about who asks.</summary>
    public SettingSet<IPv4Network> TrustedProxies => Scope.Get(TraefikKeys.TrustedProxies);

    /// <summary>Whether every request is logged.</summary>
    public Setting<bool> LogRequests => Scope.Get(TraefikKeys.LogRequests);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceSecret> Secrets => Known(CloudflareToken);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } =
        [new(AbsolutePath.From("/var/lib/traefik/acme.json"), StateKind.File, "certificates of Traefik and their keys")];
}
