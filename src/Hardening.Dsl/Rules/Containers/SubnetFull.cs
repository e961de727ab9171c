namespace Hardening.Rules;

/// <summary>A container for which its subnet has no addresses left.</summary>
public sealed class SubnetFull : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6207", Layer.Containers, Severity.Error)
    {
        Title = "A subnet has no addresses left for a container",
        Why = "Each container takes two addresses. One that gets none is cut off: nothing reaches it, and what it publishes is not offered.",
        Fix = "Take a larger network in Subnet(...): a /24 is enough for 126 containers.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var name in host.Containers.Addresses.WithoutAddress)
        {
            if (host.Containers.Find(name) is { } container && container.Network.TryGet(out var network) && network is ContainerNetwork.FromSubnet from)
                yield return At(container.Network, $"{name} gets no address: all of {from.Network} are taken, and each container needs two.");
        }
    }
}
