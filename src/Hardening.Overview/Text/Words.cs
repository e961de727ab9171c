using Humanizer;

namespace Hardening.Overview.Text;

/// <summary>How lists and numbers are said.</summary>
internal static class Words
{
    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b, and c</c>.</summary>
    public static string And(this IEnumerable<string> items) => items.Humanize("and");

    /// <summary><c>1 module</c>, <c>2 modules</c>.</summary>
    public static string Of(this int count, string noun) => noun.ToQuantity(count);

    /// <summary><c>5 of 6 containers, not: traefik</c>; all of them without the exception.</summary>
    public static string Share(IReadOnlyCollection<string> have, IReadOnlyCollection<string> lack, string noun) =>
        lack.Count == 0 ? (have.Count == 1 ? $"the one {noun}" : $"all {have.Count.Of(noun)}")
        : $"{have.Count} of {(have.Count + lack.Count).Of(noun)}, not: {lack.And()}";

    /// <summary>A number of seconds in words, for example <c>1 second</c>.</summary>
    public static string Seconds(long seconds) => TimeSpan.FromSeconds(seconds).Humanize(precision: 2);

    /// <summary>A calendar as people say it, where it is one of the plain ones.</summary>
    public static string When(OnCalendar calendar) => calendar.ToString() switch
    {
        "*-*-* 00:00:00" => "daily",
        "Mon *-*-* 00:00:00" => "weekly",
        "*-*-01 00:00:00" => "monthly",
        var other => other,
    };

    public static string YesOrNo(bool yes) => yes ? "yes" : "no";
}
