namespace Hardening.Rules;

/// <summary>An address that two ends of cables have.</summary>
public sealed class ContainerAddressInUse : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6206", Layer.Containers, Severity.Error)
    {
        Title = "Container address is already in use",
        Why = "The host routes each container's address to its veth pair. If another container or the host has the same address, the route is refused and the container does not start.",
        Fix = "Use another address, or allocate both from a subnet: PrivateNetwork(host.Containers.Subnet(\"10.10.10.0/24\")).",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var cables = host.Containers.Certain
            .Select(static container => (Container: container, Pair: container.Network.TryGet(out var network) && network is ContainerNetwork.Cable cable ? cable.Addresses : null))
            .Where(static cable => cable.Pair is not null).ToArray();
        for (var i = 0; i < cables.Length; i++)
        {
            var (container, pair) = (cables[i].Container, cables[i].Pair!);
            if (Array.Find(cables, other => other.Container != container && other.Pair!.Host == pair.Container) is { Container: { } end })
                yield return At(container.Network, $"{pair.Container} of {container.Name} is the host side of the veth pair of {end.Name}.").With(end.Network);
            foreach (var (twin, _) in cables.Take(i).Where(other => other.Pair!.Container == pair.Container))
                yield return At(container.Network, $"{pair.Container} of {container.Name} is also the address of {twin.Name}.").With(twin.Network);
            foreach (var (name, cidr, origin) in host.Network.OwnAddresses().Where(own => own.Cidr.Address == pair.Container))
                yield return At(container.Network, $"{pair.Container} of {container.Name} is the address of {host.Name} on {name}.").With(origin);
        }
    }
}
