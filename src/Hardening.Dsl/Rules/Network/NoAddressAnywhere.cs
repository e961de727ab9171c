namespace Hardening.Rules;

/// <summary>A server that asks for no address and has none.</summary>
public sealed class NoAddressAnywhere : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2007", Layer.Network, Severity.Warning)
    {
        Title = "No interface of the server gets an address",
        Why = "After the switch the machine is offline, and can only be repaired at its console.",
        Fix = "Describe an interface with Address(...) and Gateway(...), or leave out DisableDhcp().",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("tasks/network-interfaces.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Kind.Is(HostKind.Server) && NetworkReading.DescribesEveryAddress(host)
            && host.Network.Interfaces.All(item => host.Network.Interface(item.Value) is var nic && nic.Addresses.IsEmpty && nic.IPv6Addresses.IsEmpty))
            yield return At(host.Network.Dhcp, $"{host.Name} uses no DHCP, and no interface has an address.")
                .Fix(new Edit.Remove(host.Network.Dhcp.Origins[0]));
    }
}
