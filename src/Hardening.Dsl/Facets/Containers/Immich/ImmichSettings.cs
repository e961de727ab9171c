namespace Hardening;

[SettingsOf(typeof(ImmichModel))]
internal static class ImmichSettings
{
    private static readonly SettingGroup Group = new("Immich", "services.immich");

    public static readonly ScalarKey<bool> Enabled = Group.ByHand().Option("enable", As.Boolean, "runs", defaultsTo: false);
    public static readonly ScalarKey<bool> MachineLearning = Group.Option("machine-learning.enable", As.Boolean, "machine learning", defaultsTo: true);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
