using System.Globalization;

namespace Hardening;

[SettingsOf(typeof(ContainersModel))]
internal static class ContainersSettings
{
    private static readonly SettingGroup Group = new("Containers");
    private static readonly SettingGroup Isolation = Group.Section("Isolation");

    public static readonly FamilyKey<IPv4Network> Subnets = Isolation.OwnFamily<IPv4Network>("subnet for containers");
    public static readonly FamilyKey<ContainerName> All = Group.ByHand().Family("containers.<name>", As.Text<ContainerName>(ContainerName.TryFrom), "container", ContainerSettings.Keys);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(ContainerModel))]
internal static class ContainerSettings
{
    private static readonly SettingGroup Group = new("Containers");
    private static readonly SettingGroup Hand = Group.ByHand();
    private static readonly SettingGroup Unit = Group.Beside("systemd.services.\"container@<name>\".serviceConfig");
    private static readonly SettingGroup OfMount = new("Containers");

    private static readonly Codec<ContainerCapability> Capability = As.Text<ContainerCapability>(ContainerCapability.TryFrom);

    // The addresses of a private network are options of their own, and without them it is none that a facet describes.
    private static readonly Codec<ContainerNetwork> PrivateNetwork = new(
        static network => new NixosValue.Boolean(network is not ContainerNetwork.OfTheHost),
        static value => value is NixosValue.Boolean { Value: false } ? ContainerNetwork.Shared : null);

    // A number is the first user id of the container on the host.
    private static readonly Codec<bool> PrivateUsers = new(
        static own => new NixosValue.Text(own ? "pick" : "no"),
        static value => value switch
        {
            NixosValue.Text { Value: "pick" } => true,
            NixosValue.Text { Value: "no" or "identity" } => false,
            NixosValue.Whole { Value: var first } => first != 0,
            _ => null,
        },
        static own => own ? "yes" : "no");

    private static readonly Codec<int> Percent = As.Suffixed<int>("%", static number => number is > 0 and <= 100_000 ? (int)number : null);

    // The path inside is the name of the element, which the value does not repeat: what is set by path is unknown.
    private static readonly Codec<BindMount> OfHost = new(
        static mount => new NixosValue.Attributes([new("hostPath", new NixosValue.Text(mount.HostPath.ToString())), new("isReadOnly", new NixosValue.Boolean(mount.IsReadOnly))]),
        static _ => null,
        static mount => $"{mount.HostPath}, {(mount.IsReadOnly ? "read-only" : "writable")}");

    internal static readonly ScalarKey<BindMount> MountOf = OfMount.Value(OfHost, "file or folder of the host");

    public static readonly ScalarKey<bool> AutoStart = Hand.Option("autoStart", As.Boolean, "files of the host");
    public static readonly ScalarKey<ContainerNetwork> Network = Group.Option("privateNetwork", PrivateNetwork, "network", defaultsTo: ContainerNetwork.Shared);
    public static readonly ScalarKey<bool> UserNamespace = Group.Option("privateUsers", PrivateUsers, "user namespace", defaultsTo: false);
    public static readonly ScalarKey<bool> Ephemeral = Group.Option("ephemeral", As.Boolean, "ephemeral", defaultsTo: false);
    public static readonly FamilyKey<AbsolutePath> Mounts = Group.Family("bindMounts.<name>", As.Text<AbsolutePath>(AbsolutePath.TryFrom), "bind mount", OfMount.Keys);
    public static readonly SetKey<ContainerCapability> AddedCapabilities = Group.List("additionalCapabilities", Capability, "added capabilities");
    public static readonly ScalarKey<bool> NixDaemon = Group.Own<bool>("access to the host's Nix daemon", As.Boolean.Say);
    public static readonly SetKey<ContainerCapability> DroppedCapabilities = Group.OwnSet<ContainerCapability>("dropped capabilities", Capability.Say);
    public static readonly SetKey<SecretName> Credentials = Group.OwnSet<SecretName>("credentials", static name => name.ToString());
    public static readonly ScalarKey<Size> MemoryMax = Unit.Option("MemoryMax", As.Text<Size>(Size.TryFrom), "memory limit");
    public static readonly ScalarKey<int> CpuQuota = Unit.Option("CPUQuota", Percent, "CPU quota");
    public static readonly ScalarKey<int> TasksMax = Unit.Option("TasksMax", As.Integer, "task limit");
    public static readonly FamilyKey<DomainName> Publications = Group.OwnFamily<DomainName>("published as", PublicationSettings.Keys, static name => name.ToString());

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(PublicationModel))]
internal static class PublicationSettings
{
    private static readonly SettingGroup Group = new("Containers");

    public static readonly ScalarKey<ContainerName> Proxy = Group.Own<ContainerName>("proxy", static proxy => $"container {proxy}");
    public static readonly ScalarKey<PublishedAccess> Access = Group.Own<PublishedAccess>("login", static access => access.ToString()!);
    public static readonly ScalarKey<Port> StatedPort = Group.Own<Port>("port", static port => port.Number.ToString(CultureInfo.InvariantCulture));

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
