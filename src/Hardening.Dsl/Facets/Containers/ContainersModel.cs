namespace Hardening.Model;

/// <summary>The containers of a host.</summary>
public sealed partial class ContainersModel
{
    private readonly ModelScope scope;
    private AddressPlan? plan;
    private IReadOnlyList<PublishedService>? published;

    internal ContainersModel(HostModel host) => (Host, scope) = (host, host.Root);

    /// <summary>The containers that are there for certain, in the order in which they were described.</summary>
    public IEnumerable<ContainerModel> Certain
    {
        get
        {
            foreach (var item in All)
                if (item.IsCertain) yield return new(this, item.Value, item.Origin, Host.Root.In(ContainersSettings.All, item.Value));
        }
    }

    /// <summary>Which addresses each container has.</summary>
    public AddressPlan Addresses => plan ??= AddressPlan.Of(
        Certain.Select(static container => (container.Name, Network: container.Network.TryGet(out var network) ? network : null))
            .Where(static entry => entry.Network is not null)!,
        Taken);

    /// <summary>The services that people reach, with everything that proxy and login have to know.</summary>
    public IReadOnlyList<PublishedService> Published => published ??= [.. Publishing.Offered(this)];

    /// <summary>Everything that was published, whether or not enough is said about it.</summary>
    public IEnumerable<PublicationModel> Publications => Publishing.Described(this);

    internal HostModel Host { get; }

    /// <summary>The networks that the host is in already.</summary>
    internal IEnumerable<IPv4Network> Taken =>
        Host.Network.Interfaces.Certain.SelectMany(name => Host.Network.Interface(name).Addresses.Certain).Select(static cidr => cidr.Network);

    /// <summary>A container by its name, or null if unknown or absent.</summary>
    public ContainerModel? Find(ContainerName name) => Certain.FirstOrDefault(container => container.Name == name);
}
