namespace Hardening.Rules;

/// <summary>Swap is in the clear beside an encrypted disk.</summary>
public sealed class SwapNotEncrypted : HostRule
{
    private static readonly string[] Partitions = ["/dev/disk/by-partuuid/", "/dev/disk/by-partlabel/", "/dev/sd", "/dev/nvme", "/dev/vd", "/dev/mmcblk"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8419", Layer.Storage, Severity.Warning)
    {
        Title = "Swap is not encrypted although the disk is",
        Why = "The kernel writes pages of any program to swap, and hibernation writes the whole memory, including the key of the encrypted disk. Both stay on the disk in the clear.",
        Fix = "Put swap on the encrypted volume, or give it a random key: Storage.Swap(..., randomKey: true).",
        Threat = Threats.PhysicalAccess,
        References = [Reference.NixosModule("config/swap.nix"), Reference.Man("crypttab(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Nixos.HasUnreadModules || host.Storage.Unlocked.IsOpen || host.Storage.Unlocked.IsEmpty) yield break;
        foreach (var swap in host.Root.Get(StorageSettings.Swaps).Where(static item => item.IsCertain))
        {
            var key = host.Root.In(StorageSettings.Swaps, swap.Value).Get(SwapSettings.RandomKey);
            var device = swap.Value.ToString();
            // A name by the file system's UUID may be of a volume that is unlocked first.
            if (key.IsUnknown || key.Is(true) || !Partitions.Any(prefix => device.StartsWith(prefix, StringComparison.Ordinal))) continue;
            if (host.Storage.Unlocked.Certain.Any(name => host.Storage.DeviceOf(name).IsUnknown || host.Storage.DeviceOf(name).Is(of => of.ToString() == device))) continue;
            yield return At(swap.Origin, $"Swap of {host.Name} is on {device}, which is not encrypted.").With(host.Storage.Unlocked.Select(static item => item.Origin));
        }
    }
}
