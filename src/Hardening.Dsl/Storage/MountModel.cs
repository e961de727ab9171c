namespace Hardening;

/// <summary>One file system as it is mounted.</summary>
public sealed class MountModel
{
    private readonly ModelScope scope;

    internal MountModel(ModelScope scope, string device, VolumeName? encryptedAs, SubvolumeName? subvolume, bool isLaidOut, Origin origin)
    {
        this.scope = scope;
        (Device, EncryptedAs, Subvolume, IsLaidOut, Origin) = (device, encryptedAs, subvolume, isLaidOut, origin);
    }

    /// <summary>The device it lies on, unlocked; <c>none</c> for memory.</summary>
    public string Device { get; }

    /// <summary>The encrypted volume it lies on, or null.</summary>
    public VolumeName? EncryptedAs { get; }

    /// <summary>The subvolume it is, or null.</summary>
    public SubvolumeName? Subvolume { get; }

    /// <summary>Whether its disk is laid out by the description, instead of being there already.</summary>
    public bool IsLaidOut { get; }

    /// <summary>The call that brought it.</summary>
    public Origin Origin { get; }

    /// <summary>Where it is mounted.</summary>
    public Setting<AbsolutePath> At => scope.Get(StorageKeys.At);

    /// <summary>What it is written as.</summary>
    public Setting<FilesystemFormat> Format => scope.Get(StorageKeys.Format);

    /// <summary>How it is mounted.</summary>
    public SettingSet<MountOption> Options => scope.Get(StorageKeys.Options);

    /// <summary>Days for which what a wipe at boot takes away is kept; unset where it is not wiped.</summary>
    public Setting<long> KeepOldRootsDays => scope.Get(StorageKeys.KeepOldRootsDays);

    /// <summary>How many of those are kept at most.</summary>
    public Setting<int> KeepOldRootsMost => scope.Get(StorageKeys.KeepOldRootsMost);

    /// <summary>True when a restart empties it, for certain.</summary>
    public bool IsWiped => KeepOldRootsDays.TryGet(out _) || Format.Is(FilesystemFormat.Tmpfs);
}
