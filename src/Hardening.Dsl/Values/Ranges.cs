using System.Globalization;

namespace Hardening;

/// <summary>Whole numbers within bounds, and spans of time made of whole units.</summary>
internal static class Whole
{
    public static int Between(int number, int least, int most, string what) =>
        number >= least && number <= most ? number
        : throw new SettingException(nameof(number), FormattableString.Invariant($"{number} {what} are not possible: expected {least} to {most}."));

    public static long Seconds(TimeSpan span, int least, int most) => Units(span, TimeSpan.TicksPerSecond, "seconds", "TimeSpan.FromSeconds", least, most);

    public static long Days(TimeSpan span, int least, int most) => Units(span, TimeSpan.TicksPerDay, "days", "TimeSpan.FromDays", least, most);

    private static long Units(TimeSpan span, long ticks, string unit, string method, int least, int most) =>
        span.Ticks % ticks == 0 && span.Ticks / ticks >= least && span.Ticks / ticks <= most ? span.Ticks / ticks
        : throw new SettingException(nameof(span), string.Format(CultureInfo.InvariantCulture,
            "{0} is not possible: expected a whole number of {1} from {2} to {3}. Write {4}({2}).", span, unit, least, most, method));
}
