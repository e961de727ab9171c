namespace Hardening;

/// <summary>A file system, wherever it lies; written by the calls that add one.</summary>
internal sealed class Partition(Place place) : Facet<Partition>(place)
{
    /// <summary>The partition that the firmware reads.</summary>
    public static readonly VolumeName Boot = VolumeName.From("boot");

    /// <summary>The partition with all that is left of a disk.</summary>
    public static readonly VolumeName Data = VolumeName.From("data");

    public Partition Filesystem(FilesystemFormat format, string at, ListOf<MountOption> options, string method) =>
        From(options, method)
            .Set(StorageKeys.Format, static f => f, format)
            .Set(StorageKeys.At, AbsolutePath.From, at)
            .Add(StorageKeys.Options, static option => option, options);

    public Partition Efi(string file, int line) =>
        From(file, line, method: nameof(Boot))
            .Set(StorageKeys.IsEfi, true)
            .Set(StorageKeys.Format, FilesystemFormat.Vfat)
            .Set(StorageKeys.At, AbsolutePath.From("/boot"))
            .Add(StorageKeys.Options, MountOption.NoSuid)
            .Add(StorageKeys.Options, MountOption.NoDev)
            .Add(StorageKeys.Options, MountOption.NoExec)
            .Add(StorageKeys.Options, MountOption.Umask("0077"));
}
