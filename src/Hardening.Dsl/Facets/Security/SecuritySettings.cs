namespace Hardening;

[SettingsOf(typeof(SecurityModel))]
internal static class SecuritySettings
{
    public const string RootSection = "Becoming root";
    public const string AuditSection = "Audit and confinement";

    private static readonly SettingGroup Group = new("Security", "security");
    private static readonly SettingGroup Root = Group.Section(RootSection);
    private static readonly SettingGroup Confinement = Group.Section(AuditSection);

    private static readonly SettingGroup OfServices = new("Security", "", AuditSection);

    // Locked rules are loaded, too; unlocked ones are as good as none for whom they shall outlast.
    private static readonly Codec<bool> Lock = As.OneOf(
        (new NixosValue.Text("lock"), true), (new NixosValue.Boolean(false), false), (new NixosValue.Boolean(true), false)).Saying(static on => on ? "yes" : "no");

    public static readonly ScalarKey<bool> Sudo = Root.Option("sudo.enable", As.Switch("installed", "not installed"), "sudo", defaultsTo: true);
    public static readonly ScalarKey<bool> SudoForWheelOnly = Root.Option("sudo.execWheelOnly", As.Boolean, "sudo for wheel only", defaultsTo: false);
    public static readonly ScalarKey<bool> SudoPassword = Root.Option("sudo.wheelNeedsPassword", As.Boolean, "sudo asks for a password", defaultsTo: true);
    public static readonly ScalarKey<bool> LockAudit = Confinement.Option("audit.enable", Lock, "locks the audit rules", defaultsTo: false);
    public static readonly SetKey<AuditGroup> Audit = Confinement.OwnSet<AuditGroup>("audited events", static group => group.ToString());
    public static readonly ScalarKey<bool> AppArmor = Confinement.Option("apparmor.enable", As.Switch("on", "off"), "AppArmor", defaultsTo: false);
    public static readonly ScalarKey<bool> ProtectKernelImage = Confinement.Option("protectKernelImage", As.Boolean, "protects the running kernel", defaultsTo: false);
    public static readonly ScalarKey<bool> LockKernelModules = Confinement.Option("lockKernelModules", As.Boolean, "locks kernel modules", defaultsTo: false);
    public static readonly ScalarKey<bool> UsbGuard = OfServices.Option("services.usbguard.enable", As.Switch("on", "off"), "USBGuard", defaultsTo: false);
    public static readonly SetKey<UsbRule> UsbRules = OfServices.OwnSet<UsbRule>("USB devices", static rule => rule.Text);
    public static readonly ScalarKey<bool> Pkexec = Root.Option("polkit.enablePkexecWrapper", As.Switch("installed", "not installed"), "pkexec", since: NixosRelease.V26_11, defaultsTo: false);

    public static IReadOnlyList<SettingKey> Keys { get; } = [.. Group.Keys, .. OfServices.Keys];
}
