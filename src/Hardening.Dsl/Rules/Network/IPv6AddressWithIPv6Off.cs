namespace Hardening.Rules;

/// <summary>An interface with an IPv6 address or gateway, on a host without IPv6.</summary>
public sealed class IPv6AddressWithIPv6Off : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2060", Layer.Network, Severity.Error)
    {
        Title = "IPv6 address on a host with IPv6 disabled",
        Why = "The kernel refuses the address, and the unit or systemd-networkd that adds it fails. Services that listen on it do not start.",
        Fix = "Leave out the IPv6 address and gateway, or DisableIPv6().",
        Threat = Threats.Outage,
        References = [Reference.Kernel("networking/ipv6"), Reference.NixosModule("tasks/network-interfaces.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.IPv6Off() is not { } off) yield break;
        foreach (var (name, nic) in host.Network.Described())
        {
            foreach (var own in nic.IPv6Addresses.Where(static item => item.IsCertain))
                yield return At(own.Origin, $"{name} cannot have the address {own.Value.Address}: IPv6 is disabled on {host.Name}.").With(off).Fix(new Edit.Remove(own.Origin));
            if (nic.IPv6Gateway.TryGet(out var gateway))
                yield return At(nic.IPv6Gateway, $"The gateway {gateway} of {name} cannot be reached: IPv6 is disabled on {host.Name}.").With(off).Fix(new Edit.Remove(nic.IPv6Gateway.Origins[0]));
        }
    }
}
