using Hardening.Overview.Facts;

namespace Hardening.Overview.Facets.Storage;

/// <summary>Everything that is described of disks and mounts.</summary>
internal static class StatedStorage
{
    public static IEnumerable<StatedSetting> Of(HostModel host)
    {
        var storage = host.Storage;
        return
        [
            .. storage.Disks.SelectMany(Disk),
            .. FacetOverview.Declared(host.Root, StorageSettings.Unlocked, null),
            .. storage.Mounts.SelectMany(Mount),
            .. FacetOverview.Declared(host.Root, StorageSettings.NeededForBoot, null),
            .. storage.Persistent.Select(place => new StatedSetting(StorageOverview.Kept, place.At.ToString(), string.Join(", ", place.Paths), [place.Origin])),
        ];
    }

    private static IEnumerable<StatedSetting> Disk(DiskModel disk) =>
    [
        .. Element(disk.Scope, $"disk {disk.Name}", MountSettings.Device),
        .. disk.Partitions.SelectMany(Partition),
    ];

    private static IEnumerable<StatedSetting> Partition(PartitionModel partition) =>
    [
        new(StorageOverview.Volumes, $"partition {partition.Name}",
            string.Join(", ", ((string?[])[Size(partition), partition.IsEfi ? "EFI system partition" : null, partition.IsEncrypted ? "encrypted with LUKS" : "not encrypted"]).OfType<string>()), [partition.Origin]),
        .. Element(partition.Scope, $"partition {partition.Name}", PartitionSettings.AllowDiscards, MountSettings.Format),
    ];

    private static string? Size(PartitionModel partition) => partition.Size.TryGet(out var size) ? size.ToString() : null;

    private static IEnumerable<StatedSetting> Mount(MountModel mount)
    {
        var at = StorageOverview.At(mount);
        return
        [
            new(StorageOverview.Mounts, at, mount.Subvolume is { } subvolume ? $"{mount.Device}, subvolume {subvolume}" : mount.Device, [mount.Origin])
            {
                Note = mount.EncryptedAs is { } volume ? $"encrypted, volume {volume}" : null,
            },
            .. mount.IsLaidOut ? [] : Element(mount.Scope, at, MountSettings.Format),
            .. Element(mount.Scope, at, MountSettings.Options, MountSettings.KeepOldRootsDays, MountSettings.KeepOldRootsMost),
        ];
    }

    // The same settings belong to what is on a disk and to what is mounted: the element says which section they are shown in.
    private static IEnumerable<StatedSetting> Element(ModelScope scope, string name, params SettingKey[] settings) =>
        settings.SelectMany(setting => FacetOverview.Declared(scope, setting, name))
            .Select(stated => stated with { Section = name.StartsWith('/') ? StorageOverview.Mounts : StorageOverview.Volumes });
}
