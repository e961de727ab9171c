namespace Hardening.Rules;

/// <summary>NAT that counts the outside among its insiders.</summary>
public sealed class NatInsideCoversOutside : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2011", Layer.Network, Severity.Warning)
    {
        Title = "NAT counts the interface to the outside among the internal ones",
        Why = "What comes in from an internal interface is passed on under the host's own address. Counted among them, every machine on the outer network may use the host as its way to others and hide behind it.",
        Fix = "Name only the internal interfaces in Nat(...), for example \"ve-*\".",
        Threat = Threats.NetworkAttack,
        References = [Reference.NixosModule("services/networking/nat.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var external = host.Network.NatExternal;
        if (!external.TryGet(out var name)) yield break;
        foreach (var inside in host.Network.NatInternal.Where(item => item.IsCertain && item.Value.Matches(name)))
            yield return At(inside.Origin, $"{inside.Value} is given as internal and covers {name}, through which NAT leads out.").With(external)
                .Fix(new Edit.RemoveValue(inside.Origin, inside.Value));
    }
}
