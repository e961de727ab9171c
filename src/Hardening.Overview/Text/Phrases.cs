using Humanizer;

namespace Hardening.Overview.Text;

/// <summary>How lists and numbers are said.</summary>
internal static class Phrases
{
    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b, and c</c>.</summary>
    public static string And(this IEnumerable<string> items) => items.Humanize("and");

    /// <summary><c>1 module</c>, <c>2 modules</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">One of them; more take an s. Humanizer knows all plurals, but its vocabulary takes a third of the time of a run to compile.</param>
    public static string Of(this int count, string noun) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary><c>5 of 6, not: traefik</c>; <c>all 6</c>, or <c>traefik (the only one)</c>, without an exception.</summary>
    /// <param name="have">Those that have it.</param>
    /// <param name="lack">Those that do not.</param>
    /// <param name="isOpen">Whether there may be more, of which nothing is known.</param>
    public static string Share(IReadOnlyCollection<string> have, IReadOnlyCollection<string> lack, bool isOpen = false) =>
        isOpen ? $"{have.And()}{(lack.Count > 0 ? $"; not: {lack.And()}" : "")}; others unknown"
        : lack.Count > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{have.Count} of {have.Count + lack.Count}, not: {lack.And()}")
        : have.Count == 1 ? $"{have.First()} (the only one)" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"all {have.Count}");

    /// <summary>A number of seconds in words, for example <c>1 second</c>.</summary>
    public static string Seconds(long seconds) => TimeSpan.FromSeconds(seconds).Humanize(precision: 2);

    /// <summary>What a service is for, as far as it says.</summary>
    public static string Purpose(Setting<ServiceText> description) => description.TryGet(out var text) ? text.Text : "it waits for the network";

    /// <summary>The name of an enumeration's value as words: <c>KernelModules</c> is <c>kernel modules</c>.</summary>
    public static string Words<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) ? $"{(i > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));

    public static string YesOrNo(bool yes) => yes ? "yes" : "no";
}
