using System.Globalization;
using System.Text;

namespace Hardening;

/// <summary>One or many values of a field: from the start, to the stop where there is one, in steps where there are any.</summary>
internal readonly record struct CalendarRange(int Start, int? Stop, int Step)
{
    public bool Includes(int value) =>
        value == Start || Step > 0 && value > Start && (Stop is null || value <= Stop) && (value - Start) % Step == 0;
}

/// <summary>A field of a calendar expression: what its numbers may be, and how they are read and written.</summary>
internal sealed class CalendarField
{
    public static readonly CalendarField Year = new("year", 1970, 2199, digits: 4);
    public static readonly CalendarField Month = new("month", 1, 12);
    public static readonly CalendarField Day = new("day", 1, 31);
    public static readonly CalendarField DayBeforeEnd = new("day before the month's end", 1, 28, countsDown: true);
    public static readonly CalendarField Hour = new("hour", 0, 23);
    public static readonly CalendarField Minute = new("minute", 0, 59);

    /// <summary>In microseconds.</summary>
    public static readonly CalendarField Second = new("second", 0, 59_999_999, unit: 1_000_000);

    // systemd stops here too (CALENDARSPEC_COMPONENTS_MAX).
    private const int MostRanges = 240;

    private readonly string _name;
    private readonly int _lowest;
    private readonly int _highest;
    private readonly int _digits;
    private readonly int _unit;
    private readonly bool _countsDown;

    private CalendarField(string name, int lowest, int highest, int digits = 2, int unit = 1, bool countsDown = false) =>
        (_name, _lowest, _highest, _digits, _unit, _countsDown) = (name, lowest, highest, digits, unit, countsDown);

    /// <summary>The fault of the field, or null and its values; none means every one.</summary>
    public string? TryRead(string text, out CalendarRange[] ranges)
    {
        ranges = text == "*" && _unit > 1 ? [new CalendarRange(0, null, _unit)] : [];
        if (text == "*")
            return null;
        if (text.StartsWith("*", StringComparison.Ordinal))
            return $"{Literal.Show(text)} begins with \"*\", which is only allowed alone. Steps begin at a number, such as \"{Literal.Number(_lowest)}/2\".";
        var parts = text.Split(',');
        if (parts.Length > MostRanges)
            return $"it lists more than {MostRanges} values in one field.";
        var found = new SortedSet<CalendarRange>(Comparer<CalendarRange>.Create(Compare));
        foreach (var part in parts)
        {
            if (TryReadRange(part, out var range) is { } fault)
                return fault;
            found.Add(range);
        }
        ranges = [.. found];
        return _countsDown ? ListFault(ranges) : null;
    }

    /// <summary>The values as systemd writes them.</summary>
    public string Write(CalendarRange[] ranges)
    {
        if (ranges.Length == 0 || ranges is [{ Start: 0, Stop: null } only] && _unit > 1 && only.Step == _unit)
            return "*";
        return string.Join(",", ranges.Select(Write));
    }

    private string Write(CalendarRange range)
    {
        var text = new StringBuilder(Padded(range.Start));
        if (range.Stop is { } stop)
            text.Append("..").Append(Padded(stop));
        if (range.Step > 0 && !(range.Stop is not null && range.Step == _unit))
            text.Append('/').Append(Literal.Number(range.Step / _unit)).Append(Rest(range.Step));
        return text.ToString();
    }

    private string Padded(int value) =>
        (value / _unit).ToString("D" + Literal.Number(_digits), CultureInfo.InvariantCulture) + Rest(value);

    private string Rest(int value) => value % _unit == 0 ? "" : "." + (value % _unit).ToString("D6", CultureInfo.InvariantCulture);

    private string? TryReadRange(string text, out CalendarRange range)
    {
        range = default;
        var (ends, step) = Cut(text, "/");
        var (first, last) = Cut(ends, "..");
        var (start, stop, by) = (0, 0, last is null ? 0 : _unit);
        var fault = TryReadNumber(first, out start)
            ?? (last is null ? null : TryReadNumber(last, out stop))
            ?? (step is null ? null : TryReadNumber(step, out by));
        if (fault is not null)
            return fault;
        (start, stop) = (FullYear(start), FullYear(stop));
        if (step is not null && by == 0)
            return $"the step of {Literal.Show(text)} is 0. Write 1 or more.";
        if (last is not null && stop < start)
            return $"the range {Literal.Show(text)} is reversed. Write two ranges.";
        if (last is not null && step is null && stop - start < _unit && _unit > 1)
            return $"the range {Literal.Show(text)} is shorter than its step of one second. Write the step after \"/\", or one second alone.";
        range = last is null ? new(start, null, by) : Shortened(start, stop, by);
        return Fault(range, text);
    }

    // The end is the last value that the steps reach, and a range of one value is that value.
    private static CalendarRange Shortened(int start, int stop, int step)
    {
        var last = stop - (stop - start) % step;
        return last == start ? new(start, null, 0) : new(start, last, step);
    }

    private string? Fault(CalendarRange range, string text)
    {
        foreach (var end in new[] { range.Start, range.Stop ?? range.Start })
        {
            if (end < _lowest || end > _highest)
                return $"the {_name} {Literal.Number(end / _unit)} is not {Literal.Number(_lowest)} to {Literal.Number(_highest / _unit)}.";
        }
        var next = _countsDown && range.Stop is null ? (long)range.Start - range.Step : (long)range.Start + range.Step;
        return next < _lowest || next > _highest
            ? $"the step of {Literal.Show(text)} is so large that no second {_name} follows. Write the first alone."
            : null;
    }

    // systemd (252 at least) takes the limit three lower for each further value of such a list.
    private string? ListFault(CalendarRange[] ranges)
    {
        for (var i = 0; i < ranges.Length; i++)
        {
            var end = ranges[i].Stop ?? ranges[i].Start;
            if (end > _highest - 3 * i)
                return $"systemd does not accept the {_name} {Literal.Number(end)} so late in a list. Use a separate expression for it.";
        }
        return null;
    }

    private string? TryReadNumber(string text, out int number)
    {
        number = 0;
        var (whole, rest) = Cut(text, ".");
        if (!Ascii.TryNumber(whole, int.MaxValue / _unit, out var read) || rest is not null && !IsFraction(rest))
            return text.Length == 0 ? $"a number is missing for the {_name}." : $"{Literal.Show(text)} is not a valid {_name}.";
        number = (int)read * _unit;
        if (rest is not null)
            number += int.Parse(rest.PadRight(6, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        return null;
    }

    private bool IsFraction(string text) => _unit > 1 && text.Length is >= 1 and <= 6 && Ascii.All(text, Ascii.IsDigit);

    // As systemd: 70 to 99 are of the last century, 0 to 69 of this one.
    private int FullYear(int value) => this != Year || value >= 100 ? value : value + (value < 70 ? 2000 : 1900);

    private static (string Before, string? After) Cut(string text, string at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, null) : (text.Substring(0, index), text.Substring(index + at.Length));
    }

    private static int Compare(CalendarRange a, CalendarRange b) =>
        (a.Start, a.Stop ?? -1, a.Step).CompareTo((b.Start, b.Stop ?? -1, b.Step));
}
