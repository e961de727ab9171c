namespace Hardening.Rules;

/// <summary>An interface with an address of its own that asks for another.</summary>
public sealed class StaticAndDhcp : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2008", Layer.Network, Severity.Info)
    {
        Title = "An interface has a fixed address and asks for another one",
        Why = "Whoever answers first on the network also hands out a second address, a way out and name servers. The fixed address no longer says how the host is reached, nor where it asks for names.",
        Fix = "Leave out Dhcp() on the interface, or Address(...).",
        Threat = Threats.NetworkAttack,
        References = [Reference.NixosModule("services/networking/dhcpcd.nix"), Reference.NixosModule("tasks/network-interfaces-systemd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, nic) in host.Network.Described())
        {
            if (!nic.Dhcp.Is(true)) continue;
            foreach (var own in nic.Addresses.Where(static item => item.IsCertain).Take(1))
                yield return At(nic.Dhcp, $"{name} has the address {own.Value.Address} and asks the network for another one.").With(own.Origin)
                    .Fix(new Edit.Remove(nic.Dhcp.Origins[0]));
        }
    }
}
