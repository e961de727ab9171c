using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>An IPv4 address together with the size of its network, such as <c>192.168.1.20/24</c>: the address of an interface.</summary>
/// <remarks>
/// The prefix length says how many leading bits name the network (RFC 4632, section 3.1). NixOS takes the two apart in
/// <c>networking.interfaces.&lt;name&gt;.ipv4.addresses</c>, systemd-networkd together in <c>Address=</c>.
/// For a network as such, whose host bits are zero, see <see cref="IPv4Network"/>.
/// </remarks>
public sealed record IPv4Cidr
{
    private IPv4Cidr(IPv4Address address, int prefixLength) => (Address, PrefixLength) = (address, prefixLength);

    /// <summary>The address alone.</summary>
    public IPv4Address Address { get; }

    /// <summary>How many leading bits name the network: 0 to 32.</summary>
    public int PrefixLength { get; }

    /// <summary>The network the address is in: the same, with zero host bits.</summary>
    public IPv4Network Network => IPv4Network.Around(Address, PrefixLength);

    /// <summary>The last address of the network, which reaches all of its hosts.</summary>
    public IPv4Address Broadcast => Network.Broadcast;

    /// <summary>
    /// The host bits are all zero, so that this names the network and no host in it. Always false for /31 and /32, in
    /// which every address is a host (RFC 3021).
    /// </summary>
    public bool IsNetwork => PrefixLength < 31 && Address == Network.Address;

    /// <summary>The host bits are all one, so that this names all hosts of the network. Always false for /31 and /32.</summary>
    public bool IsBroadcast => PrefixLength < 31 && Address == Broadcast;

    /// <summary>Whether the address is in the same network.</summary>
    public bool Contains(IPv4Address other) => Network.Contains(other);

    /// <summary>Takes an address with its prefix length, or says why the text is not valid.</summary>
    /// <param name="text">An IPv4 address, a slash, and 0 to 32.</param>
    /// <param name="cidr">The address with its prefix length, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out IPv4Cidr? cidr, [NotNullWhen(false)] out string? problem)
    {
        var given = text ?? "";
        var slash = given.IndexOf('/');
        if (!IPv4Address.TryFrom(slash < 0 ? text : given.Substring(0, slash), out var address, out problem))
            return Verdict.Refuse(problem, out cidr, out problem);
        if (slash < 0)
            return Verdict.Refuse($"{Literal.Show(text)} has no prefix length. Write \"{address}/24\".", out cidr, out problem);
        var length = given.Substring(slash + 1);
        if (Ascii.TryPlainNumber(length, 32, out var prefixLength))
            return Verdict.Accept(new IPv4Cidr(address, prefixLength), out cidr, out problem);
        return Verdict.Refuse($"{Literal.Show(text)} has no valid prefix length: expected 0 to 32. Write \"{address}/{PrefixOfMask(length)}\".", out cidr, out problem);
    }

    /// <summary>Takes an address with its prefix length.</summary>
    /// <param name="text">An IPv4 address, a slash, and 0 to 32.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no IPv4 address with a prefix length.</exception>
    public static IPv4Cidr From(string text) =>
        TryFrom(text, out var cidr, out var problem) ? cidr : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(IPv4Cidr cidr) => cidr.ToString();

    /// <summary>Address and prefix length, such as <c>192.168.1.20/24</c>.</summary>
    public override string ToString() => $"{Address}/{Literal.Number(PrefixLength)}";

    // Who writes /255.255.255.0 is told /24, and everybody else the most usual length.
    private static int PrefixOfMask(string mask)
    {
        if (IPv4Address.TryFrom(mask, out var address, out _))
        {
            for (var length = 0; length <= 32; length++)
            {
                if (IPv4Network.Mask(length) == address.Bits)
                    return length;
            }
        }
        return 24;
    }
}
