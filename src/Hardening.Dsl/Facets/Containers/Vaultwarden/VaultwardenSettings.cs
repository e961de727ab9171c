namespace Hardening;

[SettingsOf(typeof(VaultwardenModel))]
internal static class VaultwardenSettings
{
    private static readonly SettingGroup Group = new("Vaultwarden", "services.vaultwarden");

    // What is not configured is Vaultwarden's own default: the option has none.
    public static readonly ScalarKey<bool> Enabled = Group.ByHand().Option("enable", As.Boolean, "runs", defaultsTo: false);
    public static readonly ScalarKey<bool> Signups = Group.Option("config.SIGNUPS_ALLOWED", As.Boolean, "open registration");
    public static readonly ScalarKey<bool> Invitations = Group.Option("config.INVITATIONS_ALLOWED", As.Boolean, "invitations");
    public static readonly ScalarKey<bool> PasswordHints = Group.Option("config.SHOW_PASSWORD_HINT", As.Boolean, "shows password hints");
    public static readonly ScalarKey<bool> Syslog = Group.Option("config.USE_SYSLOG", As.Boolean, "logs to the journal");
    public static readonly ScalarKey<SecretName> EnvironmentFile = Group.Own<SecretName>("environment file", As.SecretPath.Say);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
