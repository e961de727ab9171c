namespace Hardening.Rules;

/// <summary>A host that names itself as its way out.</summary>
public sealed class OwnAddressAsGateway : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2002", Layer.Network, Severity.Error)
    {
        Title = "The gateway is the host itself",
        Why = "The kernel accepts the route and traffic to the outside goes nowhere: no updates, no name resolution, no replies to other networks.",
        Fix = "Use the router's address in Gateway(...).",
        Threat = Threats.Outage,
        References = [Reference.Man("ip-route(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, nic) in host.Network.Described())
        {
            if (nic.IPv6Gateway.TryGet(out var over6) && host.Network.OwnIPv6Addresses().FirstOrDefault(own => own.Cidr.Address == over6) is { Cidr: not null } own6)
                yield return At(nic.IPv6Gateway, $"The gateway of {host.Name} is {over6}, its own address on {own6.Interface}.").With(own6.Origin);
            if (!nic.Gateway.TryGet(out var gateway)) continue;
            foreach (var own in host.Network.OwnAddresses().Where(own => own.Cidr.Address == gateway).Take(1))
                yield return At(nic.Gateway, $"The gateway of {host.Name} is {gateway}, its own address on {own.Interface}.").With(own.Origin);
        }
    }
}
