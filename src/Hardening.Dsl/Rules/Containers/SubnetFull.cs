namespace Hardening.Rules;

/// <summary>A container for which its subnet has no addresses left.</summary>
public sealed class SubnetFull : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6207", Layer.Containers, Severity.Error)
    {
        Title = "Subnet has no free addresses for a container",
        Why = "Each container takes two addresses. A container without addresses is unreachable, and what it publishes is not offered.",
        Fix = "Use a larger network in Subnet(...): a /24 is enough for 126 containers.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var name in host.Containers.Addresses.WithoutAddress)
        {
            if (host.Containers.Find(name) is { } container && container.Network.TryGet(out var network) && network is ContainerNetwork.FromSubnet from)
                yield return At(container.Network, $"{name} has no address: all of {from.Network} are taken, and each container needs two.");
        }
    }
}
