namespace Hardening.Model;

/// <summary>What a photo service shall be.</summary>
public sealed partial class ImmichModel : ContainedService
{
    internal ImmichModel(ModelScope scope) : base(scope)
    {
    }

    /// <inheritdoc/>
    public override Setting<bool> Enabled => scope.Get(ImmichSettings.Enabled);

    /// <inheritdoc/>
    public override string Name => "Immich";

    /// <inheritdoc/>
    public override Port? Web { get; } = Port.From(2283);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } =
    [
        new(AbsolutePath.From("/var/lib/immich"), StateKind.Folder, "photos and videos of Immich"),
        new(AbsolutePath.From("/var/lib/postgresql"), StateKind.PostgreSql, "accounts and albums of Immich"),
    ];
}
