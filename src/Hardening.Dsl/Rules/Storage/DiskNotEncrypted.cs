namespace Hardening.Rules;

/// <summary>A disk with data is not encrypted.</summary>
public sealed class DiskNotEncrypted : HostRule
{
    private static readonly AbsolutePath[] Places = [.. new[] { "/persist", "/home", "/", "/nix" }.Select(AbsolutePath.From)];
    private static readonly FilesystemFormat[] Formats = [FilesystemFormat.Ext4, FilesystemFormat.Btrfs, FilesystemFormat.Xfs];
    private static readonly NixosPath[] Elsewhere = [.. new[] { "boot.initrd.luks", "disko", "boot.zfs", "fileSystems.\"/\".encrypted", "boot.initrd.systemd.services", "boot.initrd.clevis", "boot.initrd.preLVMCommands" }.Select(NixosPath.From)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8418", Layer.Storage, Severity.Warning)
    {
        Title = "The disk is not encrypted",
        Why = "A thief of the machine or its disk reads every file, including keys, passwords of wireless networks and sessions, and can add an account. That also holds for a disk that is sold or sent in for repair.",
        Fix = "Install with a LUKS volume: Storage.Disk(\"main\", ..., disk => disk.Encrypted(\"crypted\", ...)).",
        Threat = Threats.PhysicalAccess,
        References = [Reference.NixosModule("system/boot/luksroot.nix"), Reference.Man("cryptsetup(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Kind.TryGet(out var kind) || host.Nixos.HasUnreadModules || host.Storage.Unlocked.IsOpen || !host.Storage.Unlocked.IsEmpty) yield break;
        if (host.Root.Get(StorageSettings.Mounts).IsOpen || host.Root.Get(StorageSettings.Disks).IsOpen || host.Storage.Disks.SelectMany(static disk => disk.Partitions).Any(static partition => partition.IsEncrypted)) yield break;
        if (Elsewhere.Any(path => host.Reader.Sets(path).Answer != false)) yield break;
        var mount = Places.Select(at => host.Storage.Mounts.FirstOrDefault(mount => mount.At.Is(at))).FirstOrDefault(static mount => mount is not null && Formats.Any(format => mount.Format.Is(format)));
        if (mount is null || mount.EncryptedAs is not null || !mount.At.TryGet(out var place) || mount.Device.StartsWith("/dev/mapper/", StringComparison.Ordinal) || !mount.Device.StartsWith("/dev/", StringComparison.Ordinal)) yield break;
        var finding = At(mount.Origin, $"{place} of {host.Name} is on {mount.Device}, which is not encrypted.").With(mount.Format);
        if (kind == HostKind.Laptop) yield return finding;
        // Of a rented machine the provider has the disk and the memory.
        else if (host.Hardware.GuestOf.IsUnset && !host.Boot.EarlyModules.Any(static module => module.Value.Name.StartsWith("virtio", StringComparison.Ordinal) || module.Value.Name is "xen_blkfront" or "vmw_pvscsi" or "hv_storvsc"))
            yield return finding.As(Severity.Info);
    }
}
