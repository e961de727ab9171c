namespace Hardening.Rules;

/// <summary>One address on two hosts of one network.</summary>
public sealed class AddressOfTwoHosts : FleetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2005", Layer.Network, Severity.Warning)
    {
        Title = "Two hosts have the same address",
        Why = "Which of the two answers changes from minute to minute. Connections break, and a login or a deployment can reach the wrong machine.",
        Fix = "Give one of the hosts another address.",
        Threat = Threats.Outage,
        References = [new("RFC 5227", "https://www.rfc-editor.org/rfc/rfc5227")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(FleetModel fleet)
    {
        var seen = new Dictionary<(IPv4Address Address, IPv4Address Gateway), (HostModel Host, Origin Origin)>();
        foreach (var (host, address, gateway, origin) in fleet.Hosts.SelectMany(OnSharedNetworks))
        {
            if (!seen.TryGetValue((address, gateway), out var first)) seen.Add((address, gateway), (host, origin));
            else if (first.Host != host)
                yield return At(origin, $"{address} is the address of {host.Name} and of {first.Host.Name}, and both use the gateway {gateway}.").With(first.Origin).On(host.Name);
        }
    }

    // The same gateway says that it is the same network; 10.0.0.1 towards its own containers may well be on every host.
    private static IEnumerable<(HostModel Host, IPv4Address Address, IPv4Address Gateway, Origin Origin)> OnSharedNetworks(HostModel host)
    {
        foreach (var (_, nic) in host.Network.Described())
        {
            if (!nic.Gateway.TryGet(out var gateway)) continue;
            foreach (var own in nic.Addresses.Where(item => item.IsCertain && item.Value.Contains(gateway)))
                yield return (host, own.Value.Address, gateway, own.Origin);
        }
    }
}
