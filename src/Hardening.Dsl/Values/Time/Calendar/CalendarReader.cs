namespace Hardening;

/// <summary>Reads calendar expressions of systemd.time(7), word by word: weekdays, date, time, time zone.</summary>
internal static class CalendarReader
{
    private static readonly Dictionary<string, string> Shorthands = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minutely"] = "*-*-* *:*:00",
        ["hourly"] = "*-*-* *:00:00",
        ["daily"] = "*-*-* 00:00:00",
        ["weekly"] = "Mon *-*-* 00:00:00",
        ["monthly"] = "*-*-01 00:00:00",
        ["quarterly"] = "*-01,04,07,10-01 00:00:00",
        ["semiannually"] = "*-01,07-01 00:00:00",
        ["semi-annually"] = "*-01,07-01 00:00:00",
        ["biannually"] = "*-01,07-01 00:00:00",
        ["bi-annually"] = "*-01,07-01 00:00:00",
        ["yearly"] = "*-01-01 00:00:00",
        ["annually"] = "*-01-01 00:00:00",
    };

    /// <summary>The fault of the text, or null and its fields.</summary>
    public static string? TryRead(string text, out CalendarSpec spec)
    {
        spec = new();
        var words = new Queue<string>(text.Split(' '));
        if (words.Contains(""))
            return text.Length == 0 ? "it is empty. Write such as \"daily\" or \"Mon..Fri 04:40\"." : "expected one space between its parts, and none around it.";
        var zone = words.Count > 1 ? ZoneOf(words.Last()) : null;
        if (words.Count == 1 + (zone is null ? 0 : 1) && Shorthands.TryGetValue(words.Peek(), out var meaning))
            words = new Queue<string>([.. meaning.Split(' '), .. words.Skip(1)]);
        var fault = TakeWeekdays(words, ref spec) ?? TakeDate(words, ref spec) ?? TakeTime(words, ref spec) ?? TakeZone(words, zone, ref spec);
        if (fault is not null)
            return fault;
        return spec.EverComes() ? null : "no such day exists, so the timer never runs.";
    }

    private static string? TakeWeekdays(Queue<string> words, ref CalendarSpec spec)
    {
        if (!Ascii.IsLetter(words.Peek()[0]))
            return null;
        var fault = CalendarWeekdays.TryRead(words.Dequeue(), out var days);
        spec = spec with { Weekdays = days };
        return fault;
    }

    private static string? TakeDate(Queue<string> words, ref CalendarSpec spec)
    {
        if (words.Count == 0 || words.Peek().IndexOf(':') >= 0 || Ascii.IsLetter(words.Peek()[0]))
            return null;
        var word = words.Dequeue();
        if (word[0] == '@')
            return "a UNIX time occurs once. Write the date, such as \"2030-01-31 12:00:00 UTC\".";
        var parts = word.Split('-', '~');
        var tilde = word.IndexOf('~');
        // The end of the month can be counted from in the last part alone.
        if (parts.Length is not (2 or 3) || tilde >= 0 && tilde != word.Length - parts[parts.Length - 1].Length - 1)
            return $"{Literal.Show(word)} is neither a date nor a time. Write such as \"*-*-01\", or \"04:40\".";
        var day = tilde >= 0 && parts[parts.Length - 1] != "*" ? CalendarField.DayBeforeEnd : CalendarField.Day;
        CalendarRange[] years = [];
        if (parts.Length == 3 && CalendarField.Year.TryRead(parts[0], out years) is { } yearFault)
            return yearFault;
        if (CalendarField.Month.TryRead(parts[parts.Length - 2], out var months) is { } monthFault)
            return monthFault;
        if (day.TryRead(parts[parts.Length - 1], out var days) is { } dayFault)
            return dayFault;
        spec = spec with { Years = years, Months = months, Days = days, DaysBeforeEnd = day == CalendarField.DayBeforeEnd };
        return null;
    }

    private static string? TakeTime(Queue<string> words, ref CalendarSpec spec)
    {
        if (words.Count == 0 || words.Peek().IndexOf(':') < 0)
            return null;
        var word = words.Dequeue();
        var parts = word.Split(':');
        if (parts.Length > 3)
            return $"{Literal.Show(word)} has more than hour, minute and second. Write such as \"04:40:00\".";
        if (CalendarField.Hour.TryRead(parts[0], out var hours) is { } hourFault)
            return hourFault;
        if (CalendarField.Minute.TryRead(parts[1], out var minutes) is { } minuteFault)
            return minuteFault;
        var seconds = spec.Seconds;
        if (parts.Length == 3 && CalendarField.Second.TryRead(parts[2], out seconds) is { } secondFault)
            return secondFault;
        spec = spec with { Hours = hours, Minutes = minutes, Seconds = seconds };
        return null;
    }

    private static string? TakeZone(Queue<string> words, string? zone, ref CalendarSpec spec)
    {
        if (words.Count == 1 && zone is not null)
        {
            spec = spec with { TimeZone = zone };
            return null;
        }
        if (words.Count == 0)
            return null;
        return words.Count == 1 && !TimeZoneName.TryFrom(words.Peek(), out _, out var problem)
            ? problem
            : $"{Literal.Show(words.Peek())} is not expected here. Write weekdays, date, time and time zone, in this order.";
    }

    private static string? ZoneOf(string word)
    {
        if (word.Equals("UTC", StringComparison.OrdinalIgnoreCase))
            return "UTC";
        return TimeZoneName.TryFrom(word, out var zone, out _) ? zone.ToString() : null;
    }
}
