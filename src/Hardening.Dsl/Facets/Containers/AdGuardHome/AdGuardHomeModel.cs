namespace Hardening.Model;

/// <summary>What a name server shall be.</summary>
public sealed partial class AdGuardHomeModel : ContainedService
{
    private static readonly Port[] Dns = [Port.From(53)];
    private static readonly Port DefaultWeb = Port.From(8080);

    internal AdGuardHomeModel(ModelScope scope) : base(scope)
    {
    }

    /// <inheritdoc/>
    public override Setting<bool> Enabled => scope.Get(AdGuardHomeSettings.Enabled);

    /// <inheritdoc/>
    public override string Name => "AdGuard Home";

    /// <inheritdoc/>
    public override Port? Web => WebPort.TryGet(out var port) ? port : WebPort.IsUnset ? DefaultWeb : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Port> Tcp => Dns;

    /// <inheritdoc/>
    public override IReadOnlyList<Port> Udp => Dns;

    // The service runs as a user that systemd makes up, whose folder is below private/.
    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } =
        [new(AbsolutePath.From("/var/lib/private/AdGuardHome"), StateKind.Folder, "query log and statistics of AdGuard Home")];
}
