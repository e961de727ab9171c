using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The time zone of the host, such as <c>Europe/Berlin</c>.</summary>
/// <remarks>
/// A name of the IANA time zone database, letter by letter: a name that the host does not find makes it run in UTC without a
/// word. NixOS: <c>time.timeZone</c>.
/// </remarks>
public sealed record TimeZoneName
{
    private readonly string _text;

    private TimeZoneName(string text) => _text = text;

    /// <summary>Takes the name of a time zone, or says why the text is not valid.</summary>
    /// <param name="text">A name of the IANA time zone database.</param>
    /// <param name="zone">The time zone, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out TimeZoneName? zone, [NotNullWhen(false)] out string? problem) =>
        text is not null && TimeZoneDatabase.Knows(text)
            ? Verdict.Accept(new TimeZoneName(text), out zone, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid time zone: {WayOut(text ?? "")}", out zone, out problem);

    /// <summary>Takes the name of a time zone.</summary>
    /// <param name="text">A name of the IANA time zone database.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no time zone.</exception>
    public static TimeZoneName From(string text) =>
        TryFrom(text, out var zone, out var problem) ? zone : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(TimeZoneName zone) => zone.ToString();

    /// <summary>The name, as below <c>/etc/zoneinfo</c>.</summary>
    public override string ToString() => _text;

    private static string WayOut(string text) => TimeZoneDatabase.Resembling(text) is { } meant
        ? $"write \"{meant}\"."
        : $"the IANA database ({TimeZoneDatabase.Release}) has none of that name. Write one such as \"Europe/Berlin\" or \"UTC\", as \"timedatectl list-timezones\" shows them.";
}
