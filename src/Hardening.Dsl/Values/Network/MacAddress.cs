using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The hardware address of one network card, such as <c>52:54:00:12:34:56</c>.</summary>
/// <remarks>
/// Six octets (IEEE 802, EUI-48), upper and lower case being the same address. Group addresses and the zero address are
/// refused, because the kernel gives neither to a card. NixOS: <c>networking.interfaces.&lt;name&gt;.macAddress</c>.
/// </remarks>
public sealed record MacAddress
{
    private readonly string _text;

    private MacAddress(string text) => _text = text;

    /// <summary>Chosen by an administrator or at random, and not given by the manufacturer (second lowest bit of the first octet).</summary>
    public bool IsLocallyAdministered => (FirstOctet(_text) & 2) != 0;

    /// <summary>Takes a hardware address, or says why the text is not valid.</summary>
    /// <param name="text">Six pairs of hexadecimal digits joined by colons.</param>
    /// <param name="address">The address, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out MacAddress? address, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid MAC address: {fault}", out address, out problem)
            : Verdict.Accept(new MacAddress(text!.ToLowerInvariant()), out address, out problem);

    /// <summary>Takes a hardware address.</summary>
    /// <param name="text">Six pairs of hexadecimal digits joined by colons.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no address of a network card.</exception>
    public static MacAddress From(string text) =>
        TryFrom(text, out var address, out var problem) ? address : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(MacAddress address) => address.ToString();

    /// <summary>The address in lower case, such as <c>52:54:00:12:34:56</c>.</summary>
    public override string ToString() => _text;

    private static string? Fault(string text)
    {
        var octets = text.Split(':');
        if (octets.Length != 6 || Array.Exists(octets, octet => octet.Length != 2 || !Ascii.All(octet, Ascii.IsHex)))
            return "expected six pairs of hexadecimal digits with colons, such as \"52:54:00:12:34:56\".";
        if (Array.TrueForAll(octets, octet => octet == "00"))
            return "all zeros is not the address of a network card. Write the one that \"ip link\" shows.";
        return (FirstOctet(text) & 1) != 0
            ? $"an odd first octet ({octets[0]}) is a multicast address. Write the one that \"ip link\" shows."
            : null;
    }

    private static int FirstOctet(string text) => Ascii.HexDigit(text[0]) << 4 | Ascii.HexDigit(text[1]);
}
