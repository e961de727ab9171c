namespace Hardening;

/// <summary>What a file system is written as.</summary>
public enum FilesystemFormat
{
    /// <summary>ext4.</summary>
    Ext4,

    /// <summary>XFS.</summary>
    Xfs,

    /// <summary>BTRFS.</summary>
    Btrfs,

    /// <summary>FAT, which the firmware reads: the EFI system partition.</summary>
    Vfat,

    /// <summary>Memory instead of a disk.</summary>
    Tmpfs,
}
