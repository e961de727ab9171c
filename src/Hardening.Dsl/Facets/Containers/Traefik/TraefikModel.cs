namespace Hardening.Model;

/// <summary>What a proxy shall be.</summary>
public sealed partial class TraefikModel : ContainedService
{
    internal TraefikModel(ModelScope scope) : base(scope)
    {
    }

    /// <inheritdoc/>
    public override Setting<bool> Enabled => scope.Get(TraefikSettings.Enabled);

    /// <inheritdoc/>
    public override string Name => "Traefik";

    /// <inheritdoc/>
    public override IReadOnlyList<Port> Tcp { get; } = [Port.From(80), Port.From(443)];

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceSecret> Secrets => Known(CloudflareToken);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } =
        [new(AbsolutePath.From("/var/lib/traefik/acme.json"), StateKind.File, "certificates of Traefik and their keys")];
}
