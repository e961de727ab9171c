namespace Hardening;

/// <summary>How one service of a container is offered to people.</summary>
public sealed class PublicationModel
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

    /// <summary>The container that runs the proxy.</summary>
    public Setting<ContainerName> Proxy => scope.Get(ContainerKeys.Proxy);

    /// <summary>Who lets people in; nothing is offered while it is unset.</summary>
    public Setting<PublishedAccess> Access => scope.Get(ContainerKeys.Access);

    /// <summary>Where it listens, when it is none of the services that the container describes.</summary>
    public Setting<Port> StatedPort => scope.Get(ContainerKeys.PublishedPort);

    /// <summary>Where the service listens: as stated, else where the first service with pages does.</summary>
    public Port? Port => StatedPort.TryGet(out var stated) ? stated : Container.Services.Select(service => service.Web).FirstOrDefault(web => web is not null);
}
