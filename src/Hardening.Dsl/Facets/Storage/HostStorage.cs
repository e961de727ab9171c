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
    /// <param name="describe">Runs at once. Partitions are on the disk in the order of the calls.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>disko.devices.disk.&lt;name&gt;</c>, from which disko derives <c>fileSystems</c> and <c>boot.initrd.luks.devices</c>.</remarks>
    /// <exception cref="SettingException">The name or the device is not valid.</exception>
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
    /// <exception cref="SettingException">The path or the device is not valid.</exception>
    public HostStorage Mount(string at, string device, FilesystemFormat format, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true)
            .Put(StorageSettings.Mounts, AbsolutePath.From, at, MountSettings.Device, DevicePath.From, device)
            .Within(StorageSettings.Mounts, AbsolutePath.From, at, static place => new Partition(place), mount => mount.Filesystem(format, at, options, nameof(Mount)));

    /// <summary>Mounts a tmpfs: what is written there is lost at the next boot.</summary>
    /// <param name="at">Where, from the root on.</param>
    /// <param name="options">How it is mounted; <see cref="MountOption.Limit"/> says how much it may hold.</param>
    /// <remarks>Host effect: <c>fileSystems.&lt;at&gt;</c> with <c>fsType = "tmpfs"</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is not a valid path.</exception>
    public HostStorage Tmpfs(string at, params ListOf<MountOption> options) =>
        From(options, mayBeEmpty: true)
            .Within(StorageSettings.Mounts, AbsolutePath.From, at, static place => new Partition(place), mount => mount.Filesystem(FilesystemFormat.Tmpfs, at, options, nameof(Tmpfs)));

    /// <summary>Unlocks an encrypted volume that is there already, before anything on it is mounted.</summary>
    /// <param name="name">It appears as <c>/dev/mapper/&lt;name&gt;</c>.</param>
    /// <param name="device">The encrypted partition, such as <c>/dev/disk/by-uuid/…</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.initrd.luks.devices.&lt;name&gt;</c>. The passphrase is asked for while booting.</remarks>
    /// <exception cref="SettingException">The name or the device is not valid.</exception>
    public HostStorage Unlock(string name, string device, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(StorageSettings.Unlocked, VolumeName.From, name, MountSettings.Device, DevicePath.From, device);

    /// <summary>Unlocks an encrypted volume that is there already, before anything on it is mounted.</summary>
    /// <param name="name">It appears as <c>/dev/mapper/&lt;name&gt;</c>.</param>
    /// <param name="device">The encrypted partition, such as <c>/dev/disk/by-uuid/…</c>.</param>
    /// <param name="describe">What unlocks it beside a passphrase. Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.initrd.luks.devices.&lt;name&gt;</c> with <c>crypttabExtraOpts</c>.</remarks>
    /// <exception cref="SettingException">The name or the device is not valid.</exception>
    /// <example><code>laptop.Storage.Unlock("crypted", "/dev/disk/by-uuid/7a3c1f52-0000-4000-8000-000000000001", luks => luks.UnlockWithTpm2(pin: true, 7));</code></example>
    public HostStorage Unlock(string name, string device, Action<LuksVolume> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(StorageSettings.Unlocked, VolumeName.From, name, MountSettings.Device, DevicePath.From, device)
            .Within(StorageSettings.Unlocked, VolumeName.From, name, static place => new LuksVolume(place), describe);

    /// <summary>Swaps to a device that is there already.</summary>
    /// <param name="device">A partition by a name that stays the same, such as <c>/dev/disk/by-partlabel/swap</c>, or an unlocked volume.</param>
    /// <param name="randomKey">Encrypts it with a new key at each boot. Hibernation needs false and an encrypted volume.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: an entry of <c>swapDevices</c>, with <c>randomEncryption</c>. What is swapped out is what memory held, keys included.</remarks>
    /// <exception cref="SettingException"><paramref name="device"/> is not a device.</exception>
    /// <example><code>server.Storage.Swap("/dev/disk/by-partlabel/swap", randomKey: true);</code></example>
    public HostStorage Swap(string device, bool randomKey = false, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(StorageSettings.Swaps, static text => AbsolutePath.From(DevicePath.From(text)), device, SwapSettings.RandomKey, static on => on, randomKey);

    /// <summary>Swaps to a file, which NixOS makes.</summary>
    /// <param name="path">On a file system that is not wiped, such as <c>/persist/swapfile</c>.</param>
    /// <param name="mebibytes">Its size in MiB, 1 to 1048576.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: an entry of <c>swapDevices</c> with <c>size</c>. On BTRFS the file has to are on a subvolume without snapshots.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> is not an absolute path, or the size is outside its range.</exception>
    /// <example><code>server.Storage.SwapFile("/persist/swapfile", mebibytes: 4096);</code></example>
    public HostStorage SwapFile(string path, int mebibytes, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(StorageSettings.Swaps, AbsolutePath.From, path, SwapSettings.SwapSize, static size => Whole.Between(size, 1, 1_048_576, "MiB"), mebibytes);

    /// <summary>Swaps to compressed memory, which never reaches a disk.</summary>
    /// <param name="percent">How much of the memory it may hold uncompressed, 1 to 100.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>zramSwap.enable</c> and <c>zramSwap.memoryPercent</c>, 50 in NixOS.</remarks>
    /// <exception cref="SettingException"><paramref name="percent"/> is outside its range.</exception>
    /// <example><code>laptop.Storage.Zram(percent: 50);</code></example>
    public HostStorage Zram(int percent = 50, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(StorageSettings.Zram, true).Set(StorageSettings.ZramPercent, static p => Whole.Between(p, 1, 100, "percent"), percent);

    /// <summary>Builds the host with ZFS: pools are imported by this host alone and scrubbed every month.</summary>
    /// <param name="hostId">Eight hexadecimal digits that no other host has: <c>head -c4 /dev/urandom | od -A none -t x4</c>. Do not change it later.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.hostId</c>, <c>boot.supportedFilesystems</c>, <c>boot.zfs.forceImportRoot = false</c>, <c>services.zfs.autoScrub.enable</c>. Data sets are mounted by <c>hardware-configuration.nix</c>. Source: NixOS module tasks/filesystems/zfs.nix.</remarks>
    /// <exception cref="SettingException"><paramref name="hostId"/> is not eight hexadecimal digits.</exception>
    /// <example><code>server.Storage.Zfs(hostId: "4f6a1c2e");</code></example>
    public HostStorage Zfs(string hostId, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Set(StorageSettings.HostId, HostId.From, hostId)
            .Set(StorageSettings.ZfsForcesImport, false)
            .Set(StorageSettings.ZfsScrub, true);

    /// <summary>Mounts these before the system proper starts, because it needs them from the beginning.</summary>
    /// <param name="at">Mount points. What holds persistent state is among them by itself.</param>
    /// <remarks>Host effect: <c>fileSystems.&lt;at&gt;.neededForBoot</c>.</remarks>
    /// <exception cref="SettingException">A path is not valid.</exception>
    public HostStorage NeededForBoot(params ListOf<string> at) => From(at).Add(StorageSettings.NeededForBoot, AbsolutePath.From, at);

    /// <summary>Keeps on this file system what a wiped root would lose: the state of everything described, and what is named here.</summary>
    /// <param name="at">A mount point that is not wiped, such as <c>/persist</c>.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>environment.persistence.&lt;at&gt;</c> of impermanence, and <c>fileSystems.&lt;at&gt;.neededForBoot</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="at"/> is not a valid path.</exception>
    public HostStorage Persist(string at, Action<Persistence>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Within(StorageSettings.Persistent, AbsolutePath.From, at, static place => new Persistence(place), describe ?? (static _ => { }));
}
