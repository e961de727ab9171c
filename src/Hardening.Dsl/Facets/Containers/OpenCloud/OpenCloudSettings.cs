namespace Hardening;

[SettingsOf(typeof(OpenCloudModel))]
internal static class OpenCloudSettings
{
    private static readonly SettingGroup Group = new("OpenCloud", "services.opencloud");

    public static readonly ScalarKey<bool> Enabled = Group.ByHand().Option("enable", As.Boolean, "runs", defaultsTo: false);
    public static readonly ScalarKey<SecretName> EnvironmentFile = Group.Own<SecretName>("environment file", As.SecretPath.Say);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
