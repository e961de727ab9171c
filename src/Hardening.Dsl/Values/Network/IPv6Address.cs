using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>One IPv6 address, such as <c>fd00::20</c>.</summary>
/// <remarks>
/// Every form of RFC 4291, section 2.2, is read; the text is the one form of RFC 5952: lower case, no leading zeros, the
/// longest run of zero groups shortened. A zone (<c>%eth0</c>) is refused: it means something on one machine alone.
/// </remarks>
public sealed record IPv6Address
{
    internal IPv6Address(ulong high, ulong low) => (High, Low) = (high, low);

    /// <summary>The first four groups.</summary>
    internal ulong High { get; }

    /// <summary>The last four groups.</summary>
    internal ulong Low { get; }

    /// <summary>The host itself, ::1.</summary>
    public bool IsLoopback => High == 0 && Low == 1;

    /// <summary>"::": no address, or all addresses for a service that listens.</summary>
    public bool IsUnspecified => High == 0 && Low == 0;

    /// <summary>Valid on one link alone, fe80::/10 (RFC 4291).</summary>
    public bool IsLinkLocal => High >> 54 == 0xFE80 >> 6;

    /// <summary>Not routed on the internet, fc00::/7 (RFC 4193).</summary>
    public bool IsUniqueLocal => High >> 57 == 0xFC >> 1;

    /// <summary>A group of receivers, ff00::/8 (RFC 4291).</summary>
    public bool IsMulticast => High >> 56 == 0xFF;

    /// <summary>Takes an address, or says why the text is not valid.</summary>
    /// <param name="text">Eight groups of hexadecimal digits, one run of zero groups shortened to "::".</param>
    /// <param name="address">The address, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out IPv6Address? address, [NotNullWhen(false)] out string? problem)
    {
        var given = text ?? "";
        var slash = given.IndexOf('/');
        if (slash >= 0 && IPv6Groups.TryRead(given.Substring(0, slash), out _, out _) is null)
            return Verdict.Refuse($"{Literal.Show(text)} has a prefix length, but an address is expected. Write \"{given.Substring(0, slash)}\".", out address, out problem);
        return IPv6Groups.TryRead(given, out var high, out var low) is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid IPv6 address: {fault}", out address, out problem)
            : Verdict.Accept(new IPv6Address(high, low), out address, out problem);
    }

    /// <summary>Takes an address.</summary>
    /// <param name="text">Eight groups of hexadecimal digits, one run of zero groups shortened to "::".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid IPv6 address.</exception>
    public static IPv6Address From(string text) =>
        TryFrom(text, out var address, out var problem) ? address : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(IPv6Address address) => address.ToString();

    /// <summary>The address in the form of RFC 5952, such as <c>2001:db8::1</c>.</summary>
    public override string ToString() => IPv6Groups.Write(High, Low);
}
