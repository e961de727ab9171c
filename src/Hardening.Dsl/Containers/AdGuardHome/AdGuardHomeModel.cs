namespace Hardening;

/// <summary>What a name server shall be.</summary>
public sealed class AdGuardHomeModel : ContainedService
{
    private static readonly Port[] Dns = [Port.From(53)];
    private static readonly Port DefaultWeb = Port.From(8080);

    internal AdGuardHomeModel(ModelScope scope) : base(scope)
    {
    }

    /// <inheritdoc/>
    public override Setting<bool> Enabled => Scope.Get(AdGuardHomeKeys.Enabled);

    /// <inheritdoc/>
    public override string Name => "AdGuard Home";

    /// <inheritdoc/>
    public override Port? Web => WebPort.TryGet(out var port) ? port : WebPort.IsUnset ? DefaultWeb : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Port> Tcp => Dns;

    /// <inheritdoc/>
    public override IReadOnlyList<Port> Udp => Dns;

    /// <summary>The servers it asks.</summary>
    public SettingSet<HttpsAddress> Upstreams => Scope.Get(AdGuardHomeKeys.Upstreams);

    /// <summary>The servers it asks where those are.</summary>
    public SettingSet<IpAddress> Bootstrap => Scope.Get(AdGuardHomeKeys.Bootstrap);

    /// <summary>The lists of names it leaves out.</summary>
    public SettingSet<HttpsAddress> BlockLists => Scope.Get(AdGuardHomeKeys.BlockLists);

    /// <summary>The networks it answers; everybody when there is none.</summary>
    public SettingSet<IPv4Network> AllowedClients => Scope.Get(AdGuardHomeKeys.AllowedClients);

    /// <summary>Where it serves its pages; unset means 8080.</summary>
    public Setting<Port> WebPort => Scope.Get(AdGuardHomeKeys.WebPort);

    // The service runs as a user that systemd makes up, whose folder lies below private/.
    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } =
        [new(AbsolutePath.From("/var/lib/private/AdGuardHome"), StateKind.Folder, "query log and statistics of AdGuard Home")];
}
