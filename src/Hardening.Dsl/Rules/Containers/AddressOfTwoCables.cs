namespace Hardening.Rules;

/// <summary>An address that two ends of cables have.</summary>
public sealed class AddressOfTwoCables : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6206", Layer.Containers, Severity.Error)
    {
        Title = "A container has the address of somebody else",
        Why = "The host routes each container's address down one cable. With the same address on another container or on the host itself the route is refused, and the container does not start.",
        Fix = "Give it another address, or take both from a subnet: PrivateNetwork(host.Containers.Subnet(\"10.10.10.0/24\")).",
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
                yield return At(container.Network, $"{pair.Container} of {container.Name} is the host's end of the cable to {end.Name}.").With(end.Network);
            foreach (var (twin, _) in cables.Take(i).Where(other => other.Pair!.Container == pair.Container))
                yield return At(container.Network, $"{pair.Container} of {container.Name} is the address of {twin.Name} too.").With(twin.Network);
            foreach (var (name, cidr, origin) in host.Network.OwnAddresses().Where(own => own.Cidr.Address == pair.Container))
                yield return At(container.Network, $"{pair.Container} of {container.Name} is the address of {host.Name} on {name}.").With(origin);
        }
    }
}
