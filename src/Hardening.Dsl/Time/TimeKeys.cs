namespace Hardening;

internal static class TimeKeys
{
    private const string Facet = "Time";

    public static readonly ScalarKey<TimeZoneName> Zone = new(Facet, nameof(Zone));
    public static readonly SetKey<DomainName> Servers = new(Facet, nameof(Servers));
    public static readonly SetKey<DomainName> Authenticated = new(Facet, nameof(Authenticated));
}
