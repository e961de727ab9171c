namespace Hardening;

/// <summary>Reads and writes time spans of systemd.time(7), in microseconds.</summary>
internal static class TimeSpanReader
{
    public const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    private const long Millisecond = 1000;
    private const long Second = 1000 * Millisecond;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;
    private const long Longest = long.MaxValue / TicksPerMicrosecond;

    private static readonly (string Name, long Length)[] Written =
        [("d", Day), ("h", Hour), ("min", Minute), ("s", Second), ("ms", Millisecond), ("us", 1)];

    /// <summary>The fault of the text, or null and its length.</summary>
    public static string? TryRead(string text, out long microseconds)
    {
        microseconds = 0;
        if (text.Length == 0)
            return "it is empty. Write a number with its unit, such as \"5s\" or \"3h 30min\".";
        var at = 0;
        while (at < text.Length)
        {
            if (at > 0 && text[at] == ' ')
                at++;
            if (TryReadTerm(text, ref at, out var term) is { } fault)
                return fault;
            if (term > Longest - microseconds)
                return "it is above 29,000 years. Write \"infinity\" for no end.";
            microseconds += term;
        }
        return null;
    }

    /// <summary>The text with the largest units that are contained, from days down.</summary>
    public static string Write(long microseconds)
    {
        var terms = new List<string>();
        foreach (var (name, length) in Written)
        {
            if (microseconds >= length)
                terms.Add(Literal.Number(microseconds / length) + name);
            microseconds %= length;
        }
        return terms.Count == 0 ? "0s" : string.Join(" ", terms);
    }

    private static string? TryReadTerm(string text, ref int at, out long term)
    {
        term = 0;
        var whole = Take(text, ref at, Ascii.IsDigit);
        var fraction = "";
        if (whole.Length > 0 && at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Take(text, ref at, Ascii.IsDigit);
            if (fraction.Length == 0)
                return "expected digits on both sides of the point, such as \"1.5h\".";
        }
        if (whole.Length == 0)
            return $"{(at < text.Length ? Literal.At(text, at) : "its end")} is not a number. Write it such as \"5s\" or \"3h 30min\".";
        if (at < text.Length && text[at] == ' ')
            at++;
        var unit = Take(text, ref at, Ascii.IsLetter);
        var length = LengthOf(unit);
        if (length == 0)
            return UnitFault(whole, unit);
        if (!Ascii.TryNumber(whole, Longest / length, out var number))
            return "it is above 29,000 years. Write \"infinity\" for no end.";
        term = number * length + Fraction(fraction, length);
        return null;
    }

    // Digit by digit with whole numbers, as systemd does: what is below a microsecond is dropped.
    private static long Fraction(string digits, long length)
    {
        var sum = 0L;
        foreach (var digit in digits)
            sum += (digit - '0') * (length /= 10);
        return sum;
    }

    private static string Take(string text, ref int at, Func<char, bool> wanted)
    {
        var start = at;
        while (at < text.Length && wanted(text[at]))
            at++;
        return text.Substring(start, at - start);
    }

    private static string UnitFault(string number, string unit) => unit switch
    {
        "" => $"{Literal.Show(number)} has no unit. Add \"s\", \"min\", \"h\" or \"d\".",
        "M" => "\"M\" means months and is easily mistaken for minutes. Write \"min\" or \"month\".",
        _ => $"{Literal.Show(unit)} is not a valid time unit. Use \"ms\", \"s\", \"min\", \"h\", \"d\" or \"w\".",
    };

    private static long LengthOf(string unit) => unit switch
    {
        "us" or "usec" => 1,
        "ms" or "msec" => Millisecond,
        "s" or "sec" or "second" or "seconds" => Second,
        "m" or "min" or "minute" or "minutes" => Minute,
        "h" or "hr" or "hour" or "hours" => Hour,
        "d" or "day" or "days" => Day,
        "w" or "week" or "weeks" => 7 * Day,
        "month" or "months" => 2_629_800 * Second,
        "y" or "year" or "years" => 31_557_600 * Second,
        _ => 0,
    };
}
