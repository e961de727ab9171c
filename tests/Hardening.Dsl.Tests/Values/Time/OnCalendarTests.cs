using CsCheck;

namespace Hardening.Tests.Values.Time;

public sealed class OnCalendarTests
{
    // A moment that no other text here means, set between texts so that each one's answer can be told.
    private const string Divider = "2199-07-07 07:07:07";

    private static readonly string[] Corpus =
    [
        // systemd.time(7) and more of every form.
        "Sat,Thu,Mon..Wed,Sat..Sun", "Mon,Sun 12-*-* 2,1:23", "Wed *-1", "Wed..Wed,Wed *-1", "Wed, 17:48", "Wed..Sat,Tue 12-10-15 1:2:3",
        "*-*-7 0:0:0", "10-15", "monday *-12-* 17:00", "Mon,Fri *-*-3,1,2 *:30:45", "12,14,13,12:20,10,30", "12..14:10,20,30",
        "mon,fri *-1/2-1,3 *:30:45", "03-05 08:05:40", "08:05:40", "05:40", "Sat,Sun 12-05 08:05:40", "Sat,Sun 08:05:40",
        "2003-03-05 05:40", "05:40:23.4200004/3.1700005", "2003-02..04-05", "2003-03-05 05:40 UTC", "2003-03-05", "03-05", "hourly",
        "daily", "daily UTC", "monthly", "weekly", "weekly Pacific/Auckland", "yearly", "annually", "*:2/3", "quarterly", "semiannually",
        "Minutely", "BI-ANNUALLY", "anually", "*-*-* 12:00:00 Europe/berlin", "*-*-* 12:00:00 Europe/Berlin", "12:00 Europe/Atlantis",
        "Mon-Fri", "Mon..Wed..Fri", "Fri..Mon", "Monday..Friday 9:00", "Mondays", "Mon Tue", "mon,", ",mon", "Mon,Tue,Wed,Thu,Fri,Sat,Sun", "Sat,Sun,Mon",
        "1-1 0:0", "99-1-1", "69-1-1", "70-1-1", "100-1-1", "1970-1-1", "1969-1-1", "2199-12-31", "2200-1-1", "*-13-1", "*-0-1", "*-1-32", "*-1-0",
        "24:00", "23:60", "23:59:60", "23:59:59.999999", "23:59:59.9999999", "0:0:0.", "0:0:.5", "0:0:0.5/0.25", "0:0:0..30/0.5", "*:*:0/0.1", "*:*:*/2", "*:*:0..59.5",
        "*/2:00", "0/2:00", "0/23:00", "0/24:00", "22/2:00", "23/1:00", "1..3/5:00", "1..10/3:00", "5..5:00", "10..5:00", "0/0:00", "1..:00", "..5:00", "1...5:00", "1,2,:00", "1,,2:00",
        "*-*~1", "*-*~28", "*-*~29", "*-*~0", "*-*~3..5", "*-*~5..3", "*-*~07/1", "*-*~01/1", "*-*~28/27", "*-*~28/28", "*-*~*", "2~3", "*~*", "2020~02-03", "*-02~03 10:00", "*-*~1,3,5..9/2",
        "*", "*-*", "*:*", "*:*:*", "*-*-*", "*-*-*-*", "1:2:3:4", "10", "-", ":", "~", "@0", "@1700000000", "UTC", "utc", "Mon UTC", "Mon utc", "Mon UTC UTC", "10:00 2020-01-01",
        "*-02-29", "*-02-30", "2023-02-29", "2024-02-29", "*-2,4,6-31", "*-2,5-31", "Mon 2024-01-02", "Tue 2024-01-02", "*-02~29", "*-02~28", "*-*-31/1", "*-*-30/1",
        " daily", "daily ", "Mon  10:00", "2020-01-01  10:00", "2020-01-01 10:00 ", "Mon ", "2030-1-1T10:00", "0x10:00", "+1:00", "00000000001:0000002", "1:99999999999", "4294967297:00", "2026-1..12/2-*",
        "*-*~1,28", "*-*~1,25", "*-*~1,26", "*-*~1,2,22", "*-*~1,2,23", "*-*~1,2..22/4", "*-*~1,5..23", "*-*~1,25/3", "1..3/99:00", "5..5/7:00", "*-*~5..5", "*-*~3..5/28", "*:*:5..5", "*:*:5..5/1", "*:*:1..1.5", "*:*:0..30/40", "*:*:1..9/0.7", "2020..2020-1-1", "5..5,5:00", "0..0:00", "4..31-1-1", "*-*-5..31/30",
    ];

    [Theory]
    [InlineData("weekly", "Mon *-*-* 00:00:00")]
    [InlineData("Mon..Fri 04:40", "Mon..Fri *-*-* 04:40:00")]
    [InlineData("*-*-01 00:00:00", "*-*-01 00:00:00")]
    [InlineData("mon-fri", "Mon..Fri *-*-* 00:00:00")]
    [InlineData("Sun,Sat 8:0", "Sat,Sun *-*-* 08:00:00")]
    [InlineData("*:0/15", "*-*-* *:00/15:00")]
    [InlineData("30-1-31 12:00:00.5 utc", "2030-01-31 12:00:00.500000 UTC")]
    [InlineData("5..5,1..3/9:00", "*-*-* 01,05:00:00")]
    [InlineData("*-*~1 23:00 Europe/Berlin", "*-*~01 23:00:00 Europe/Berlin")]
    public void Is_written_in_full(string text, string full)
    {
        Assert.Equal(full, OnCalendar.From(text));
        Assert.Equal(OnCalendar.From(full), OnCalendar.From(text));
    }

    [Theory]
    [InlineData("*-02-29")]
    [InlineData("2024-02-29")]
    [InlineData("2199-12-31")]
    [InlineData("1970-01-01")]
    [InlineData("Tue 2024-01-02")]
    [InlineData("Thu *-02-29")]
    [InlineData("*-02~28")]
    [InlineData("2024-02~01")]
    [InlineData("Wed *-02~07/5")]
    [InlineData("*-2,5-31")]
    [InlineData("*-11-29/1")]
    public void Takes_days_that_come_however_seldom(string text) => Assert.NotNull(OnCalendar.From(text));

    [Fact]
    public void Means_what_systemd_means_on_every_form() => AgreesWithSystemd(Corpus);

    [Fact]
    public void Means_what_systemd_means_on_changed_texts() =>
        Texts.Like([.. Examples.Of(typeof(OnCalendar)), .. Corpus]).Array[6000].Sample(texts =>
        {
            // A program cannot be given a NUL, or half a surrogate pair; both are refused.
            Assert.All(texts.Where(Unspeakable), text => Assert.False(OnCalendar.TryFrom(text, out _, out _)));
            AgreesWithSystemd([.. texts.Where(text => !Unspeakable(text) && text.Length > 0 && text[0] != '-').Distinct()]);
        }, iter: 1, threads: 1);

    [Theory]
    [InlineData("", "it is empty. Write such as \"daily\" or \"Mon..Fri 04:40\".")]
    [InlineData("daily ", "expected one space between its parts, and none around it.")]
    [InlineData("Mon  10:00", "expected one space between its parts, and none around it.")]
    [InlineData("sometimes", "\"sometimes\" is not a valid weekday. Write such as \"Mon\", \"Sat,Sun\" or \"Mon..Fri\".")]
    [InlineData("Fri..Mon", "the range \"Fri..Mon\" is reversed: a week begins on Monday. Write \"Fri..Sun,Mon..Mon\".")]
    [InlineData("25:00", "the hour 25 is not 0 to 23.")]
    [InlineData("04:60", "the minute 60 is not 0 to 59.")]
    [InlineData("04:00:60", "the second 60 is not 0 to 59.")]
    [InlineData("2200-01-01", "the year 2200 is not 1970 to 2199.")]
    [InlineData("*-13-01", "the month 13 is not 1 to 12.")]
    [InlineData("*-*-32", "the day 32 is not 1 to 31.")]
    [InlineData("*-*~29", "the day before the month's end 29 is not 1 to 28.")]
    [InlineData("*-02-31", "no such day exists, so the timer never runs.")]
    [InlineData("Mon 2024-01-02", "no such day exists, so the timer never runs.")]
    [InlineData("*/2:00", "\"*/2\" begins with \"*\", which is only allowed alone. Steps begin at a number, such as \"0/2\".")]
    [InlineData("*-*~1,2,28", "systemd does not accept the day before the month's end 28 so late in a list. Use a separate expression for it.")]
    [InlineData("10..5:00", "the range \"10..5\" is reversed. Write two ranges.")]
    [InlineData("*:*:5..5", "the range \"5..5\" is shorter than its step of one second. Write the step after \"/\", or one second alone.")]
    [InlineData("0/0:00", "the step of \"0/0\" is 0. Write 1 or more.")]
    [InlineData("0/24:00", "the step of \"0/24\" is so large that no second hour follows. Write the first alone.")]
    [InlineData("x:00", "\"x:00\" is not a valid weekday. Write such as \"Mon\", \"Sat,Sun\" or \"Mon..Fri\".")]
    [InlineData("4h:00", "\"4h\" is not a valid hour.")]
    [InlineData("4::00", "a number is missing for the minute.")]
    [InlineData("4:00:00:00", "\"4:00:00:00\" has more than hour, minute and second. Write such as \"04:40:00\".")]
    [InlineData("10", "\"10\" is neither a date nor a time. Write such as \"*-*-01\", or \"04:40\".")]
    [InlineData("2020~02-03", "\"2020~02-03\" is neither a date nor a time. Write such as \"*-*-01\", or \"04:40\".")]
    [InlineData("@1700000000", "a UNIX time occurs once. Write the date, such as \"2030-01-31 12:00:00 UTC\".")]
    [InlineData("04:40 Europe/berlin", "\"Europe/berlin\" is not a valid time zone: write \"Europe/Berlin\".")]
    [InlineData("04:40 2030-01-31", "\"2030-01-31\" is not a valid time zone: the IANA database (2025b) has none of that name. Write one such as \"Europe/Berlin\" or \"UTC\", as \"timedatectl list-timezones\" shows them.")]
    [InlineData("04:40 Mon UTC", "\"Mon\" is not expected here. Write weekdays, date, time and time zone, in this order.")]
    public void Refuses_the_rest(string text, string fault) =>
        Refused.With<string, OnCalendar>($"{Literal.Show(text)} is not a valid calendar expression: {fault}", text, OnCalendar.TryFrom, OnCalendar.From);

    // Accepted: systemd accepts it, with the same full text. Refused: systemd refuses it, or this is stricter on purpose.
    private static void AgreesWithSystemd(IReadOnlyList<string> texts)
    {
        var theirs = NormalizedBySystemd(texts);
        Assert.All(texts.Zip(theirs), pair => Assert.True(OnCalendar.TryFrom(pair.First, out var ours, out var problem)
            ? ours.ToString() == pair.Second
            : pair.Second is null || IsStricter(pair.First, problem), $"{Literal.Show(pair.First)}: {ours?.ToString() ?? problem}; systemd: {pair.Second ?? "refused"}"));
    }

    // What the documentation of OnCalendar names as stricter.
    private static bool IsStricter(string text, string problem) =>
        text.StartsWith(' ') || text.EndsWith(' ') || text.Contains("  ", StringComparison.Ordinal)
        || text.Contains(", ", StringComparison.Ordinal) || text.EndsWith(',')
        || text.Contains('@') || text.StartsWith("anually", StringComparison.OrdinalIgnoreCase)
        || System.Text.RegularExpressions.Regex.IsMatch(text, @"\.\d{7}")
        || problem.EndsWith("no such day exists, so the timer never runs.", StringComparison.Ordinal) && NextBySystemd(text) == "never";

    private static string?[] NormalizedBySystemd(IReadOnlyList<string> texts)
    {
        var normalized = texts.Chunk(500).SelectMany(some => Tool.Run("systemd-analyze", ["calendar", .. some.SelectMany(text => new[] { text, Divider })]).Output.Split('\n'))
            .Where(line => line.StartsWith("Normalized form: ", StringComparison.Ordinal)).Select(line => line["Normalized form: ".Length..]);
        var answers = new List<string?>();
        string? last = null;
        foreach (var line in normalized)
        {
            if (line == Divider)
                answers.Add(last);
            last = line == Divider ? null : line;
        }
        Assert.Equal(texts.Count, answers.Count);
        return [.. answers];
    }

    private static string NextBySystemd(string text) => Tool.Run("systemd-analyze", "calendar", text).Output.Split('\n')
        .Where(line => line.Contains("Next elapse: ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]).FirstOrDefault("");

    private static bool Unspeakable(string text) => text.Contains('\0') || text.Contains('\n') || text.Any(char.IsSurrogate);
}
