namespace Hardening.Rules;

/// <summary>Gateways on two interfaces, of which NixOS takes one.</summary>
public sealed class SecondGateway : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2003", Layer.Network, Severity.Warning)
    {
        Title = "Second default gateway is ignored",
        Why = "NixOS has one default gateway per host. The one of the interface that is described first is used; the other is not emitted, so the second uplink does not take over when the first fails.",
        Fix = "Keep one Gateway(...). Two uplinks need policy routing in an imported module (Import).",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("tasks/network-interfaces.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var finding in PassedOver(host, static nic => nic.Gateway).Concat(PassedOver(host, static nic => nic.IPv6Gateway))) yield return finding;
    }

    private IEnumerable<Finding> PassedOver<T>(HostModel host, Func<NetworkInterfaceModel, Setting<T>> of) where T : notnull
    {
        var gateways = host.Network.Described().Where(described => of(described.Nic).TryGet(out _)).ToArray();
        foreach (var (name, nic) in gateways.Skip(1))
        {
            var (gateway, first) = (of(nic), gateways[0]);
            yield return At(gateway, $"Gateway {gateway} of {name} is ignored: the default route of {host.Name} is {of(first.Nic)} on {first.Name}.")
                .With(of(first.Nic)).Fix(new Edit.Remove(gateway.Origins[0]));
        }
    }
}
