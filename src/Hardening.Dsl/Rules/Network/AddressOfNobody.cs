namespace Hardening.Rules;

/// <summary>The address of a network, or of all its hosts, given to one host.</summary>
public sealed class AddressOfNobody : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2004", Layer.Network, Severity.Warning)
    {
        Title = "A host is given the address of its whole network",
        Why = "The first address of a network names the network and the last one reaches all its hosts. The kernel takes them without a word, and other machines do not answer or do not connect.",
        Fix = "Write an address in between, or correct the prefix length.",
        Threat = Threats.Outage,
        References = [new("RFC 1122, section 3.2.1.3", "https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, cidr, origin) in host.Network.OwnAddresses())
        {
            if (cidr.IsNetwork) yield return At(origin, $"{cidr.Address} on {name} is the name of the network {cidr.Network}, not an address of a host in it.");
            else if (cidr.IsBroadcast) yield return At(origin, $"{cidr.Address} on {name} reaches all hosts of the network {cidr.Network}; it cannot be the address of one.");
        }
        foreach (var (name, cidr, origin) in host.Network.OwnIPv6Addresses())
            if (cidr.IsNetwork) yield return At(origin, $"{cidr.Address} on {name} is the anycast address of the routers in {cidr.Network}, not an address of one host.");
    }
}
