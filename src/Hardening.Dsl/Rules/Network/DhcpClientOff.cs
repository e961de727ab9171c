namespace Hardening.Rules;

/// <summary>An interface that shall ask for its address, on a host that runs nothing to ask.</summary>
public sealed class DhcpClientOff : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2009", Layer.Network, Severity.Error)
    {
        Title = "Interface uses DHCP, but the DHCP client is off",
        Why = "DisableDhcp() also disables dhcpcd, and without systemd-networkd there is no other DHCP client. The interface has no address.",
        Fix = "Leave out DisableDhcp(), call UseNetworkd(), or give the interface an Address(...).",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("services/networking/dhcpcd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (dhcp, networkd) = (host.Network.Dhcp, host.Network.Networkd);
        if (!dhcp.Is(false) || !networkd.IsUnset) yield break;
        foreach (var (name, nic) in host.Network.Described())
        {
            if (nic.Dhcp.Is(true))
                yield return At(nic.Dhcp, $"{name} uses DHCP, but DisableDhcp() disables the client.").With(dhcp)
                    .Fix(new Edit.Remove(dhcp.Origins[0]));
        }
    }
}
