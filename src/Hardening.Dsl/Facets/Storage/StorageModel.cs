namespace Hardening.Model;

/// <summary>The disks of a host, how they are mounted, and what survives a restart.</summary>
public sealed partial class StorageModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal StorageModel(HostModel host) => (this.host, scope) = (host, host.Root);

    /// <summary>The disks that are laid out.</summary>
    public IEnumerable<DiskModel> Disks =>
        Certain(host.Root.Get(StorageSettings.Disks)).Select(name => new DiskModel(name, host.Root.In(StorageSettings.Disks, name)));

    /// <summary>File systems that are there already, or are memory.</summary>
    public IEnumerable<MountModel> Existing
    {
        get
        {
            foreach (var item in host.Root.Get(StorageSettings.Mounts))
            {
                if (!item.IsCertain) continue;
                var mount = host.Root.In(StorageSettings.Mounts, item.Value);
                var device = mount.Get(MountSettings.Device).TryGet(out var path) ? path.ToString() : "none";
                yield return new(mount, device, EncryptedAs(device), null, item.Value, item.Origin);
            }
        }
    }

    /// <summary>All file systems that are described, those on laid-out disks first.</summary>
    public IReadOnlyList<MountModel> Mounts => field ??=
        [.. Disks.SelectMany(static disk => disk.Partitions).SelectMany(static partition => partition.Mounts), .. Existing];

    /// <summary>The places where state survives a wiped root.</summary>
    public IReadOnlyList<PersistenceModel> Persistent => field ??=
        [.. host.Root.Get(StorageSettings.Persistent).Where(static item => item.IsCertain)
            .Select(item => new PersistenceModel(host, item.Value, item.Origin, host.Root.In(StorageSettings.Persistent, item.Value)))];

    /// <summary>The encrypted partition behind a volume that is there already.</summary>
    public Setting<DevicePath> DeviceOf(VolumeName name) => host.Root.Get(StorageSettings.Unlocked, name, MountSettings.Device);

    /// <summary>What unlocks each LUKS volume beside a passphrase.</summary>
    internal IEnumerable<(VolumeName Name, SettingSet<CryptOption> Options)> UnlockOptions =>
    [
        .. Disks.SelectMany(static disk => disk.Partitions).Where(static partition => partition.IsEncrypted).Select(static partition => (partition.Name, partition.Scope.Get(VolumeSettings.UnlockOptions))),
        .. Certain(Unlocked).Select(name => (name, host.Root.In(StorageSettings.Unlocked, name).Get(VolumeSettings.UnlockOptions))),
    ];

    /// <summary>How a LUKS volume is unlocked.</summary>
    internal ModelScope UnlockScope(VolumeName name) =>
        Disks.SelectMany(static disk => disk.Partitions).FirstOrDefault(partition => partition.IsEncrypted && partition.Name == name)?.Scope ?? host.Root.In(StorageSettings.Unlocked, name);

    /// <summary>The file system that a path is on, or null where none is described.</summary>
    public MountModel? MountOf(AbsolutePath path) => Mounts
        .Where(mount => mount.At.Is(path.IsWithin))
        .OrderByDescending(static mount => mount.At.TryGet(out var at) ? at.ToString().Length : 0)
        .FirstOrDefault();

    /// <summary>Mount points that the initrd mounts: those that were named, and those with persistent state and the folders above it.</summary>
    public IReadOnlyList<AbsolutePath> MountedEarly =>
        [.. NeededForBoot.Certain.Concat(Persistent.SelectMany(Early)).Distinct()];

    // impermanence asks it of the place itself and of whatever file system a kept path or a folder above it is on.
    private IEnumerable<AbsolutePath> Early(PersistenceModel persistence) => Mounts
        .Select(static mount => mount.At.TryGet(out var at) ? at : null)
        .OfType<AbsolutePath>()
        .Where(at => at != Root && (persistence.At.IsWithin(at) || persistence.Paths.Any(path => path.IsWithin(at))));

    private static readonly AbsolutePath Root = AbsolutePath.From("/");

    private VolumeName? EncryptedAs(string device) =>
        Certain(Unlocked).FirstOrDefault(name => device == $"/dev/mapper/{name}");

    private static IEnumerable<VolumeName> Certain(SettingSet<VolumeName> names) => names.Certain;
}
