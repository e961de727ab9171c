using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>What is on one disk.</summary>
public sealed class Disk : Facet<Disk>
{
    internal Disk(Place place) : base(place)
    {
    }

    /// <summary>Adds the EFI system partition at <c>/boot</c>, readable by root alone, with nothing on it that runs.</summary>
    /// <param name="size">Such as <c>512M</c>: kernels and initrds of all kept generations are there.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: a partition of type EF00 with FAT, mounted <c>nosuid nodev noexec umask=0077</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="size"/> is no size of a partition.</exception>
    public Disk Boot(string size, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(DiskSettings.Partitions, static name => name, Partition.Boot, PartitionSettings.Size, PartitionSize.From, size)
            .Within(DiskSettings.Partitions, static name => name, Partition.Boot, static place => new Partition(place), partition => partition.Efi(file, line));

    /// <summary>Adds the partition that GRUB needs to start from a GPT disk on a machine without UEFI.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: a partition of 1 MiB of type EF02, and the disk is the one that disko tells GRUB to install on. Source: disko, type gpt.</remarks>
    /// <example><code>server.Storage.Disk("main", "/dev/vda", disk => disk.BiosBoot().Ext4("/"));</code></example>
    public Disk BiosBoot([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(DiskSettings.Partitions, static name => name, Partition.Grub, PartitionSettings.Size, PartitionSize.From, "1M")
            .Put(DiskSettings.Partitions, static name => name, Partition.Grub, PartitionSettings.IsBiosBoot, static yes => yes, true);

    /// <summary>Adds an encrypted partition on all that is left of the disk.</summary>
    /// <param name="name">What it is called unlocked: <c>/dev/mapper/&lt;name&gt;</c>.</param>
    /// <param name="describe">What is on it. Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: a partition with LUKS; disko asks for its passphrase when it formats. It is unlocked in the initrd.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a volume.</exception>
    public Disk Encrypted(string name, Action<EncryptedVolume> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(DiskSettings.Partitions, VolumeName.From, name, PartitionSettings.Size, static size => size, PartitionSize.Rest)
            .Put(DiskSettings.Partitions, VolumeName.From, name, PartitionSettings.IsEncrypted, static yes => yes, true)
            .Within(DiskSettings.Partitions, VolumeName.From, name, static place => new EncryptedVolume(place), describe);

    /// <summary>Adds BTRFS, unencrypted, on all that is left of the disk.</summary>
    /// <param name="describe">Its subvolumes. Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: a partition with BTRFS.</remarks>
    public Disk Btrfs(Action<BtrfsVolume> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(DiskSettings.Partitions, static name => name, Partition.Data, PartitionSettings.Size, static size => size, PartitionSize.Rest)
            .Put(DiskSettings.Partitions, static name => name, Partition.Data, MountSettings.Format, static format => format, FilesystemFormat.Btrfs)
            .Within(DiskSettings.Partitions, static name => name, Partition.Data, static place => new BtrfsVolume(place), describe);

    /// <summary>Adds XFS, unencrypted, on all that is left of the disk.</summary>
    /// <param name="at">Where it is mounted.</param>
    /// <param name="options">How it is mounted.</param>
    /// <remarks>Host effect: a partition with XFS.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is not a valid path.</exception>
    public Disk Xfs(string at, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true)
            .Put(DiskSettings.Partitions, static name => name, Partition.Data, PartitionSettings.Size, static size => size, PartitionSize.Rest)
            .Within(DiskSettings.Partitions, static name => name, Partition.Data, static place => new Partition(place), partition => partition.Filesystem(FilesystemFormat.Xfs, at, options, nameof(Xfs)));

    /// <summary>Adds ext4, unencrypted, on all that is left of the disk.</summary>
    /// <param name="at">Where it is mounted.</param>
    /// <param name="options">How it is mounted.</param>
    /// <remarks>Host effect: a partition with ext4.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is not a valid path.</exception>
    public Disk Ext4(string at, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true)
            .Put(DiskSettings.Partitions, static name => name, Partition.Data, PartitionSettings.Size, static size => size, PartitionSize.Rest)
            .Within(DiskSettings.Partitions, static name => name, Partition.Data, static place => new Partition(place), partition => partition.Filesystem(FilesystemFormat.Ext4, at, options, nameof(Ext4)));
}
