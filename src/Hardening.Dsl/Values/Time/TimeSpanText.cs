using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>How long something takes or is kept, in the words of systemd: <c>1h 30min</c>.</summary>
/// <remarks>
/// Parsed as systemd.time(7), "Parsing time spans", does, to the microsecond; equal lengths are equal values, and the text is
/// in days and below. Stricter: every number has a unit (a bare 5 is seconds in one setting and something else in the next),
/// not the single "M" (months, one key away from minutes), and not "µs" (write "us").
/// </remarks>
public sealed record TimeSpanText
{
    internal const string Endless = "infinity";

    private readonly long _microseconds;

    internal TimeSpanText(long microseconds) => _microseconds = microseconds;

    /// <summary>Without an end: <c>infinity</c>.</summary>
    public bool IsInfinite => _microseconds < 0;

    /// <summary>The length, or null when there is no end.</summary>
    public TimeSpan? Duration => IsInfinite ? null : TimeSpan.FromTicks(_microseconds * TimeSpanReader.TicksPerMicrosecond);

    /// <summary>Takes a length of time, or says why the text is not valid.</summary>
    /// <param name="text">Numbers with units, such as <c>5s</c> or <c>3h 30min</c>, or <c>infinity</c>.</param>
    /// <param name="span">The length, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out TimeSpanText? span, [NotNullWhen(false)] out string? problem)
    {
        if (text == Endless)
            return Verdict.Accept(new TimeSpanText(-1), out span, out problem);
        return TimeSpanReader.TryRead(text ?? "", out var microseconds) is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid time span: {fault}", out span, out problem)
            : Verdict.Accept(new TimeSpanText(microseconds), out span, out problem);
    }

    /// <summary>Takes a length of time, or says why it is not valid.</summary>
    /// <param name="duration">Zero and above, in whole microseconds.</param>
    /// <param name="span">The length, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(TimeSpan duration, [NotNullWhen(true)] out TimeSpanText? span, [NotNullWhen(false)] out string? problem)
    {
        if (duration < TimeSpan.Zero)
            return Verdict.Refuse($"{duration:c} is not a valid time span: it is negative.", out span, out problem);
        return duration.Ticks % TimeSpanReader.TicksPerMicrosecond == 0
            ? Verdict.Accept(new TimeSpanText(duration.Ticks / TimeSpanReader.TicksPerMicrosecond), out span, out problem)
            : Verdict.Refuse($"{duration:c} is not a valid time span: systemd counts whole microseconds.", out span, out problem);
    }

    /// <summary>Takes a length of time.</summary>
    /// <param name="text">Numbers with units, such as <c>5s</c> or <c>3h 30min</c>, or <c>infinity</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no length of time.</exception>
    public static TimeSpanText From(string text) =>
        TryFrom(text, out var span, out var problem) ? span : throw new SettingException(nameof(text), problem);

    /// <summary>Takes a length of time.</summary>
    /// <param name="duration">Zero and above, in whole microseconds.</param>
    /// <exception cref="SettingException"><paramref name="duration"/> is negative, or finer than a microsecond.</exception>
    public static TimeSpanText From(TimeSpan duration) =>
        TryFrom(duration, out var span, out var problem) ? span : throw new SettingException(nameof(duration), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(TimeSpanText span) => span.ToString();

    /// <summary>The length as systemd reads it, in the largest units from days down, such as <c>1h 30min</c>.</summary>
    public override string ToString() => IsInfinite ? Endless : TimeSpanReader.Write(_microseconds);
}
