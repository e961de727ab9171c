using System.Globalization;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets.Storage;

/// <summary>Everything that is described of disks and mounts.</summary>
internal static class StorageSettings
{
    public static IEnumerable<StatedSetting> Of(HostModel host)
    {
        var storage = host.Storage;
        IEnumerable<StatedSetting?> settings =
        [
            .. storage.Disks.SelectMany(Disk),
            .. storage.Unlocked.Certain.Select(name => One(StorageOverview.Volumes, $"{name}, encrypted with LUKS", storage.DeviceOf(name), static device => device.ToString())),
            .. storage.Mounts.SelectMany(Mount),
            All(StorageOverview.Mounts, "mounted before the system starts", storage.NeededForBoot),
            .. storage.Persistent.Select(place => new StatedSetting(StorageOverview.Kept, place.At.ToString(), string.Join(", ", place.Paths), [place.Origin])),
        ];
        return settings.OfType<StatedSetting>();
    }

    private static IEnumerable<StatedSetting?> Disk(DiskModel disk)
    {
        yield return One(StorageOverview.Volumes, $"disk {disk.Name}", disk.Device, static device => device.ToString());
        foreach (var partition in disk.Partitions)
        {
            yield return new(StorageOverview.Volumes, $"partition {partition.Name}",
                string.Join(", ", ((string?[])[Size(partition), partition.IsEfi ? "the firmware boots from it" : null, partition.IsEncrypted ? "encrypted with LUKS" : "not encrypted"]).OfType<string>()), [partition.Origin]);
            yield return One(StorageOverview.Volumes, $"partition {partition.Name}, free blocks are told to the disk", partition.AllowDiscards, Phrases.YesOrNo);
            yield return One(StorageOverview.Volumes, $"partition {partition.Name}, format", partition.Format, static format => format.ToString().ToLowerInvariant());
        }
    }

    private static string? Size(PartitionModel partition) => partition.Size.TryGet(out var size) ? size.ToString() : null;

    private static IEnumerable<StatedSetting?> Mount(MountModel mount)
    {
        var at = StorageOverview.At(mount);
        yield return new(StorageOverview.Mounts, at, mount.Subvolume is { } subvolume ? $"{mount.Device}, subvolume {subvolume}" : mount.Device, [mount.Origin])
        {
            Note = mount.EncryptedAs is { } volume ? $"encrypted, volume {volume}" : null,
        };
        if (!mount.IsLaidOut) yield return One(StorageOverview.Mounts, $"{at}, format", mount.Format, static format => format.ToString().ToLowerInvariant());
        yield return All(StorageOverview.Mounts, $"{at}, options", mount.Options);
        yield return One(StorageOverview.Mounts, $"{at}, wiped at boot; old ones are kept for", mount.KeepOldRootsDays, static days => ((int)days).Of("day"));
        yield return One(StorageOverview.Mounts, $"{at}, old ones that are kept at most", mount.KeepOldRootsMost, static most => most.ToString(CultureInfo.InvariantCulture));
    }

    private static StatedSetting? One<T>(string section, string name, Setting<T> setting, Func<T, string> say) where T : notnull =>
        setting.TryGet(out var value) ? new(section, name, say(value), setting.Origins) : null;

    private static StatedSetting? All<T>(string section, string name, SettingSet<T> set) where T : notnull =>
        set.IsEmpty ? null : new(section, name, string.Join(", ", set.Certain), [.. set.Where(item => item.IsCertain).Select(item => item.Origin).Distinct()]);
}
