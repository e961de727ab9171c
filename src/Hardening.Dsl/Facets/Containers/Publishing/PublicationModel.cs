namespace Hardening.Model;

/// <summary>How one service of a container is offered to people.</summary>
public sealed partial class PublicationModel
{
    private readonly ModelScope scope;

    internal PublicationModel(ContainerModel container, SettingSet<DomainName>.Item item, ModelScope scope)
    {
        (Container, Name, Origin) = (container, item.Value, item.Origin);
        this.scope = scope;
    }

    /// <summary>The container whose service it is.</summary>
    public ContainerModel Container { get; }

    /// <summary>The name below the proxy's domain.</summary>
    public DomainName Name { get; }

    /// <summary>The call that published it.</summary>
    public Origin Origin { get; }

    /// <summary>Where the service listens: as stated, else where the first service with pages does.</summary>
    public Port? Port => StatedPort.TryGet(out var stated) ? stated : Container.Services.Select(service => service.Web).FirstOrDefault(web => web is not null);
}
