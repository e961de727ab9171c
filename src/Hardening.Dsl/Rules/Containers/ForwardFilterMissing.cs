namespace Hardening.Rules;

/// <summary>Containers that the host passes on to each other.</summary>
public sealed class ForwardFilterMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6214", Layer.Containers, Severity.Warning)
    {
        Title = "Containers can reach each other through the host",
        Why = "NAT turns on forwarding, and without a forward filter the host forwards everything: from one container to every open port of another, and from the network behind the host into any container.",
        Fix = "Call Firewall.Backend(FirewallBackend.Nftables).FilterForwarded().",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("services/networking/firewall-nftables.nix"), Reference.NixosModule("services/networking/nat.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Network.NatInternal.Any(static item => item.IsCertain) || !host.Firewall.FilterForwarded.IsUnset) yield break;
        var inside = host.Network.NatInternal.First(static item => item.IsCertain);
        var names = host.Containers.Certain.Where(static container => container.HasOwnNetwork).ToArray();
        if (names.Length < 2) yield break;
        var finding = At(inside.Origin, $"{Words.And([.. names.Select(static container => container.Name.ToString())])} reach each other through {host.Name}.");
        yield return names.Aggregate(finding, static (f, container) => f.With(container.Network)).Fix(new Edit.Describe("Firewall.FilterForwarded()"));
    }
}
