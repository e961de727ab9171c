namespace Hardening.Rules;

/// <summary>A disk by a name that another disk may have next time.</summary>
public sealed class UnstableDeviceName : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7001", Layer.Storage, Severity.Warning)
    {
        Title = "Disk is named by a path that can move to another disk",
        Why = "The kernel assigns /dev/sda and /dev/nvme0n1 in the order of detection. After a reboot, or with one more disk, the name can mean another disk, and an installation formats that one.",
        Fix = "Use its name below /dev/disk/by-id, which ls -l /dev/disk/by-id shows.",
        Threat = Threats.DataLoss,
        References = [Reference.Man("udev(7)"), new("disko", "https://github.com/nix-community/disko")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var disk in host.Storage.Disks)
            if (disk.Device.TryGet(out var device) && !device.IsStable)
                yield return At(disk.Device, $"{device} can be another disk after a reboot, and the layout of {disk.Name} is written to it.");
    }
}
