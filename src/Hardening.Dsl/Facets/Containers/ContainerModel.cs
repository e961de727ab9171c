namespace Hardening.Model;

/// <summary>What one container shall be.</summary>
public sealed partial class ContainerModel
{
    private readonly ContainersModel containers;
    private readonly ModelScope scope;

    internal ContainerModel(ContainersModel containers, ContainerName name, Origin origin, ModelScope scope)
    {
        (Name, Origin) = (name, origin);
        (this.containers, this.scope) = (containers, scope);
    }

    internal ModelScope Scope => scope;

    /// <summary>Its name.</summary>
    public ContainerName Name { get; }

    /// <summary>The call that added it.</summary>
    public Origin Origin { get; }

    /// <summary>The system inside: its firewall, its name servers.</summary>
    public HostModel System => new(containers.Host, scope);

    /// <summary>The proxy, if it runs one.</summary>
    public TraefikModel Traefik => new(scope);

    /// <summary>The login service, if it runs one.</summary>
    public AutheliaModel Authelia => new(scope);

    /// <summary>The name server, if it runs one.</summary>
    public AdGuardHomeModel AdGuardHome => new(scope);

    /// <summary>The photo service, if it runs one.</summary>
    public ImmichModel Immich => new(scope);

    /// <summary>The password service, if it runs one.</summary>
    public VaultwardenModel Vaultwarden => new(scope);

    /// <summary>The file service, if it runs one.</summary>
    public OpenCloudModel OpenCloud => new(scope);

    /// <summary>The services that it runs for certain.</summary>
    public IReadOnlyList<ContainedService> Services =>
        [.. ((ContainedService[])[Traefik, Authelia, AdGuardHome, Immich, Vaultwarden, OpenCloud]).Where(static service => service.Enabled.Is(true))];

    /// <summary>True when it shares the host's network for certain.</summary>
    public bool SharesNetwork => Network.IsUnset || Network.Is(static network => network is ContainerNetwork.OfTheHost);

    /// <summary>True when it has a private network for certain.</summary>
    public bool HasOwnNetwork => Network.Is(static network => network is not ContainerNetwork.OfTheHost);

    /// <summary>The two ends of its cable to the host, or null without a private network or a free address.</summary>
    public AddressPair? Addresses => containers.Addresses.Of(Name);

    /// <summary>The address its services listen on for the proxy.</summary>
    public string ListenAddress => Addresses is { } pair ? pair.Container.ToString() : "127.0.0.1";

    /// <summary>What it publishes.</summary>
    public IEnumerable<PublicationModel> Publications
    {
        get
        {
            var outer = scope;
            return scope.Get(ContainerSettings.Publications).Where(static item => item.IsCertain)
                .Select(item => new PublicationModel(this, item, outer.In(ContainerSettings.Publications, item.Value)));
        }
    }

    /// <summary>True when it publishes nothing for certain.</summary>
    public bool IsUnpublished => scope.Get(ContainerSettings.Publications).IsEmpty;

    /// <summary>The secrets that are handed in: those its services read, and those that were named.</summary>
    public IReadOnlyList<SecretName> Secrets => [.. Reads.Select(static read => read.Secret).Distinct()];

    /// <summary>Who in it reads which secret.</summary>
    public IEnumerable<ContainerSecret> Reads =>
        Services.SelectMany(service => service.Secrets.Select(read => new ContainerSecret(Name, read.Name, $"{service.Name} in {Name}", read.Origin)))
            .Concat(Credentials.Where(static item => item.IsCertain).Select(item => new ContainerSecret(Name, item.Value, $"container {Name}", item.Origin)));

    /// <summary>The UDP ports of its own firewall that its services open.</summary>
    public IReadOnlyList<Port> OpensUdpInside => HasOwnNetwork ? [.. Services.SelectMany(static service => service.Udp).Distinct()] : [];

    /// <summary>The TCP ports of its own firewall that its services open.</summary>
    public IReadOnlyList<Port> OpensTcpInside => !HasOwnNetwork ? [] :
        [.. Services.SelectMany(static service => service.Tcp).Concat(Publications.Select(static publication => publication.Port).OfType<Port>())
            .Concat(IsAsked ? [AutheliaModel.Port] : Enumerable.Empty<Port>()).Distinct()];

    /// <summary>The TCP ports of the host that its services open, because it shares the host's network.</summary>
    public IReadOnlyList<Port> OpensTcpOnHost => SharesNetwork ? [.. Services.SelectMany(static service => service.Tcp).Distinct()] : [];

    /// <summary>The UDP ports of the host that its services open, because it shares the host's network.</summary>
    public IReadOnlyList<Port> OpensUdpOnHost => SharesNetwork ? [.. Services.SelectMany(static service => service.Udp).Distinct()] : [];

    /// <summary>Where its root is on the host, while it keeps one.</summary>
    public AbsolutePath Root => AbsolutePath.From($"/var/lib/nixos-containers/{Name}");

    /// <summary>A file or folder of the host that it sees.</summary>
    public Setting<BindMount> Mount(AbsolutePath at) => scope.Get(ContainerSettings.Mounts, at, ContainerSettings.MountOf);

    /// <summary>The release the host was first installed with, which holds for a container that states none.</summary>
    public Setting<NixosRelease> HostStateVersion => containers.Host.StateVersion;

    /// <summary>What it offers to people as their proxy.</summary>
    public IEnumerable<PublishedService> Serves => containers.Published.Where(service => service.Proxy.Name == Name);

    /// <summary>The services before which it asks people who they are.</summary>
    public IEnumerable<PublishedService> LetsIn => containers.Published.Where(service => service.Login?.Name == Name);

    /// <summary>Its own pages as people reach them.</summary>
    public IEnumerable<PublishedService> Portals => containers.Published.Where(service => service.Container.Name == Name);

    /// <summary>The whole name under which people reach it, or null where it is not published.</summary>
    public DomainName? PublishedAs => Portals.FirstOrDefault()?.Address;

    /// <summary>Where it reaches a port of another container, or null when it cannot.</summary>
    public string? Reaches(ContainerModel other, Port port) => Publishing.Reach(this, other, port);

    /// <summary>Another container of the host; null if unknown or absent.</summary>
    internal ContainerModel? Beside(ContainerName other) => containers.Find(other);

    private bool IsAsked => LetsIn.Any();
}

/// <summary>A secret that is handed into a container.</summary>
/// <param name="Container">The container.</param>
/// <param name="Secret">The secret.</param>
/// <param name="By">What reads it, in a few words, for example <c>Traefik in proxy</c>.</param>
/// <param name="Origin">The call that says so.</param>
public sealed record ContainerSecret(ContainerName Container, SecretName Secret, string By, Origin Origin);
