namespace Hardening;

/// <summary>One partition of a disk.</summary>
public sealed class PartitionModel
{
    private readonly ModelScope scope;
    private readonly VolumeName disk;

    internal PartitionModel(VolumeName disk, VolumeName name, Origin origin, ModelScope scope)
    {
        (this.disk, Name, Origin) = (disk, name, origin);
        this.scope = scope;
    }

    /// <summary>Its name; also that of the volume once it is unlocked.</summary>
    public VolumeName Name { get; }

    /// <summary>The call that added it.</summary>
    public Origin Origin { get; }

    /// <summary>How large it is.</summary>
    public Setting<PartitionSize> Size => scope.Get(StorageKeys.PartitionSize);

    /// <summary>Whether the firmware boots from it.</summary>
    public bool IsEfi => scope.Get(StorageKeys.IsEfi).Is(true);

    /// <summary>Whether it is encrypted.</summary>
    public bool IsEncrypted => scope.Get(StorageKeys.IsEncrypted).Is(true);

    /// <summary>Whether the disk is told which of its blocks are free.</summary>
    public Setting<bool> AllowDiscards => scope.Get(StorageKeys.AllowDiscards);

    /// <summary>What it is written as.</summary>
    public Setting<FilesystemFormat> Format => scope.Get(StorageKeys.Format);

    /// <summary>The device with its file system.</summary>
    public string Device => IsEncrypted ? $"/dev/mapper/{Name}" : $"/dev/disk/by-partlabel/disk-{disk}-{Name}";

    /// <summary>Its file systems: itself, or its subvolumes.</summary>
    public IEnumerable<MountModel> Mounts
    {
        get
        {
            var encryptedAs = IsEncrypted ? Name : null;
            if (!Format.Is(FilesystemFormat.Btrfs))
            {
                yield return new(scope, Device, encryptedAs, null, isLaidOut: true, Origin);
                yield break;
            }
            foreach (var item in scope.Get(StorageKeys.Subvolumes))
                if (item.IsCertain) yield return new(scope.In(StorageKeys.Subvolumes, item.Value), Device, encryptedAs, item.Value, isLaidOut: true, item.Origin);
        }
    }
}
