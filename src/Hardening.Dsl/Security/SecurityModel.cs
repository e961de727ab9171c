namespace Hardening;

/// <summary>Who becomes root and how, what is written down, and what confines programs.</summary>
public sealed class SecurityModel
{
    private readonly ModelScope scope;

    internal SecurityModel(ModelScope scope) => this.scope = scope;

    /// <summary>Whether sudo is there; unset means yes.</summary>
    public Setting<bool> Sudo => scope.Get(SecurityKeys.Sudo);

    /// <summary>Whether only members of wheel can start sudo.</summary>
    public Setting<bool> SudoForWheelOnly => scope.Get(SecurityKeys.SudoForWheelOnly);

    /// <summary>Whether sudo asks for a password; unset means yes.</summary>
    public Setting<bool> SudoPassword => scope.Get(SecurityKeys.SudoPassword);

    /// <summary>What is written down.</summary>
    public SettingSet<AuditGroup> Audit => scope.Get(SecurityKeys.Audit);

    /// <summary>Whether the audit rules stay until the next restart.</summary>
    public Setting<bool> LockAudit => scope.Get(SecurityKeys.LockAudit);

    /// <summary>Whether AppArmor confines programs.</summary>
    public Setting<bool> AppArmor => scope.Get(SecurityKeys.AppArmor);

    /// <summary>Whether the running kernel cannot be replaced.</summary>
    public Setting<bool> ProtectKernelImage => scope.Get(SecurityKeys.ProtectKernelImage);

    /// <summary>Whether no module is loaded once the system has started.</summary>
    public Setting<bool> LockKernelModules => scope.Get(SecurityKeys.LockKernelModules);

    /// <summary>Whether pkexec is there.</summary>
    public Setting<bool> Pkexec => scope.Get(SecurityKeys.Pkexec);
}
