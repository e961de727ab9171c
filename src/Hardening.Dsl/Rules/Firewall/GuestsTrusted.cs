namespace Hardening.Rules;

/// <summary>Guests behind NAT to whom every port of the host is open.</summary>
public sealed class GuestsTrusted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2104", Layer.Firewall, Severity.Warning)
    {
        Title = "What runs behind NAT reaches every port of the host",
        Why = "Containers and guests stand behind NAT so that a fault in one of them stays there. Trusted by the firewall, each reaches SSH, databases and whatever else the host offers to itself on the network.",
        Fix = "Leave the interfaces out of Trust(...), and open only what guests need with AllowTcp(...) or AllowUdp(...).",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("services/networking/firewall.nix"), Reference.NixosModule("services/networking/nat.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Firewall.Filters()) yield break;
        foreach (var trusted in host.Firewall.Trusted.Where(static item => item.IsCertain))
        {
            foreach (var inside in host.Network.NatInternal.Where(item => item.IsCertain && item.Value.Overlaps(trusted.Value)).Take(1))
                yield return At(trusted.Origin, $"What is behind {inside.Value} stands apart from {host.Name} by NAT, and is let in to every port of it.").With(inside.Origin)
                    .Fix(new Edit.RemoveValue(trusted.Origin, trusted.Value));
        }
    }
}
