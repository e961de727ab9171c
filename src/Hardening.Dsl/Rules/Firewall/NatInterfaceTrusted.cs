namespace Hardening.Rules;

/// <summary>Guests behind NAT to whom every port of the host is open.</summary>
public sealed class NatInterfaceTrusted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2104", Layer.Firewall, Severity.Warning)
    {
        Title = "Firewall trusts the interfaces behind NAT",
        Why = "Containers and guests are behind NAT so that a compromise stays there. On trusted interfaces they reach SSH, databases and everything else the host listens on.",
        Fix = "Remove the interfaces from Trust(...), and open only the ports that guests need with AllowTcp(...) or AllowUdp(...).",
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
                yield return At(trusted.Origin, $"{inside.Value} is behind NAT on {host.Name}, and the firewall trusts it: every port is reachable.").With(inside.Origin)
                    .Fix(new Edit.RemoveValue(trusted.Origin, trusted.Value));
        }
    }
}
