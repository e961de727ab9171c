using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Disks, what is on them, how it is mounted, and what of it survives a restart.</summary>
public sealed class HostStorage : Facet<HostStorage>
{
    internal HostStorage(Place place) : base(place)
    {
    }

    /// <summary>Lays out a disk, partition by partition. Formatting it is a step of the installation alone.</summary>
    /// <param name="name">Part of the labels of its partitions: do not change it later.</param>
    /// <param name="device">The whole disk, such as <c>/dev/disk/by-id/nvme-example</c>.</param>
    /// <param name="describe">Runs at once. Partitions lie on the disk in the order of the calls.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>disko.devices.disk.&lt;name&gt;</c>, from which disko derives <c>fileSystems</c> and <c>boot.initrd.luks.devices</c>.</remarks>
    /// <exception cref="SettingException">The name or the device is none.</exception>
    public HostStorage Disk(string name, string device, Action<Disk> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(StorageSettings.Disks, VolumeName.From, name, MountSettings.Device, DevicePath.From, device)
            .Within(StorageSettings.Disks, VolumeName.From, name, static place => new Disk(place), describe);

    /// <summary>Mounts a file system that is there already.</summary>
    /// <param name="at">Where, from the root on.</param>
    /// <param name="device">Such as <c>/dev/disk/by-uuid/…</c> or, for an encrypted one, <c>/dev/mapper/&lt;name&gt;</c>.</param>
    /// <param name="format">What it is written as.</param>
    /// <param name="options">How it is mounted.</param>
    /// <remarks>Host effect: <c>fileSystems.&lt;at&gt;</c>.</remarks>
    /// <exception cref="SettingException">The path or the device is none.</exception>
    public HostStorage Mount(string at, string device, FilesystemFormat format, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true)
            .Put(StorageSettings.Mounts, AbsolutePath.From, at, MountSettings.Device, DevicePath.From, device)
            .Within(StorageSettings.Mounts, AbsolutePath.From, at, static place => new Partition(place), mount => mount.Filesystem(format, at, options, nameof(Mount)));

    /// <summary>Mounts memory: what is written there is gone after a restart.</summary>
    /// <param name="at">Where, from the root on.</param>
    /// <param name="options">How it is mounted; <see cref="MountOption.Limit"/> says how much it may hold.</param>
    /// <remarks>Host effect: <c>fileSystems.&lt;at&gt;</c> with <c>fsType = "tmpfs"</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is no path.</exception>
    public HostStorage Memory(string at, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true)
            .Within(StorageSettings.Mounts, AbsolutePath.From, at, static place => new Partition(place), mount => mount.Filesystem(FilesystemFormat.Tmpfs, at, options, nameof(Memory)));

    /// <summary>Unlocks an encrypted volume that is there already, before anything on it is mounted.</summary>
    /// <param name="name">It appears as <c>/dev/mapper/&lt;name&gt;</c>.</param>
    /// <param name="device">The encrypted partition, such as <c>/dev/disk/by-uuid/…</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.initrd.luks.devices.&lt;name&gt;</c>. The passphrase is asked for while booting.</remarks>
    /// <exception cref="SettingException">The name or the device is none.</exception>
    public HostStorage Unlock(string name, string device, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(StorageSettings.Unlocked, VolumeName.From, name, MountSettings.Device, DevicePath.From, device);

    /// <summary>Mounts these before the system proper starts, because it needs them from the beginning.</summary>
    /// <param name="at">Mount points. What holds persistent state is among them by itself.</param>
    /// <remarks>Host effect: <c>fileSystems.&lt;at&gt;.neededForBoot</c>.</remarks>
    /// <exception cref="SettingException">A path is none.</exception>
    public HostStorage NeededForBoot(params ListOf<string> at) => From(at).Add(StorageSettings.NeededForBoot, AbsolutePath.From, at);

    /// <summary>Keeps on this file system what a wiped root would lose: the state of everything described, and what is named here.</summary>
    /// <param name="at">A mount point that is not wiped, such as <c>/persist</c>.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>environment.persistence.&lt;at&gt;</c> of impermanence, and <c>fileSystems.&lt;at&gt;.neededForBoot</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is no path.</exception>
    public HostStorage Persist(string at, Action<Persistence>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Within(StorageSettings.Persistent, AbsolutePath.From, at, static place => new Persistence(place), describe ?? (static _ => { }));
}
