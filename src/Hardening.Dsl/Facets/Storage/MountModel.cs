namespace Hardening.Model;

/// <summary>One file system as it is mounted.</summary>
public sealed partial class MountModel
{
    private readonly ModelScope scope;
    private readonly AbsolutePath? name;

    internal MountModel(ModelScope scope, string device, VolumeName? encryptedAs, SubvolumeName? subvolume, AbsolutePath? name, Origin origin)
    {
        (this.scope, this.name) = (scope, name);
        (Device, EncryptedAs, Subvolume, Origin) = (device, encryptedAs, subvolume, origin);
    }

    internal ModelScope Scope => scope;

    /// <summary>The device it is on, unlocked; <c>none</c> for memory.</summary>
    public string Device { get; }

    /// <summary>The encrypted volume it is on, or null.</summary>
    public VolumeName? EncryptedAs { get; }

    /// <summary>The subvolume it is, or null.</summary>
    public SubvolumeName? Subvolume { get; }

    /// <summary>Whether its disk is laid out by the description, instead of being there already.</summary>
    public bool IsLaidOut => name is null;

    /// <summary>The call that brought it.</summary>
    public Origin Origin { get; }

    /// <summary>Where it is mounted; a file system that exists is named for it.</summary>
    public Setting<AbsolutePath> At => Setting<AbsolutePath>.Of(scope.Scalar(MountSettings.At) ?? (name is null ? null : new ScalarEntry(name, [Origin])));

    /// <summary>True when a restart empties it, for certain.</summary>
    public bool IsWiped => KeepOldRootsDays.TryGet(out _) || Format.Is(FilesystemFormat.Tmpfs);
}
