using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>One IPv4 address, such as <c>192.168.1.20</c>.</summary>
/// <remarks>
/// Four decimal numbers from 0 to 255 (RFC 6943, section 3.1.1, "strict"). Leading zeros are refused: inet_aton(3) reads
/// them as octal, other programs as decimal, so that such an address means two different machines.
/// </remarks>
public sealed record IPv4Address
{
    internal IPv4Address(uint bits) => Bits = bits;

    /// <summary>The address as a number, first octet highest.</summary>
    internal uint Bits { get; }

    /// <summary>The host itself, 127.0.0.0/8 (RFC 1122).</summary>
    public bool IsLoopback => Bits >> 24 == 127;

    /// <summary>0.0.0.0: "no address", or "all addresses" for a service that listens.</summary>
    public bool IsUnspecified => Bits == 0;

    /// <summary>Not routed on the internet: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 (RFC 1918).</summary>
    public bool IsPrivate => Bits >> 24 == 10 || Bits >> 20 == 0xAC1 || Bits >> 16 == 0xC0A8;

    /// <summary>Valid on one link alone, 169.254.0.0/16 (RFC 3927).</summary>
    public bool IsLinkLocal => Bits >> 16 == 0xA9FE;

    /// <summary>A group of receivers, 224.0.0.0/4 (RFC 5771).</summary>
    public bool IsMulticast => Bits >> 28 == 0xE;

    /// <summary>Takes an address, or says why the text is not valid.</summary>
    /// <param name="text">Four decimal numbers from 0 to 255, joined by dots.</param>
    /// <param name="address">The address, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out IPv4Address? address, [NotNullWhen(false)] out string? problem)
    {
        var given = text ?? "";
        var slash = given.IndexOf('/');
        if (slash >= 0 && TryRead(given.Substring(0, slash), out _) is null)
            return Verdict.Refuse($"{Literal.Show(text)} has a prefix length, but an address is expected. Write \"{given.Substring(0, slash)}\".", out address, out problem);
        return TryRead(given, out var bits) is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid IPv4 address: {fault}", out address, out problem)
            : Verdict.Accept(new IPv4Address(bits), out address, out problem);
    }

    /// <summary>Takes an address.</summary>
    /// <param name="text">Four decimal numbers from 0 to 255, joined by dots.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid IPv4 address.</exception>
    public static IPv4Address From(string text) =>
        TryFrom(text, out var address, out var problem) ? address : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(IPv4Address address) => address.ToString();

    /// <summary>The address in decimal numbers, such as <c>192.168.1.20</c>.</summary>
    public override string ToString() => $"{Bits >> 24}.{(Bits >> 16) & 255}.{(Bits >> 8) & 255}.{Bits & 255}";

    private static string? TryRead(string text, out uint bits)
    {
        bits = 0;
        if (text.IndexOf(':') >= 0)
            return "IPv4 has only dots, no colon and no port.";
        var parts = text.Split('.');
        if (parts.Length != 4 || Array.Exists(parts, part => part.Length == 0 || !Ascii.All(part, Ascii.IsDigit)))
            return "expected four numbers from 0 to 255 with dots, such as \"192.168.1.20\".";
        foreach (var part in parts)
        {
            if (part.Length > 1 && part[0] == '0')
                return $"the leading zero in {Literal.Show(part)} is octal to some programs. Write numbers without leading zeros.";
            if (!Ascii.TryPlainNumber(part, 255, out var octet))
                return $"{Literal.Show(part)} is above 255.";
            bits = bits << 8 | (uint)octet;
        }
        return null;
    }
}
