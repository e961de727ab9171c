namespace Hardening;

/// <summary>A network that containers get their addresses from. Hand it to <see cref="Container.PrivateNetwork(ContainerSubnet, string, int)"/>.</summary>
public sealed class ContainerSubnet : Facet<ContainerSubnet>
{
    internal ContainerSubnet(Place place) : base(place)
    {
    }

    /// <summary>The network that a handle refers to; not to be asked of a handle whose network is not known.</summary>
    internal static IPv4Network NetworkOf(ContainerSubnet subnet) => (IPv4Network)subnet.Place.Scope.Element!;
}
