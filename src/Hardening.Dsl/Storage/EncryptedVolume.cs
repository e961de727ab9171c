using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>What lies on one encrypted partition.</summary>
public sealed class EncryptedVolume : Facet<EncryptedVolume>
{
    internal EncryptedVolume(Place place) : base(place)
    {
    }

    /// <summary>Tells the disk which blocks are free. Whoever has the disk then sees how much of it is used, and where.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>allowDiscards = true</c>. Source: cryptsetup-open(8), <c>--allow-discards</c>.</remarks>
    public EncryptedVolume AllowDiscards([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(PartitionSettings.AllowDiscards, true);

    /// <summary>Holds BTRFS.</summary>
    /// <param name="describe">Its subvolumes. Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: BTRFS inside LUKS.</remarks>
    public EncryptedVolume Btrfs(Action<BtrfsVolume> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(MountSettings.Format, FilesystemFormat.Btrfs).Describe(static place => new BtrfsVolume(place), describe);

    /// <summary>Holds XFS.</summary>
    /// <param name="at">Where it is mounted.</param>
    /// <param name="options">How it is mounted.</param>
    /// <remarks>Host effect: XFS inside LUKS.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is no path.</exception>
    public EncryptedVolume Xfs(string at, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true).Set(MountSettings.Format, FilesystemFormat.Xfs).Set(MountSettings.At, AbsolutePath.From, at).Add(MountSettings.Options, static option => option, options);

    /// <summary>Holds ext4.</summary>
    /// <param name="at">Where it is mounted.</param>
    /// <param name="options">How it is mounted.</param>
    /// <remarks>Host effect: ext4 inside LUKS.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is no path.</exception>
    public EncryptedVolume Ext4(string at, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true).Set(MountSettings.Format, FilesystemFormat.Ext4).Set(MountSettings.At, AbsolutePath.From, at).Add(MountSettings.Options, static option => option, options);
}
