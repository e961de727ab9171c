namespace Hardening;

internal static class SystemdKeys
{
    private const string Facet = "Systemd";

    public static readonly ScalarKey<bool> Journal = new(Facet, nameof(Journal));
    public static readonly ScalarKey<JournalStorage> Storage = new(Facet, nameof(Storage));
    public static readonly ScalarKey<Size> MaxSize = new(Facet, nameof(MaxSize));
    public static readonly ScalarKey<long> RetentionDays = new(Facet, nameof(RetentionDays));
    public static readonly ScalarKey<int> RateLimitBurst = new(Facet, nameof(RateLimitBurst));
    public static readonly ScalarKey<long> RateLimitSeconds = new(Facet, nameof(RateLimitSeconds));
    public static readonly ScalarKey<bool> Seal = new(Facet, nameof(Seal));
    public static readonly ScalarKey<bool> Forward = new(Facet, nameof(Forward));
    public static readonly ScalarKey<bool> DiscardCoreDumps = new(Facet, nameof(DiscardCoreDumps));
    public static readonly ScalarKey<bool> EmergencyMode = new(Facet, nameof(EmergencyMode));
}
