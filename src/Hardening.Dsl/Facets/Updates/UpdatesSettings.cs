namespace Hardening;

[SettingsOf(typeof(UpdatesModel))]
internal static class UpdatesSettings
{
    public const string Section = "Upgrades";

    private static readonly SettingGroup Group = new("Updates", "", Section);

    private static readonly Codec<bool> NextBoot = As.OneOf((new NixosValue.Text("boot"), true), (new NixosValue.Text("switch"), false)).Saying(static on => on ? "yes" : "no");

    // NixOS puts the reference into a shell script as it is, where "&" would end the command. A reference holds no quotes.
    private static readonly Codec<FlakeReference> Flakes = As.Text(
        static text => FlakeReference.TryFrom(text.Trim('\''), out var flake, out _) ? flake : null,
        static (FlakeReference flake) => flake.ToString() is var text && text.Contains("&") ? $"'{text}'" : text).Saying(static flake => flake.ToString());
    private static readonly Codec<TimeOfDay> Clock = As.Text<TimeOfDay>(TimeOfDay.TryFrom);

    public static readonly ScalarKey<FlakeReference> Flake = Group.Option("system.autoUpgrade.flake", Flakes, "configuration from");
    public static readonly ScalarKey<OnCalendar> Calendar = Group.Option("system.autoUpgrade.dates", As.Calendar, "upgrades", defaultsTo: OnCalendar.From("04:40"));
    public static readonly ScalarKey<long> RandomizedDelay = Group.Option("system.autoUpgrade.randomizedDelaySec", As.Span("s"), "random delay", defaultsTo: 0L);
    public static readonly SetKey<CommandFlag> Flags = Group.ByHand().List("system.autoUpgrade.flags", As.Text<CommandFlag>(CommandFlag.TryFrom), "flags");
    public static readonly ScalarKey<bool> AtNextBoot = Group.Option("system.autoUpgrade.operation", NextBoot, "applies at the next boot", defaultsTo: false);
    public static readonly ScalarKey<bool> Reboots = Group.Option("system.autoUpgrade.allowReboot", As.Boolean, "reboots automatically", defaultsTo: false);
    public static readonly ScalarKey<TimeOfDay> RebootFrom = Group.ByHand().Option("system.autoUpgrade.rebootWindow.lower", Clock, "reboots from");
    public static readonly ScalarKey<TimeOfDay> RebootTo = Group.ByHand().Option("system.autoUpgrade.rebootWindow.upper", Clock, "reboots until");
    public static readonly ScalarKey<bool> Nh = Group.Option("programs.nh.enable", As.Switch("installed", "not installed"), "nh", defaultsTo: false);
    public static readonly ScalarKey<OnCalendar> CleanCalendar = Group.Option("programs.nh.clean.dates", As.Calendar, "removes old generations", defaultsTo: OnCalendar.From("weekly"));

    // Two arguments of one option.
    public static readonly ScalarKey<long> CleanKeepSince = Group.Own<long>("keeps generations for", static days => days == 1 ? "1 day" : FormattableString.Invariant($"{days} days"));
    public static readonly ScalarKey<int> CleanKeep = Group.Own<int>("generations kept at least", As.Integer.Say);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
