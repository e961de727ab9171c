namespace Hardening.Rules;

/// <summary>An interface with an address of its own that asks for another.</summary>
public sealed class StaticAndDhcp : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2008", Layer.Network, Severity.Info)
    {
        Title = "Interface has a static address and uses DHCP",
        Why = "DHCP adds a second address, a default route and resolvers from any DHCP server on the network. The static address no longer determines how the host is reached and which resolver it uses.",
        Fix = "Leave out Dhcp() or Address(...) on the interface.",
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
                yield return At(nic.Dhcp, $"{name} has the address {own.Value.Address} and uses DHCP.").With(own.Origin)
                    .Fix(new Edit.Remove(nic.Dhcp.Origins[0]));
        }
    }
}
