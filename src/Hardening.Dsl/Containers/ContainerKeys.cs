namespace Hardening;

internal static class ContainerKeys
{
    private const string Facet = "Containers";

    public static readonly FamilyKey<ContainerName> Containers = new(Facet, nameof(Containers));
    public static readonly FamilyKey<IPv4Network> Subnets = new(Facet, nameof(Subnets));
    public static readonly ScalarKey<ContainerNetwork> Network = new(Facet, nameof(Network));
    public static readonly ScalarKey<bool> UserNamespace = new(Facet, nameof(UserNamespace));
    public static readonly ScalarKey<bool> NixDaemon = new(Facet, nameof(NixDaemon));
    public static readonly FamilyKey<AbsolutePath> Mounts = new(Facet, nameof(Mounts));
    public static readonly ScalarKey<BindMount> Mount = new(Facet, nameof(Mount));
    public static readonly ScalarKey<bool> Ephemeral = new(Facet, nameof(Ephemeral));
    public static readonly ScalarKey<bool> AutoStart = new(Facet, nameof(AutoStart));
    public static readonly ScalarKey<Size> MemoryMax = new(Facet, nameof(MemoryMax));
    public static readonly ScalarKey<int> CpuQuota = new(Facet, nameof(CpuQuota));
    public static readonly ScalarKey<int> TasksMax = new(Facet, nameof(TasksMax));
    public static readonly SetKey<ContainerCapability> AddedCapabilities = new(Facet, nameof(AddedCapabilities));
    public static readonly SetKey<ContainerCapability> DroppedCapabilities = new(Facet, nameof(DroppedCapabilities));
    public static readonly SetKey<SecretName> Credentials = new(Facet, nameof(Credentials));
    public static readonly FamilyKey<DomainName> Publications = new(Facet, nameof(Publications));
    public static readonly ScalarKey<ContainerName> Proxy = new(Facet, nameof(Proxy));
    public static readonly ScalarKey<PublishedAccess> Access = new(Facet, nameof(Access));
    public static readonly ScalarKey<Port> PublishedPort = new(Facet, nameof(PublishedPort));
}
