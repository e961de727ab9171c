using System.Globalization;

namespace Hardening;

[SettingsOf(typeof(BackupModel))]
internal static class BackupSettings
{
    private static readonly SettingGroup Group = new("Backup", "services.restic");

    public static readonly FamilyKey<VolumeName> All = Group.Family("backups.<name>", As.Text<VolumeName>(VolumeName.TryFrom), "backup", BackupJobSettings.Keys);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(BackupJobModel))]
internal static class BackupJobSettings
{
    private static readonly SettingGroup Group = new("Backup");
    private static readonly SettingGroup Hand = Group.ByHand();

    private static readonly Codec<AbsolutePath> Path = As.Text<AbsolutePath>(AbsolutePath.TryFrom);

    public static readonly ScalarKey<BackupRepository> Repository = Group.Option("repository", As.Text<BackupRepository>(BackupRepository.TryFrom), "repository");
    public static readonly ScalarKey<SecretName> Password = Hand.Option("passwordFile", As.SecretPath, "password");
    public static readonly ScalarKey<SecretName> Credentials = Hand.Option("environmentFile", As.SecretPath, "repository credentials");
    public static readonly ScalarKey<SecretName> SshKey = Group.Own<SecretName>("SSH key", As.SecretPath.Say);
    public static readonly ScalarKey<bool> Everything = Group.Own<bool>("all described state", As.Boolean.Say);
    public static readonly SetKey<AbsolutePath> NamedPaths = Hand.List("paths", Path, "paths");
    public static readonly SetKey<ExcludePattern> NamedExclusions = Hand.List("exclude", As.Text<ExcludePattern>(ExcludePattern.TryFrom), "excluded");
    public static readonly ScalarKey<int> KeepDaily = Group.Own<int>("daily snapshots kept", As.Integer.Say);
    public static readonly ScalarKey<int> KeepWeekly = Group.Own<int>("weekly snapshots kept", As.Integer.Say);
    public static readonly ScalarKey<int> KeepMonthly = Group.Own<int>("monthly snapshots kept", As.Integer.Say);
    public static readonly ScalarKey<int> KeepYearly = Group.Own<int>("yearly snapshots kept", As.Integer.Say);
    public static readonly ScalarKey<int> CheckPercent = Group.Own<int>("verified after each run", static percent => $"{percent.ToString(CultureInfo.InvariantCulture)} %");
    public static readonly ScalarKey<OnCalendar> Calendar = Hand.Option("timerConfig.OnCalendar", As.Calendar, "when", defaultsTo: OnCalendar.From("daily"));

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
