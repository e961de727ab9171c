using System.Globalization;

namespace Hardening;

[SettingsOf(typeof(StorageModel))]
internal static class StorageSettings
{
    private static readonly SettingGroup Group = new("Storage");
    private static readonly SettingGroup Volumes = Group.Section("Volumes");
    private static readonly SettingGroup Mounted = Group.Section("Mounts");
    private static readonly SettingGroup Swapped = Group.Section("Swap");
    private static readonly SettingGroup Zfs = Group.Section("ZFS");
    private static readonly SettingGroup Kept = Group.Section("Persistent state").ByHand();

    private static readonly Codec<AbsolutePath> Path = As.Text<AbsolutePath>(AbsolutePath.TryFrom);
    private static readonly Codec<VolumeName> Volume = As.Text<VolumeName>(VolumeName.TryFrom);

    public static readonly FamilyKey<AbsolutePath> Mounts = Mounted.ByHand().Family("fileSystems.<name>", Path, "file system", MountSettings.Keys);
    public static readonly FamilyKey<VolumeName> Disks = Volumes.ByHand().Family("disko.devices.disk.<name>", Volume, "disk", DiskSettings.Keys);
    public static readonly FamilyKey<VolumeName> Unlocked = Volumes.Family("boot.initrd.luks.devices.<name>", Volume, "LUKS volume", [MountSettings.Device, .. VolumeSettings.Keys]);
    public static readonly SetKey<AbsolutePath> NeededForBoot = Mounted.OwnSet<AbsolutePath>("mounted in the initrd", static path => path.ToString());
    public static readonly FamilyKey<AbsolutePath> Swaps = Swapped.Records("swapDevices", "device", Path, "swap", SwapSettings.Keys);
    public static readonly ScalarKey<bool> Zram = Swapped.Option("zramSwap.enable", As.Switch("on", "off"), "compressed swap in memory", defaultsTo: false);
    public static readonly ScalarKey<int> ZramPercent = Swapped.Option("zramSwap.memoryPercent", As.Integer, "compressed swap, percent of memory", defaultsTo: 50);
    public static readonly ScalarKey<HostId> HostId = Zfs.Option("networking.hostId", As.Text<HostId>(Hardening.HostId.TryFrom), "host id");
    public static readonly ScalarKey<bool> ZfsForcesImport = Zfs.Option("boot.zfs.forceImportRoot", As.Boolean, "imports pools of other hosts", defaultsTo: true);
    public static readonly ScalarKey<bool> ZfsScrub = Zfs.Option("services.zfs.autoScrub.enable", As.Switch("monthly", "off"), "scheduled ZFS scrub", defaultsTo: false);
    public static readonly FamilyKey<AbsolutePath> Persistent = Kept.Family("environment.persistence.<name>", Path, "persistent storage", PersistenceSettings.Keys);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

/// <summary>How a file system is mounted: one that exists, one on a partition, or a subvolume.</summary>
[SettingsOf(typeof(MountModel))]
internal static class MountSettings
{
    private static readonly SettingGroup Group = new("Storage");
    private static readonly SettingGroup Mounted = Group.Section("Mounts").ByHand();

    private static readonly Codec<AbsolutePath> Path = As.Text<AbsolutePath>(AbsolutePath.TryFrom);

    // Network shares and ZFS data sets are set by path.
    public static readonly ScalarKey<DevicePath> Device = Group.Option("device", As.Unlisted(DevicePath.Named, static device => device.ToString()), "device");
    public static readonly ScalarKey<AbsolutePath> At = Mounted.Option("mountPoint", Path, "mount point");
    public static readonly ScalarKey<FilesystemFormat> Format = Mounted.Option("fsType", AsUnit.Lower<FilesystemFormat>(), "format");
    public static readonly SetKey<MountOption> Options = Mounted.List("options", As.Unlisted(MountOption.Unlisted, static option => option.Text), "options");
    public static readonly ScalarKey<long> KeepOldRootsDays = Mounted.Own<long>("wiped at boot; old roots are kept for (days)", static days => days.ToString(CultureInfo.InvariantCulture));
    public static readonly ScalarKey<int> KeepOldRootsMost = Mounted.Own<int>("old roots kept at most", As.Integer.Say);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

/// <summary>How a LUKS volume is unlocked.</summary>
internal static class VolumeSettings
{
    private static readonly SettingGroup Group = new("Storage");
    private static readonly SettingGroup Volume = Group.Section("Volumes").ByHand();

    public static readonly SetKey<CryptOption> UnlockOptions = Volume.List("crypttabExtraOpts", As.Text<CryptOption>(CryptOption.TryFrom), "unlocked with");
    public static readonly ScalarKey<CryptOption> Registers = Volume.Own<CryptOption>("TPM registers", static option => option.Text);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

/// <summary>A swap device or file.</summary>
internal static class SwapSettings
{
    private static readonly SettingGroup Group = new("Storage");

    public static readonly ScalarKey<int> SwapSize = Group.Option("size", As.Integer, "MiB");
    public static readonly ScalarKey<bool> RandomKey = Group.Option("randomEncryption", As.Boolean, "encrypted with a new key at each boot");

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(DiskModel))]
internal static class DiskSettings
{
    private static readonly SettingGroup Group = new("Storage");

    public static readonly FamilyKey<VolumeName> Partitions = Group.OwnFamily<VolumeName>("partition", PartitionSettings.Keys);

    public static IReadOnlyList<SettingKey> Keys { get; } = [MountSettings.Device, .. Group.Keys];
}

[SettingsOf(typeof(PartitionModel))]
internal static class PartitionSettings
{
    private static readonly SettingGroup Group = new("Storage");

    public static readonly ScalarKey<PartitionSize> Size = Group.Own<PartitionSize>("size", static size => size.ToString());
    public static readonly ScalarKey<bool> IsEfi = Group.Own<bool>("EFI system partition", As.Boolean.Say);
    public static readonly ScalarKey<bool> IsEncrypted = Group.Own<bool>("encrypted with LUKS", As.Boolean.Say);
    public static readonly ScalarKey<bool> AllowDiscards = Group.Own<bool>("discards reach the disk", As.Boolean.Say);
    public static readonly ScalarKey<bool> IsBiosBoot = Group.Own<bool>("GRUB's partition", As.Boolean.Say);
    public static readonly FamilyKey<SubvolumeName> Subvolumes = Group.OwnFamily<SubvolumeName>("subvolume");

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

internal static class PersistenceSettings
{
    private static readonly SettingGroup Group = new("Storage");
    private static readonly SettingGroup Kept = Group.ByHand();

    public static readonly SetKey<AbsolutePath> PersistedFolders = Kept.List("directories", Entry("directory"), "folders");
    public static readonly SetKey<AbsolutePath> PersistedFiles = Kept.List("files", Entry("file"), "files");

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;

    // Impermanence takes a path, or an attribute set with the path and its owner and mode.
    private static Codec<AbsolutePath> Entry(string member) => new(
        static path => new NixosValue.Text(path.ToString()),
        value => (value is NixosValue.Attributes set ? set.Get(member) : value) is NixosValue.Text { Value: var text } && AbsolutePath.TryFrom(text, out var path, out _) ? path : null);
}
