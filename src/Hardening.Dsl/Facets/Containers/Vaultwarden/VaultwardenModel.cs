namespace Hardening.Model;

/// <summary>What a password service shall be.</summary>
public sealed partial class VaultwardenModel : ContainedService
{
    internal VaultwardenModel(ModelScope scope) : base(scope)
    {
    }

    /// <inheritdoc/>
    public override Setting<bool> Enabled => scope.Get(VaultwardenSettings.Enabled);

    /// <inheritdoc/>
    public override string Name => "Vaultwarden";

    /// <inheritdoc/>
    public override Port? Web { get; } = Port.From(8000);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceSecret> Secrets => Known(EnvironmentFile);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } =
    [
        new(AbsolutePath.From("/var/lib/vaultwarden"), StateKind.Folder, "attachments and keys of Vaultwarden"),
        new(AbsolutePath.From("/var/lib/vaultwarden/db.sqlite3"), StateKind.Sqlite, "passwords of Vaultwarden, encrypted by their owners"),
    ];
}
