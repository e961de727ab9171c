namespace Hardening;

internal static class UpdateKeys
{
    private const string Facet = "Updates";

    public static readonly ScalarKey<FlakeReference> Flake = new(Facet, nameof(Flake));
    public static readonly ScalarKey<OnCalendar> Calendar = new(Facet, nameof(Calendar));
    public static readonly ScalarKey<TimeOfDay> RebootFrom = new(Facet, nameof(RebootFrom));
    public static readonly ScalarKey<TimeOfDay> RebootTo = new(Facet, nameof(RebootTo));
    public static readonly ScalarKey<long> RandomizedDelay = new(Facet, nameof(RandomizedDelay));
    public static readonly SetKey<CommandFlag> Flags = new(Facet, nameof(Flags));
    public static readonly ScalarKey<bool> AtNextBoot = new(Facet, nameof(AtNextBoot));
    public static readonly ScalarKey<bool> Nh = new(Facet, nameof(Nh));
    public static readonly ScalarKey<OnCalendar> CleanCalendar = new(Facet, nameof(CleanCalendar));
    public static readonly ScalarKey<long> CleanKeepSince = new(Facet, nameof(CleanKeepSince));
    public static readonly ScalarKey<int> CleanKeep = new(Facet, nameof(CleanKeep));
}
