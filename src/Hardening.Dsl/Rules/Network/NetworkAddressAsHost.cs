namespace Hardening.Rules;

/// <summary>The address of a network, or of all its hosts, given to one host.</summary>
public sealed class NetworkAddressAsHost : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2004", Layer.Network, Severity.Warning)
    {
        Title = "Host address is a network or broadcast address",
        Why = "The first address of a network names the network and the last one is its broadcast address. The kernel accepts them, and other machines do not answer or do not connect.",
        Fix = "Use an address in between, or correct the prefix length.",
        Threat = Threats.Outage,
        References = [new("RFC 1122, section 3.2.1.3", "https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, cidr, origin) in host.Network.OwnAddresses())
        {
            if (cidr.IsNetwork) yield return At(origin, $"{cidr.Address} on {name} is the network address of {cidr.Network}, not a host address.");
            else if (cidr.IsBroadcast) yield return At(origin, $"{cidr.Address} on {name} is the broadcast address of {cidr.Network}, not a host address.");
        }
        foreach (var (name, cidr, origin) in host.Network.OwnIPv6Addresses())
            if (cidr.IsNetwork) yield return At(origin, $"{cidr.Address} on {name} is the subnet-router anycast address of {cidr.Network}, not a host address.");
    }
}
