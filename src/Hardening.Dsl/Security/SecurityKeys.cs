namespace Hardening;

internal static class SecurityKeys
{
    private const string Facet = "Security";

    public static readonly ScalarKey<bool> Sudo = new(Facet, nameof(Sudo));
    public static readonly ScalarKey<bool> SudoForWheelOnly = new(Facet, nameof(SudoForWheelOnly));
    public static readonly ScalarKey<bool> SudoPassword = new(Facet, nameof(SudoPassword));
    public static readonly SetKey<AuditGroup> Audit = new(Facet, nameof(Audit));
    public static readonly ScalarKey<bool> LockAudit = new(Facet, nameof(LockAudit));
    public static readonly ScalarKey<bool> AppArmor = new(Facet, nameof(AppArmor));
    public static readonly ScalarKey<bool> ProtectKernelImage = new(Facet, nameof(ProtectKernelImage));
    public static readonly ScalarKey<bool> LockKernelModules = new(Facet, nameof(LockKernelModules));
    public static readonly ScalarKey<bool> Pkexec = new(Facet, nameof(Pkexec));
}
