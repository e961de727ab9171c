namespace Hardening;

/// <summary>
/// The addresses of a host's containers. Where somebody chose them they are what they are; a subnet gives the next two that nobody
/// has: not the host, not another container, not a network that the host is in.
/// </summary>
public sealed class AddressPlan
{
    private readonly Dictionary<ContainerName, AddressPair> pairs;

    private AddressPlan(Dictionary<ContainerName, AddressPair> pairs, IReadOnlyList<ContainerName> withoutAddress) =>
        (this.pairs, WithoutAddress) = (pairs, withoutAddress);

    /// <summary>The containers whose subnet has no two addresses left.</summary>
    public IReadOnlyList<ContainerName> WithoutAddress { get; }

    /// <summary>The addresses of a container, or null where it has none.</summary>
    public AddressPair? Of(ContainerName name) => pairs.TryGetValue(name, out var pair) ? pair : null;

    /// <summary>Plans the addresses of all containers.</summary>
    /// <param name="containers">The containers in order, with the network of each.</param>
    /// <param name="taken">The networks that the host is in.</param>
    internal static AddressPlan Of(IEnumerable<(ContainerName Name, ContainerNetwork Network)> containers, IEnumerable<IPv4Network> taken)
    {
        var all = containers.ToArray();
        var networks = taken.ToArray();
        var pairs = all.Where(static c => c.Network is ContainerNetwork.Cable)
            .ToDictionary(static c => c.Name, static c => ((ContainerNetwork.Cable)c.Network).Addresses);
        var used = new HashSet<IPv4Address>(pairs.Values.SelectMany(static pair => (IPv4Address[])[pair.Host, pair.Container]));
        var next = new Dictionary<IPv4Network, long>();
        var without = new List<ContainerName>();
        foreach (var (name, network) in all)
        {
            if (network is not ContainerNetwork.FromSubnet { Network: var subnet }) continue;
            if (Next(subnet, next, used, networks) is { } pair) pairs.Add(name, pair);
            else without.Add(name);
        }
        return new(pairs, without);
    }

    private static AddressPair? Next(IPv4Network subnet, Dictionary<IPv4Network, long> next, HashSet<IPv4Address> used, IPv4Network[] taken)
    {
        var index = next.TryGetValue(subnet, out var reached) ? reached : 0;
        while (index + 1 < subnet.Count)
        {
            var (host, container) = (subnet.At(index), subnet.At(index + 1));
            var inTheWay = Array.Find(taken, network => network.Contains(host) || network.Contains(container));
            // Past a whole network at once: a large subnet may lie around one.
            if (inTheWay is not null) index = Math.Max(index + 2, Even((long)inTheWay.Broadcast.Bits - subnet.Address.Bits + 1));
            else if (!IsFree(subnet, host, used) || !IsFree(subnet, container, used)) index += 2;
            else
            {
                next[subnet] = index + 2;
                used.Add(host);
                used.Add(container);
                return AddressPair.From(host, container);
            }
        }
        next[subnet] = index;
        return null;
    }

    private static long Even(long index) => index + (index & 1);

    // The first and the last address of a network mean the network and everybody in it, unless there are only two (RFC 3021).
    private static bool IsFree(IPv4Network subnet, IPv4Address address, HashSet<IPv4Address> used) =>
        !used.Contains(address) && !address.IsLoopback && !address.IsUnspecified && !address.IsMulticast
        && (subnet.PrefixLength >= 31 || (address != subnet.Address && address != subnet.Broadcast));
}
