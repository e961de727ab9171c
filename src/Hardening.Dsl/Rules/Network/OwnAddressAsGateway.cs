namespace Hardening.Rules;

/// <summary>A host that names itself as its way out.</summary>
public sealed class OwnAddressAsGateway : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2002", Layer.Network, Severity.Error)
    {
        Title = "The gateway is the host itself",
        Why = "The kernel takes the route and sends what is for the outside to nobody: no updates, no names, no answers to other networks.",
        Fix = "Write the router's address into Gateway(...).",
        Threat = Threats.Outage,
        References = [Reference.Man("ip-route(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, nic) in host.Network.Described())
        {
            if (nic.IPv6Gateway.TryGet(out var over6) && host.Network.OwnIPv6Addresses().FirstOrDefault(own => own.Cidr.Address == over6) is { Cidr: not null } own6)
                yield return At(nic.IPv6Gateway, $"{host.Name} would send what is for the outside to {over6}, which is its own address on {own6.Interface}.").With(own6.Origin);
            if (!nic.Gateway.TryGet(out var gateway)) continue;
            foreach (var own in host.Network.OwnAddresses().Where(own => own.Cidr.Address == gateway).Take(1))
                yield return At(nic.Gateway, $"{host.Name} would send what is for the outside to {gateway}, which is its own address on {own.Interface}.").With(own.Origin);
        }
    }
}
