using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>When something runs again and again, in the words of systemd: <c>weekly</c>, <c>Mon..Fri 04:40</c>, <c>*-*-01 00:00:00</c>.</summary>
/// <remarks>
/// Calendar expressions of systemd.time(7): weekdays, date, time of day and time zone, each of which may be missing; lists with
/// commas, ranges with "..", steps with "/", days before the month's end with "~". What means the same is equal, and the text
/// is the full one that <c>systemd-analyze calendar</c> calls normalized. Stricter than systemd: one space between parts, no
/// comma at the end, no UNIX time ("@…"), no abbreviation of the host's own zone ("CEST"), no more than six digits of a second,
/// no old misspelling ("anually"), and no day that never comes ("*-02-31"). NixOS: <c>systemd.timers.&lt;name&gt;.timerConfig.OnCalendar</c>, <c>startAt</c>, <c>dates</c>.
/// </remarks>
public sealed record OnCalendar
{
    private readonly string _text;

    private OnCalendar(string text) => _text = text;

    /// <summary>The calendar in a word, where it is one of the plain ones.</summary>
    internal string Words => ToString() switch
    {
        "*-*-* 00:00:00" => "daily",
        "Mon *-*-* 00:00:00" => "weekly",
        "*-*-01 00:00:00" => "monthly",
        var other => other,
    };

    /// <summary>Takes a calendar expression, or says why the text is not valid.</summary>
    /// <param name="text">A calendar expression of systemd.time(7).</param>
    /// <param name="calendar">The expression, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out OnCalendar? calendar, [NotNullWhen(false)] out string? problem) =>
        CalendarReader.TryRead(text ?? "", out var spec) is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid calendar expression: {fault}", out calendar, out problem)
            : Verdict.Accept(new OnCalendar(spec.ToString()), out calendar, out problem);

    /// <summary>Takes a calendar expression.</summary>
    /// <param name="text">A calendar expression of systemd.time(7).</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid calendar expression, or never comes.</exception>
    public static OnCalendar From(string text) =>
        TryFrom(text, out var calendar, out var problem) ? calendar : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(OnCalendar calendar) => calendar.ToString();

    /// <summary>The expression in full, such as <c>Mon..Fri *-*-* 04:40:00</c>.</summary>
    public override string ToString() => _text;
}
