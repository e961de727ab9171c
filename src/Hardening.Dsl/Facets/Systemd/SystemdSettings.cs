namespace Hardening;

[SettingsOf(typeof(SystemdModel))]
internal static class SystemdSettings
{
    public const string Section = "Journal and emergencies";

    private const NixosRelease Structured = NixosRelease.V26_11;

    private static readonly SettingGroup Group = new("Systemd", "", Section);
    private static readonly SettingGroup Journal = new SettingGroup("Systemd", "services.journald", Section);

    private static readonly SettingGroup Notices = new("Systemd", "", "Failure notices");

    /// <summary>That the journal is described at all, whatever the description says.</summary>
    internal static readonly ScalarKey<bool> IsJournalDescribed = new("Systemd", nameof(IsJournalDescribed));

    private static readonly Codec<JournalStorage> Storages = As.Enum(
        ("persistent", Hardening.JournalStorage.Persistent), ("volatile", Hardening.JournalStorage.Volatile), ("auto", Hardening.JournalStorage.Auto), ("none", Hardening.JournalStorage.None));

    // Before 26.11, what has no former path is a line of extraConfig.
    public static readonly ScalarKey<JournalStorage> JournalStorage = Journal.Option("settings.Journal.Storage", Storages, "journal storage",
        since: Structured, formerly: "storage", defaultsTo: Hardening.JournalStorage.Persistent);
    public static readonly ScalarKey<Size> JournalMaxSize = Journal.Option("settings.Journal.SystemMaxUse", As.Text<Size>(Size.TryFrom), "journal size limit", since: Structured);
    public static readonly ScalarKey<long> JournalRetentionDays = Journal.Option("settings.Journal.MaxRetentionSec", As.Span("d"), "journal retention", since: Structured, defaultsTo: 0L);
    public static readonly ScalarKey<int> RateLimitBurst = Journal.Option("settings.Journal.RateLimitBurst", As.Integer, "messages per service and interval",
        since: Structured, formerly: "rateLimitBurst", defaultsTo: 10000);
    public static readonly ScalarKey<long> RateLimitSeconds = Journal.Option("settings.Journal.RateLimitIntervalSec", As.Span("s"), "rate limit interval",
        since: Structured, formerly: "rateLimitInterval", defaultsTo: 30L);

    // journald's own default seals too, but only where a key was made; it protects nothing by itself.
    public static readonly ScalarKey<bool> JournalSeal = Journal.Option("settings.Journal.Seal", As.Boolean, "seals the journal", since: Structured);

    // Four options: syslog, kernel log, console, terminals.
    public static readonly ScalarKey<bool> JournalForward = Journal.Own<bool>("forwards messages", As.Boolean.Say);

    // Two options.
    public static readonly ScalarKey<bool> DiscardCoreDumps = Journal.Own<bool>("discards core dumps", As.Boolean.Say);
    public static readonly ScalarKey<bool> EmergencyMode = Group.Option("systemd.enableEmergencyMode", As.Boolean, "emergency shell", defaultsTo: true);

    // A unit of its own, and a line of each unit that it watches.
    public static readonly ScalarKey<SecretName> FailureAddress = Notices.Own<SecretName>("failure notifications go to", As.SecretPath.Say);
    public static readonly SetKey<UnitName> WatchedUnits = Notices.OwnSet<UnitName>("further units with failure notifications", static unit => unit.ToString());

    public static IReadOnlyList<SettingKey> Keys { get; } = [.. Journal.Keys, .. Group.Keys, .. Notices.Keys];

    /// <summary>A service, without a pattern for others.</summary>
    public static UnitName Service(string text)
    {
        var unit = UnitName.From(text);
        return unit.Type == "service" && !unit.IsTemplate ? unit : throw new SettingException("units", $"{Literal.Show(text)} is not a valid service unit. Write one such as \"postgresql.service\".");
    }
}
