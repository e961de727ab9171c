using System.Globalization;

namespace Hardening;

/// <summary>How many wrong passwords lock an account for how long.</summary>
public sealed record Regulation
{
    private Regulation(int tries, long within, long ban) => (Tries, WithinSeconds, BanSeconds) = (tries, within, ban);

    /// <summary>Wrong passwords until it is locked, 1 to 100.</summary>
    public int Tries { get; }

    /// <summary>The seconds in which they count.</summary>
    public long WithinSeconds { get; }

    /// <summary>The seconds for which it is locked.</summary>
    public long BanSeconds { get; }

    internal static Regulation From(int tries, TimeSpan within, TimeSpan ban) =>
        new(Named(nameof(tries), () => Whole.Between(tries, 1, 100, "tries")), Seconds(within, nameof(within)), Seconds(ban, nameof(ban)));

    /// <summary>In words.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} failed logins in {1} s lock the account for {2} s", Tries, WithinSeconds, BanSeconds);

    private static long Seconds(TimeSpan span, string parameter) => Named(parameter, () => Whole.Seconds(span, 1, 31_536_000));

    private static T Named<T>(string parameter, Func<T> convert)
    {
        try
        {
            return convert();
        }
        catch (SettingException problem)
        {
            throw new SettingException(parameter, problem.Problem);
        }
    }
}
