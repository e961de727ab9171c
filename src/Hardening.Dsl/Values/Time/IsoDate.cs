using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hardening;

/// <summary>A day, written <c>2027-06-30</c> (ISO 8601).</summary>
public sealed record IsoDate : IComparable<IsoDate>
{
    private IsoDate(string text) => Text = text;

    /// <summary>Year, month and day.</summary>
    public string Text { get; }

    /// <summary>Takes a day that exists.</summary>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out IsoDate? date, [NotNullWhen(false)] out string? problem)
    {
        var ok = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        date = ok ? new(text!) : null;
        problem = ok ? null : $"{Literal.Show(text)} is not a valid date: expected year, month and day, for example 2027-06-30.";
        return ok;
    }

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid day.</exception>
    public static IsoDate From(string text) => TryFrom(text, out var date, out var problem) ? date : throw new SettingException(nameof(text), problem);

    /// <summary>Year, month and day.</summary>
    public static implicit operator string(IsoDate date) => date.Text;

    /// <summary>Earlier days come first.</summary>
    public int CompareTo(IsoDate? other) => string.CompareOrdinal(Text, other?.Text);

    /// <summary>Whether <paramref name="left"/> is before <paramref name="right"/>.</summary>
    public static bool operator <(IsoDate left, IsoDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is after <paramref name="right"/>.</summary>
    public static bool operator >(IsoDate left, IsoDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not after <paramref name="right"/>.</summary>
    public static bool operator <=(IsoDate left, IsoDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not before <paramref name="right"/>.</summary>
    public static bool operator >=(IsoDate left, IsoDate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
