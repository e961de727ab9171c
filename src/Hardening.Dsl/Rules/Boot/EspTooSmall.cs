namespace Hardening.Rules;

/// <summary>The EFI system partition does not hold the generations that are kept.</summary>
public sealed class EspTooSmall : HostRule
{
    // A kernel of its own and its initrd with systemd, drivers and firmware, compressed: 55 to 70 MB.
    private const long PerGeneration = 60L * 1024 * 1024;
    private const int Default = 10;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8026", Layer.Boot, Severity.Warning)
    {
        Title = "The EFI system partition is too small for the generations",
        Why = "Each generation with a new kernel copies kernel and initrd to the EFI system partition, about 60 MB. When it is full, the upgrade fails in the middle of writing the boot loader.",
        Fix = "Give it more room, disk.Boot(\"1G\"), or keep fewer generations, SystemdBoot(generations: 5).",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("system/boot/loader/systemd-boot/systemd-boot.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        // The kernels of NixOS change less often than generations do.
        if (host.Kernel.Configuration.Certain.FirstOrDefault() is null || !host.Boot.SystemdBoot.Is(true) || host.Boot.Generations.IsUnknown) yield break;
        var generations = host.Boot.Generations.TryGet(out var said) ? said : Default;
        foreach (var partition in host.Storage.Disks.SelectMany(static disk => disk.Partitions).Where(static partition => partition.IsEfi))
            if (partition.Scope.Get(PartitionSettings.Size) is var size && size.TryGet(out var held) && held.Size is { } room && room.Bytes < generations * PerGeneration)
                yield return At(size, $"{generations} generations take about {generations * 60} MB on the EFI system partition of {host.Name}, which has {held}.").With(host.Boot.Generations);
    }
}
