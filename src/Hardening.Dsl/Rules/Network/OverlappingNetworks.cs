namespace Hardening.Rules;

/// <summary>Two interfaces whose networks share addresses.</summary>
public sealed class OverlappingNetworks : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2006", Layer.Network, Severity.Warning)
    {
        Title = "The networks of two interfaces overlap",
        Why = "For an address in both networks the kernel chooses one interface. Machines behind the other are not reached, and the reverse path check drops what they send.",
        Fix = "Put the addresses on one interface, or use separate networks. Two links to one network are a bond, in an imported module (Import).",
        Threat = Threats.Outage,
        References = [Reference.Kernel("networking/ip-sysctl"), Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var own = host.Network.OwnAddresses().Where(static address => address.Cidr.PrefixLength < 32).ToArray();
        for (var later = 1; later < own.Length; later++)
        {
            var (name, cidr, origin) = own[later];
            var before = own.Take(later).Where(first => first.Interface != name && first.Cidr.Network.Overlaps(cidr.Network)).Take(1);
            foreach (var first in before)
                yield return At(origin, $"Network {cidr} on {name} overlaps with {first.Cidr} on {first.Interface}.").With(first.Origin);
        }
    }
}
