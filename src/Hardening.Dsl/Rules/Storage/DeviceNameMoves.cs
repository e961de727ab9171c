namespace Hardening.Rules;

/// <summary>A disk by a name that another disk may have next time.</summary>
public sealed class DeviceNameMoves : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7001", Layer.Storage, Severity.Warning)
    {
        Title = "A disk is named by a name that another disk may get",
        Why = "The kernel gives /dev/sda and /dev/nvme0n1 to the disk that answers first. After a restart, or with one disk more, the name means another disk, and an installation formats that one.",
        Fix = "Write its name below /dev/disk/by-id, which ls -l /dev/disk/by-id shows.",
        Threat = Threats.DataLoss,
        References = [Reference.Man("udev(7)"), new("disko", "https://github.com/nix-community/disko")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var disk in host.Storage.Disks)
            if (disk.Device.TryGet(out var device) && !device.IsStable)
                yield return At(disk.Device, $"{device} can be another disk after a restart, and {disk.Name} is laid out on whichever it is.");
    }
}
