namespace Hardening.Model;

/// <summary>One partition of a disk.</summary>
public sealed partial class PartitionModel
{
    private readonly ModelScope scope;
    private readonly VolumeName disk;

    internal PartitionModel(VolumeName disk, VolumeName name, Origin origin, ModelScope scope)
    {
        (this.disk, Name, Origin) = (disk, name, origin);
        this.scope = scope;
    }

    internal ModelScope Scope => scope;

    /// <summary>Its name; also that of the volume once it is unlocked.</summary>
    public VolumeName Name { get; }

    /// <summary>The call that added it.</summary>
    public Origin Origin { get; }

    /// <summary>Whether the firmware boots from it.</summary>
    public bool IsEfi => scope.Get(PartitionSettings.IsEfi).Is(true);

    /// <summary>Whether GRUB is written to it: there is no file system.</summary>
    public bool IsBiosBoot => scope.Get(PartitionSettings.IsBiosBoot).Is(true);

    /// <summary>Whether it is encrypted.</summary>
    public bool IsEncrypted => scope.Get(PartitionSettings.IsEncrypted).Is(true);

    /// <summary>What it is written as.</summary>
    public Setting<FilesystemFormat> Format => scope.Get(MountSettings.Format);

    /// <summary>The device with its file system.</summary>
    public string Device => IsEncrypted ? $"/dev/mapper/{Name}" : $"/dev/disk/by-partlabel/disk-{disk}-{Name}";

    /// <summary>Its file systems: itself, or its subvolumes.</summary>
    public IEnumerable<MountModel> Mounts
    {
        get
        {
            if (IsBiosBoot) yield break;
            var encryptedAs = IsEncrypted ? Name : null;
            if (!Format.Is(FilesystemFormat.Btrfs))
            {
                yield return new(scope, Device, encryptedAs, null, null, Origin);
                yield break;
            }
            foreach (var item in scope.Get(PartitionSettings.Subvolumes))
                if (item.IsCertain) yield return new(scope.In(PartitionSettings.Subvolumes, item.Value), Device, encryptedAs, item.Value, null, item.Origin);
        }
    }
}
