namespace Hardening;

[SettingsOf(typeof(OpenCloudModel))]
internal static class OpenCloudSettings
{
    private static readonly SettingGroup Group = new("OpenCloud", "services.opencloud");

    public static readonly ScalarKey<bool> Enabled = Group.ByHand().Option("enable", As.Boolean, "runs", defaultsTo: false);
    public static readonly ScalarKey<SecretName> EnvironmentFile = Group.Own<SecretName>("environment file", As.SecretPath.Say);
    public static readonly ScalarKey<ContainerName> Login = Group.Own<ContainerName>("login provider");
    public static readonly ScalarKey<OidcClientId> Client = Group.Own<OidcClientId>("OpenID Connect client", static id => id.ToString());

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
