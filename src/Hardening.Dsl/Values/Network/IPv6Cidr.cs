using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>An IPv6 address together with the size of its network, such as <c>fd00::20/64</c>: the address of an interface, or a network.</summary>
/// <remarks>
/// The prefix length says how many leading bits name the network (RFC 4291, section 2.3). NixOS takes the two apart in
/// <c>networking.interfaces.&lt;name&gt;.ipv6.addresses</c>, systemd-networkd together in <c>Address=</c>.
/// </remarks>
public sealed record IPv6Cidr
{
    private IPv6Cidr(IPv6Address address, int prefixLength) => (Address, PrefixLength) = (address, prefixLength);

    /// <summary>The address alone.</summary>
    public IPv6Address Address { get; }

    /// <summary>How many leading bits name the network: 0 to 128.</summary>
    public int PrefixLength { get; }

    /// <summary>The network the address is in: the same, with zero host bits.</summary>
    public IPv6Cidr Network => new(Masked(Address), PrefixLength);

    /// <summary>
    /// The host bits are all zero, so that this names the network and no host in it. Always false for /127 and /128, in
    /// which every address is a host (RFC 6164).
    /// </summary>
    public bool IsNetwork => PrefixLength < 127 && Address == Masked(Address);

    /// <summary>Whether the address is in the same network.</summary>
    public bool Contains(IPv6Address other) => Masked(other) == Masked(Address);

    /// <summary>Takes an address with its prefix length, or says why the text is not valid.</summary>
    /// <param name="text">An IPv6 address, a slash, and 0 to 128.</param>
    /// <param name="cidr">The address with its prefix length, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out IPv6Cidr? cidr, [NotNullWhen(false)] out string? problem)
    {
        var given = text ?? "";
        var slash = given.IndexOf('/');
        if (!IPv6Address.TryFrom(slash < 0 ? text : given.Substring(0, slash), out var address, out problem))
            return Verdict.Refuse(problem, out cidr, out problem);
        if (slash < 0)
            return Verdict.Refuse($"{Literal.Show(text)} has no prefix length. Write \"{address}/64\".", out cidr, out problem);
        return Ascii.TryPlainNumber(given.Substring(slash + 1), 128, out var prefixLength)
            ? Verdict.Accept(new IPv6Cidr(address, prefixLength), out cidr, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} has no valid prefix length: expected 0 to 128. Write \"{address}/64\".", out cidr, out problem);
    }

    /// <summary>Takes an address with its prefix length.</summary>
    /// <param name="text">An IPv6 address, a slash, and 0 to 128.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no IPv6 address with a prefix length.</exception>
    public static IPv6Cidr From(string text) =>
        TryFrom(text, out var cidr, out var problem) ? cidr : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(IPv6Cidr cidr) => cidr.ToString();

    /// <summary>Address in the form of RFC 5952 and prefix length, such as <c>fd00::20/64</c>.</summary>
    public override string ToString() => $"{Address}/{Literal.Number(PrefixLength)}";

    private IPv6Address Masked(IPv6Address address) =>
        new(address.High & Mask(PrefixLength), address.Low & Mask(PrefixLength - 64));

    private static ulong Mask(int bits) => bits <= 0 ? 0 : bits >= 64 ? ulong.MaxValue : ulong.MaxValue << (64 - bits);
}
