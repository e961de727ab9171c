using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>An IPv4 network, such as <c>192.168.1.0/24</c>: a subnet of containers, or who may reach a service.</summary>
/// <remarks>The host bits are zero (RFC 4632): <c>192.168.1.20/24</c> is a host in a network, see <see cref="IPv4Cidr"/>.</remarks>
public sealed record IPv4Network
{
    private IPv4Network(IPv4Address address, int prefixLength) => (Address, PrefixLength) = (address, prefixLength);

    /// <summary>The first address, which names the network.</summary>
    public IPv4Address Address { get; }

    /// <summary>How many leading bits name the network: 0 (everything) to 32 (one address).</summary>
    public int PrefixLength { get; }

    /// <summary>The last address.</summary>
    public IPv4Address Broadcast => new(Address.Bits | ~Mask(PrefixLength));

    /// <summary>How many addresses there are, the first and the last included.</summary>
    public long Count => 1L << (32 - PrefixLength);

    /// <summary>Whether the address is in this network.</summary>
    public bool Contains(IPv4Address address) => (address.Bits & Mask(PrefixLength)) == Address.Bits;

    /// <summary>Whether all of the other network is in this one.</summary>
    public bool Contains(IPv4Network other) => PrefixLength <= other.PrefixLength && Contains(other.Address);

    /// <summary>Whether an address is in both.</summary>
    public bool Overlaps(IPv4Network other) => Contains(other) || other.Contains(this);

    /// <summary>The address that many places after the first; 0 is the first itself.</summary>
    /// <param name="index">0 to one below <see cref="Count"/>.</param>
    /// <exception cref="SettingException">The network ends before.</exception>
    public IPv4Address At(long index) => index >= 0 && index < Count
        ? new((uint)(Address.Bits + index))
        : throw new SettingException(nameof(index), $"{this} has no address number {Literal.Number(index)}: it has {Literal.Number(Count)}. Use a larger network.");

    /// <summary>Takes a network, or says why the text is not valid.</summary>
    /// <param name="text">The first address, a slash, and 0 to 32.</param>
    /// <param name="network">The network, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out IPv4Network? network, [NotNullWhen(false)] out string? problem)
    {
        if (!IPv4Cidr.TryFrom(text, out var cidr, out problem))
            return Verdict.Refuse(problem, out network, out problem);
        return cidr.Address == cidr.Network.Address
            ? Verdict.Accept(cidr.Network, out network, out problem)
            : Verdict.Refuse($"\"{cidr}\" is one host, but a network is expected. Write \"{cidr.Network}\", or \"{cidr.Address}/32\" for that host alone.", out network, out problem);
    }

    /// <summary>Takes a network.</summary>
    /// <param name="text">The first address, a slash, and 0 to 32.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid network, or has host bits.</exception>
    public static IPv4Network From(string text) =>
        TryFrom(text, out var network, out var problem) ? network : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(IPv4Network network) => network.ToString();

    /// <summary>First address and prefix length, such as <c>192.168.1.0/24</c>.</summary>
    public override string ToString() => $"{Address}/{Literal.Number(PrefixLength)}";

    internal static IPv4Network Around(IPv4Address address, int prefixLength) =>
        new(new IPv4Address(address.Bits & Mask(prefixLength)), prefixLength);

    // A shift by 32 is a shift by 0 in C#.
    internal static uint Mask(int prefixLength) => prefixLength == 0 ? 0 : uint.MaxValue << (32 - prefixLength);
}
