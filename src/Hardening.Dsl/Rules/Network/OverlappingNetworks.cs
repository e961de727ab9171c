namespace Hardening.Rules;

/// <summary>Two interfaces whose networks share addresses.</summary>
public sealed class OverlappingNetworks : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2006", Layer.Network, Severity.Warning)
    {
        Title = "The networks of two interfaces overlap",
        Why = "For an address that is in both, the kernel decides on one interface. Machines behind the other one are not reached, and NixOS's firewall drops what they send, because the answer would not go out there.",
        Fix = "Put the addresses on one interface, or give the interfaces networks of their own. Two cables for one network are a bond, in a module of your own (Import).",
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
                yield return At(origin, $"The networks of {cidr} on {name} and {first.Cidr} on {first.Interface} overlap.").With(first.Origin);
        }
    }
}
