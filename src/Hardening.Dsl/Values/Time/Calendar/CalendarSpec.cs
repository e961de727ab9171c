namespace Hardening;

/// <summary>A calendar expression in its fields; a field without ranges takes every value.</summary>
internal sealed record CalendarSpec
{
    public int Weekdays { get; init; } = CalendarWeekdays.All;
    public CalendarRange[] Years { get; init; } = [];
    public CalendarRange[] Months { get; init; } = [];
    public CalendarRange[] Days { get; init; } = [];
    public bool DaysBeforeEnd { get; init; }
    public CalendarRange[] Hours { get; init; } = [new(0, null, 0)];
    public CalendarRange[] Minutes { get; init; } = [new(0, null, 0)];
    public CalendarRange[] Seconds { get; init; } = [new(0, null, 0)];
    public string? TimeZone { get; init; }

    /// <summary>The expression as systemd writes it.</summary>
    public override string ToString()
    {
        var weekdays = Weekdays == CalendarWeekdays.All ? "" : CalendarWeekdays.Write(Weekdays) + " ";
        var date = $"{CalendarField.Year.Write(Years)}-{CalendarField.Month.Write(Months)}{(DaysBeforeEnd ? '~' : '-')}{CalendarField.Day.Write(Days)}";
        var time = $"{CalendarField.Hour.Write(Hours)}:{CalendarField.Minute.Write(Minutes)}:{CalendarField.Second.Write(Seconds)}";
        return $"{weekdays}{date} {time}{(TimeZone is null ? "" : " " + TimeZone)}";
    }

    /// <summary>Whether any day of the years that systemd knows matches: 31 February does not.</summary>
    public bool EverComes()
    {
        var months = Enumerable.Range(1, 12).Where(month => Has(Months, month)).ToList();
        return Enumerable.Range(1970, 230).Where(year => Has(Years, year)).Any(year => months.Exists(month => ComesIn(year, month)));
    }

    private bool ComesIn(int year, int month)
    {
        var length = DateTime.DaysInMonth(year, month);
        var firstWeekday = ((int)new DateTime(year, month, 1).DayOfWeek + 6) % 7;
        return Enumerable.Range(1, length).Any(day => (Weekdays & 1 << (firstWeekday + day - 1) % 7) != 0 && HasDay(day, length));
    }

    private bool HasDay(int day, int length)
    {
        if (!DaysBeforeEnd)
            return Has(Days, day);
        // Counted from the end, a range is turned around, and steps go towards the end.
        return Array.Exists(Days, range => (range.Stop is { } stop
            ? new CalendarRange(length + 1 - stop, length + 1 - range.Start, range.Step)
            : range with { Start = length + 1 - range.Start }).Includes(day));
    }

    private static bool Has(CalendarRange[] ranges, int value) =>
        ranges.Length == 0 || Array.Exists(ranges, range => range.Includes(value));
}
