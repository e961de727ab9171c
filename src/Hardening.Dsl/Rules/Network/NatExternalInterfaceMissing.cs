namespace Hardening.Rules;

/// <summary>NAT through an interface that the host does not have.</summary>
public sealed class NatExternalInterfaceMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2010", Layer.Network, Severity.Warning)
    {
        Title = "NAT's external interface is not described",
        Why = "Rules for an interface that does not exist match nothing and give no error: nothing behind the host reaches the outside.",
        Fix = "Use the same name in Nat(...) and in Interface(...), best as one constant.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/nat.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (network, external) = (host.Network, host.Network.NatExternal);
        if (!external.TryGet(out var name) || network.Interfaces.IsEmpty || !NetworkReading.DescribesEveryAddress(host) || !network.Interfaces.Lacks(name)) yield break;
        var known = network.Interfaces.Select(static item => item.Value.ToString()).ToArray();
        var finding = At(external, $"NAT uses {name} as external interface, but {host.Name} has its addresses on {Words.And(known)}.");
        yield return network.Interfaces.Aggregate(finding, static (f, item) => f.With(item.Origin)).With(network.Dhcp);
    }
}
