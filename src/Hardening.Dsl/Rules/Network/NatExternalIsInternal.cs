namespace Hardening.Rules;

/// <summary>NAT that counts the outside among its insiders.</summary>
public sealed class NatExternalIsInternal : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2011", Layer.Network, Severity.Warning)
    {
        Title = "NAT treats the external interface as internal",
        Why = "Packets from an internal interface are forwarded with the host's address as source. If the external interface is among them, every machine on the outer network can route traffic through the host.",
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
            yield return At(inside.Origin, $"{inside.Value} is internal in NAT and matches {name}, the external interface.").With(external)
                .Fix(new Edit.RemoveValue(inside.Origin, inside.Value));
    }
}
