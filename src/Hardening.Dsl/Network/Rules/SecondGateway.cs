namespace Hardening;

/// <summary>Gateways on two interfaces, of which NixOS takes one.</summary>
public sealed class SecondGateway : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2003", Layer.Network, Severity.Warning)
    {
        Title = "A second gateway is passed over",
        Why = "NixOS has one default gateway for the whole host. The one of the interface that is described first is taken; the other is in no file, so the second line is not there when the first one fails.",
        Mend = "Keep one Gateway(...). Two lines to the outside need routing rules in a module of your own (Import).",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("tasks/network-interfaces.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var gateways = host.Network.Described().Where(static described => described.Nic.Gateway.TryGet(out _)).ToArray();
        foreach (var (name, nic) in gateways.Skip(1))
        {
            var first = gateways[0];
            yield return At(nic.Gateway, $"The gateway {nic.Gateway} of {name} is passed over: {host.Name} sends everything to {first.Nic.Gateway} on {first.Name}.")
                .With(first.Nic.Gateway).Fix(new Edit.Remove(nic.Gateway.Origins[0]));
        }
    }
}
