namespace Hardening.Rules;

/// <summary>NAT through an interface that the host does not have.</summary>
public sealed class NatOutsideUnknown : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2010", Layer.Network, Severity.Warning)
    {
        Title = "NAT leads out through an interface that is not described",
        Why = "Rules that name an interface which is not there match nothing, without a word: what is behind the host does not reach the outside.",
        Fix = "Write the same name in Nat(...) and in Interface(...), best from one constant.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/nat.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (network, external) = (host.Network, host.Network.NatExternal);
        if (!external.TryGet(out var name) || network.Interfaces.IsEmpty || !NetworkReading.DescribesEveryAddress(host) || !network.Interfaces.Lacks(name)) yield break;
        var known = network.Interfaces.Select(static item => item.Value.ToString()).ToArray();
        var finding = At(external, $"NAT leads out through {name}, but {host.Name} has its addresses on {Words.And(known)}.");
        yield return network.Interfaces.Aggregate(finding, static (f, item) => f.With(item.Origin)).With(network.Dhcp);
    }
}
