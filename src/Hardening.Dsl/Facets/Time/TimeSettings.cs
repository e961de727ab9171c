namespace Hardening;

[SettingsOf(typeof(TimeModel))]
internal static class TimeSettings
{
    public const string Section = "Time";

    private static readonly SettingGroup Group = new(Section);

    public static readonly ScalarKey<TimeZoneName> Zone = Group.Option("time.timeZone", As.Text<TimeZoneName>(TimeZoneName.TryFrom), "time zone");
    public static readonly SetKey<DomainName> Servers = Group.List("services.timesyncd.servers", As.Text<DomainName>(DomainName.TryFrom), "servers");

    // The servers of chrony authenticate their answers only together with enableNTS.
    public static readonly SetKey<DomainName> Authenticated = Group.OwnSet<DomainName>("authenticated servers", static name => name.ToString());

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
