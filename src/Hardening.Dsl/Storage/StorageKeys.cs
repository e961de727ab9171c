namespace Hardening;

internal static class StorageKeys
{
    private const string Facet = "Storage";

    public static readonly FamilyKey<VolumeName> Disks = new(Facet, nameof(Disks));
    public static readonly ScalarKey<DevicePath> Device = new(Facet, nameof(Device));
    public static readonly FamilyKey<VolumeName> Partitions = new(Facet, nameof(Partitions));
    public static readonly ScalarKey<PartitionSize> PartitionSize = new(Facet, nameof(PartitionSize));
    public static readonly ScalarKey<bool> IsEfi = new(Facet, nameof(IsEfi));
    public static readonly ScalarKey<bool> IsEncrypted = new(Facet, nameof(IsEncrypted));
    public static readonly ScalarKey<bool> AllowDiscards = new(Facet, nameof(AllowDiscards));
    public static readonly ScalarKey<FilesystemFormat> Format = new(Facet, nameof(Format));
    public static readonly ScalarKey<AbsolutePath> At = new(Facet, nameof(At));
    public static readonly SetKey<MountOption> Options = new(Facet, nameof(Options));
    public static readonly FamilyKey<SubvolumeName> Subvolumes = new(Facet, nameof(Subvolumes));
    public static readonly ScalarKey<long> KeepOldRootsDays = new(Facet, nameof(KeepOldRootsDays));
    public static readonly ScalarKey<int> KeepOldRootsMost = new(Facet, nameof(KeepOldRootsMost));
    public static readonly FamilyKey<AbsolutePath> Mounts = new(Facet, nameof(Mounts));
    public static readonly FamilyKey<VolumeName> Unlocked = new(Facet, nameof(Unlocked));
    public static readonly SetKey<AbsolutePath> NeededForBoot = new(Facet, nameof(NeededForBoot));
    public static readonly FamilyKey<AbsolutePath> Persistent = new(Facet, nameof(Persistent));
    public static readonly SetKey<AbsolutePath> PersistedFolders = new(Facet, nameof(PersistedFolders));
    public static readonly SetKey<AbsolutePath> PersistedFiles = new(Facet, nameof(PersistedFiles));
}
