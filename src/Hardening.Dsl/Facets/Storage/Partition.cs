namespace Hardening;

/// <summary>A file system, wherever it lies; written by the calls that add one.</summary>
internal sealed class Partition(Place place) : Facet<Partition>(place)
{
    /// <summary>The partition that the firmware reads.</summary>
    public static readonly VolumeName Boot = VolumeName.From("boot");

    /// <summary>The partition that GRUB is written to.</summary>
    public static readonly VolumeName Grub = VolumeName.From("grub");

    /// <summary>The partition with all that is left of a disk.</summary>
    public static readonly VolumeName Data = VolumeName.From("data");

    public Partition Filesystem(FilesystemFormat format, string at, ListOf<MountOption> options, string method) =>
        From(options, mayBeEmpty: true, method: method)
            .Set(MountSettings.Format, static f => f, format)
            .Set(MountSettings.At, AbsolutePath.From, at)
            .Add(MountSettings.Options, static option => option, options);

    public Partition Efi(string file, int line) =>
        From(file, line, method: nameof(Boot))
            .Set(PartitionSettings.IsEfi, true)
            .Set(MountSettings.Format, FilesystemFormat.Vfat)
            .Set(MountSettings.At, AbsolutePath.From("/boot"))
            .Add(MountSettings.Options, MountOption.NoSuid)
            .Add(MountSettings.Options, MountOption.NoDev)
            .Add(MountSettings.Options, MountOption.NoExec)
            .Add(MountSettings.Options, MountOption.Umask("0077"));
}
