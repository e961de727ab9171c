using System.Globalization;
using CsCheck;

namespace Hardening.Tests.Values.Time;

public sealed class TimeSpanTextTests
{
    [Theory]
    [InlineData("5s", "5s")]
    [InlineData("90s", "1min 30s")]
    [InlineData("3h 30min", "3h 30min")]
    [InlineData("3h30min", "3h 30min")]
    [InlineData("1.5h", "1h 30min")]
    [InlineData("5 minutes", "5min")]
    [InlineData("5m", "5min")]
    [InlineData("1w", "7d")]
    [InlineData("1month", "30d 10h 30min")]
    [InlineData("1y", "365d 6h")]
    [InlineData("300ms20s 5day", "5d 20s 300ms")]
    [InlineData("1.0000019s", "1s 1us")]
    [InlineData("0s", "0s")]
    [InlineData("infinity", "infinity")]
    public void Is_written_in_the_largest_units(string text, string canonical)
    {
        Assert.Equal(canonical, TimeSpanText.From(text));
        Assert.Equal(TimeSpanText.From(canonical), TimeSpanText.From(text));
    }

    [Fact]
    public void Is_a_duration_too()
    {
        Assert.Equal(TimeSpanText.From("1h 30min"), TimeSpanText.From(TimeSpan.FromMinutes(90)));
        Assert.Equal(TimeSpan.FromMinutes(90), TimeSpanText.From("1.5h").Duration);
        Assert.False(TimeSpanText.From("0s").IsInfinite);
        Assert.True(TimeSpanText.From("infinity").IsInfinite);
        Assert.Null(TimeSpanText.From("infinity").Duration);
        Assert.Equal(TimeSpan.FromTicks(TimeSpan.MaxValue.Ticks / 10 * 10), TimeSpanText.From(TimeSpan.FromTicks(TimeSpan.MaxValue.Ticks / 10 * 10)).Duration);
    }

    [Fact]
    public void Is_as_long_as_systemd_reads_it_and_taken_only_if_systemd_takes_it() =>
        Texts.Like(Examples.Of(typeof(TimeSpanText))).Array[3000].Sample(texts =>
        {
            var spans = texts.Where(text => TimeSpanText.TryFrom(text, out var span, out _) && !span.IsInfinite).Distinct().ToList();
            Assert.InRange(spans.Count, 100, 3000);
            Assert.Equal(spans.Select(text => TimeSpanText.From(text).Duration!.Value.Ticks / 10), Microseconds(spans));
            Assert.Equal(Microseconds(spans), Microseconds(spans.Select(text => TimeSpanText.From(text).ToString())));
        }, iter: 1, threads: 1);

    [Theory]
    [InlineData("", "\"\" is not a valid time span: it is empty. Write a number with its unit, such as \"5s\" or \"3h 30min\".")]
    [InlineData("5", "\"5\" is not a valid time span: \"5\" has no unit. Add \"s\", \"min\", \"h\" or \"d\".")]
    [InlineData("5M", "\"5M\" is not a valid time span: \"M\" means months and is easily mistaken for minutes. Write \"min\" or \"month\".")]
    [InlineData("5 fortnights", "\"5 fortnights\" is not a valid time span: \"fortnights\" is not a valid time unit. Use \"ms\", \"s\", \"min\", \"h\", \"d\" or \"w\".")]
    [InlineData("-5s", "\"-5s\" is not a valid time span: '-' is not a number. Write it such as \"5s\" or \"3h 30min\".")]
    [InlineData("5s ", "\"5s \" is not a valid time span: its end is not a number. Write it such as \"5s\" or \"3h 30min\".")]
    [InlineData("5s  3h", "\"5s  3h\" is not a valid time span: a space is not a number. Write it such as \"5s\" or \"3h 30min\".")]
    [InlineData("1.h", "\"1.h\" is not a valid time span: expected digits on both sides of the point, such as \"1.5h\".")]
    [InlineData("30000y", "\"30000y\" is not a valid time span: it is above 29,000 years. Write \"infinity\" for no end.")]
    [InlineData("29000y 29000y", "\"29000y 29000y\" is not a valid time span: it is above 29,000 years. Write \"infinity\" for no end.")]
    public void Refuses_other_texts(string text, string message) => Refused.With<string, TimeSpanText>(message, text, TimeSpanText.TryFrom, TimeSpanText.From);

    [Fact]
    public void Refuses_durations_that_systemd_cannot_count()
    {
        Refused.With<TimeSpan, TimeSpanText>("-00:00:05 is not a valid time span: it is negative.", TimeSpan.FromSeconds(-5), TimeSpanText.TryFrom, TimeSpanText.From);
        Refused.With<TimeSpan, TimeSpanText>("00:00:00.0000001 is not a valid time span: systemd counts whole microseconds.", TimeSpan.FromTicks(1), TimeSpanText.TryFrom, TimeSpanText.From);
    }

    private static IEnumerable<long> Microseconds(IEnumerable<string> texts)
    {
        var (exitCode, output, error) = Tool.Run("systemd-analyze", ["timespan", .. texts]);
        Assert.True(exitCode == 0, error);
        return output.Split('\n').Where(line => line.Contains("μs: ", StringComparison.Ordinal))
            .Select(line => long.Parse(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..], CultureInfo.InvariantCulture));
    }
}
