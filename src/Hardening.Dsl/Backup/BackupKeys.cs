namespace Hardening;

internal static class BackupKeys
{
    private const string Facet = "Backup";

    public static readonly FamilyKey<VolumeName> Jobs = new(Facet, nameof(Jobs));
    public static readonly ScalarKey<OnCalendar> Calendar = new(Facet, nameof(Calendar));
    public static readonly ScalarKey<BackupRepository> Repository = new(Facet, nameof(Repository));
    public static readonly ScalarKey<SecretName> Password = new(Facet, nameof(Password));
    public static readonly ScalarKey<SecretName> Credentials = new(Facet, nameof(Credentials));
    public static readonly ScalarKey<SecretName> SshKey = new(Facet, nameof(SshKey));
    public static readonly ScalarKey<bool> Everything = new(Facet, nameof(Everything));
    public static readonly SetKey<AbsolutePath> Paths = new(Facet, nameof(Paths));
    public static readonly SetKey<AbsolutePath> Excluded = new(Facet, nameof(Excluded));
    public static readonly ScalarKey<int> KeepDaily = new(Facet, nameof(KeepDaily));
    public static readonly ScalarKey<int> KeepWeekly = new(Facet, nameof(KeepWeekly));
    public static readonly ScalarKey<int> KeepMonthly = new(Facet, nameof(KeepMonthly));
    public static readonly ScalarKey<int> KeepYearly = new(Facet, nameof(KeepYearly));
    public static readonly ScalarKey<int> CheckPercent = new(Facet, nameof(CheckPercent));
}
