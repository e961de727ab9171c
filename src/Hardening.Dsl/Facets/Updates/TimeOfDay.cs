using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>An hour and minute of the day, <c>00:00</c> to <c>23:59</c>.</summary>
public sealed record TimeOfDay
{
    private TimeOfDay(string text) => Text = text;

    /// <summary>Two digits, a colon, two digits.</summary>
    public string Text { get; }

    /// <summary>Takes <c>HH:MM</c>.</summary>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out TimeOfDay? time, [NotNullWhen(false)] out string? problem)
    {
        var ok = text is { Length: 5 } && text[2] == ':' && Digits(text, 0, 23) && Digits(text, 3, 59);
        time = ok ? new(text!) : null;
        problem = ok ? null : $"\"{text}\" is not a valid time of day: expected 00:00 to 23:59, for example 04:40.";
        return ok;
    }

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="text"/> is not <c>HH:MM</c>.</exception>
    public static TimeOfDay From(string text) => TryFrom(text, out var time, out var problem) ? time : throw new SettingException(nameof(text), problem);

    /// <summary>Two digits, a colon, two digits.</summary>
    public static implicit operator string(TimeOfDay time) => time.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool Digits(string text, int at, int most) =>
        text[at] is >= '0' and <= '9' && text[at + 1] is >= '0' and <= '9' && ((text[at] - '0') * 10) + text[at + 1] - '0' <= most;
}
