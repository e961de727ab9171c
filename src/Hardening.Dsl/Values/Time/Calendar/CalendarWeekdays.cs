namespace Hardening;

/// <summary>The days of the week of a calendar expression, as a bit for each, Monday lowest.</summary>
internal static class CalendarWeekdays
{
    public const int All = 0b111_1111;

    private static readonly string[] Names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The fault of the list, or null and its days.</summary>
    public static string? TryRead(string text, out int days)
    {
        days = 0;
        foreach (var part in text.Split(','))
        {
            // "Mon-Fri" is the older way to write "Mon..Fri".
            var ends = part.Replace("..", "-").Split('-');
            var (first, last) = (Find(ends[0]), Find(ends[ends.Length - 1]));
            if (ends.Length > 2 || first < 0 || last < 0)
                return $"{Literal.Show(part)} is not a valid weekday. Write such as \"Mon\", \"Sat,Sun\" or \"Mon..Fri\".";
            if (last < first)
                return $"the range {Literal.Show(part)} is reversed: a week begins on Monday. Write \"{Short(first)}..Sun,Mon..{Short(last)}\".";
            for (var day = first; day <= last; day++)
                days |= 1 << day;
        }
        return null;
    }

    /// <summary>The days as systemd writes them: three and more in a row as a range.</summary>
    public static string Write(int days)
    {
        var parts = new List<string>();
        for (var day = 0; day < Names.Length; day++)
        {
            var first = day;
            while (day < Names.Length && (days & 1 << day) != 0)
                day++;
            if (day > first)
                parts.Add(Short(first) + (day - first) switch { 1 => "", 2 => "," + Short(day - 1), _ => ".." + Short(day - 1) });
        }
        return string.Join(",", parts);
    }

    private static int Find(string name) =>
        Array.FindIndex(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase) || known.Substring(0, 3).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Short(int day) => Names[day].Substring(0, 3);
}
