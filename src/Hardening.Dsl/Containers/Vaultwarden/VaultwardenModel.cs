namespace Hardening;

/// <summary>What a password service shall be.</summary>
public sealed class VaultwardenModel : ContainedService
{
    internal VaultwardenModel(ModelScope scope) : base(scope)
    {
    }

    /// <inheritdoc/>
    public override Setting<bool> Enabled => Scope.Get(VaultwardenKeys.Enabled);

    /// <inheritdoc/>
    public override string Name => "Vaultwarden";

    /// <inheritdoc/>
    public override Port? Web { get; } = Port.From(8000);

    /// <summary>Whether everybody may make an account; unset means yes.</summary>
    public Setting<bool> Signups => Scope.Get(VaultwardenKeys.Signups);

    /// <summary>Whether people may invite others; unset means yes.</summary>
    public Setting<bool> Invitations => Scope.Get(VaultwardenKeys.Invitations);

    /// <summary>Whether it writes to the system's log.</summary>
    public Setting<bool> Syslog => Scope.Get(VaultwardenKeys.Syslog);

    /// <summary>Whether hints about passwords are shown.</summary>
    public Setting<bool> PasswordHints => Scope.Get(VaultwardenKeys.PasswordHints);

    /// <summary>Holds further settings.</summary>
    public Setting<SecretName> EnvironmentFile => Scope.Get(VaultwardenKeys.Environment);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceSecret> Secrets => Known(EnvironmentFile);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } =
    [
        new(AbsolutePath.From("/var/lib/vaultwarden"), StateKind.Folder, "attachments and keys of Vaultwarden"),
        new(AbsolutePath.From("/var/lib/vaultwarden/db.sqlite3"), StateKind.Sqlite, "passwords of Vaultwarden, encrypted by their owners"),
    ];
}
