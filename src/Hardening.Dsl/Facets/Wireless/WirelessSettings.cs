namespace Hardening;

[SettingsOf(typeof(WirelessModel))]
internal static class WirelessSettings
{
    public const string Section = "Wi-Fi";

    private static readonly SettingGroup Group = new("Wireless", "networking.wireless.iwd", Section);

    public static readonly Codec<MacPolicy> MacPolicies = As.Enum(
        ("network", Hardening.MacPolicy.PerNetwork), ("once", Hardening.MacPolicy.PerStart), ("disabled", Hardening.MacPolicy.Permanent)).Saying(static policy => policy switch
        {
            Hardening.MacPolicy.PerNetwork => "a random one per network",
            Hardening.MacPolicy.PerStart => "a random one per start",
            _ => "the permanent one",
        });

    public static readonly ScalarKey<bool> Enabled = Group.Option("enable", As.Switch("joins networks", "off"), "iwd", defaultsTo: false);
    public static readonly ScalarKey<MacPolicy> MacPolicy = Group.Option("settings.General.AddressRandomization", MacPolicies, "hardware address", defaultsTo: Hardening.MacPolicy.Permanent);
    public static readonly ScalarKey<CountryCode> Country = Group.Option("settings.General.Country", As.Text<CountryCode>(CountryCode.TryFrom), "country");
    public static readonly ScalarKey<bool> Configures = Group.Option("settings.General.EnableNetworkConfiguration", As.Boolean, "iwd requests addresses", defaultsTo: false);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
