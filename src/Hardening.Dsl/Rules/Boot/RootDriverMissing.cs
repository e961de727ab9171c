namespace Hardening.Rules;

/// <summary>The driver of the disk with the root is not in the initrd.</summary>
public sealed class RootDriverMissing : HostRule
{
    private static readonly AbsolutePath[] Needed = [.. new[] { "/", "/nix", "/nix/store", "/usr", "/var" }.Select(AbsolutePath.From)];

    // What the default list of boot.initrd.availableKernelModules lacks, by the name of the device.
    private static readonly (string Prefix, string[] AnyOf, string What)[] Drivers =
    [
        ("/dev/vd", ["virtio_blk"], "a virtio disk"),
        ("/dev/disk/by-id/virtio-", ["virtio_blk"], "a virtio disk"),
        ("/dev/xvd", ["xen_blkfront"], "a Xen disk"),
        ("/dev/disk/by-id/usb-", ["usb_storage", "uas"], "a USB disk"),
        ("/dev/mmcblk", ["sdhci_pci", "sdhci_acpi", "sdhci", "mmc_core", "bcm2835", "dw_mmc", "sunxi_mmc", "sdhci_iproc"], "an SD card or eMMC"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8021", Layer.Boot, Severity.Error)
    {
        Title = "The driver of the root disk is not in the initrd",
        Why = "By default the initrd has drivers for AHCI, NVMe and USB input, not for virtual machines, USB disks or eMMC. Without its driver the root disk is not found and the boot stops in the initrd after a timeout.",
        Fix = "Add the driver, host.Boot.LoadEarly(\"virtio_pci\", \"virtio_blk\"), or import the hardware-configuration.nix that nixos-generate-config wrote.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("system/boot/kernel.nix"), Reference.NixosModule("profiles/qemu-guest.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Nixos.HasUnreadModules || host.Boot.EarlyModules.IsOpen || More.Any(path => host.Reader.Sets(path).Answer != false)) yield break;
        foreach (var (device, origin, at) in Disks(host))
            foreach (var (prefix, anyOf, what) in Drivers)
                if (device.StartsWith(prefix, StringComparison.Ordinal) && !host.Boot.EarlyModules.Any(module => anyOf.Contains(module.Value.Name.Replace('-', '_'))))
                    yield return At(origin, $"{at} is on {device}, {what}, and the initrd has no driver for it ({Words.Or(anyOf.Take(2).ToArray())}).");
    }

    private static readonly NixosPath[] More = [.. new[] { "boot.initrd.kernelModules", "boot.initrd.availableKernelModules", "hardware.enableAllHardware", "hardware.facter", "virtualisation.vmVariant" }.Select(NixosPath.From)];

    private static IEnumerable<(string Device, Origin Origin, AbsolutePath At)> Disks(HostModel host)
    {
        foreach (var disk in host.Storage.Disks)
            if (disk.Device.TryGet(out var device) && disk.Partitions.SelectMany(static partition => partition.Mounts).Select(static mount => mount.At.TryGet(out var at) ? at : null).FirstOrDefault(at => at is not null && Needed.Contains(at)) is { } held)
                yield return (device.ToString(), disk.Device.Origins[0], held);
        foreach (var mount in host.Storage.Existing)
            if (mount.At.TryGet(out var at) && Needed.Contains(at))
            {
                var unlocked = mount.EncryptedAs is { } volume ? host.Storage.DeviceOf(volume) : default;
                yield return unlocked.TryGet(out var behind) ? (behind.ToString(), unlocked.Origins[0], at) : (mount.Device, mount.Origin, at);
            }
    }
}
