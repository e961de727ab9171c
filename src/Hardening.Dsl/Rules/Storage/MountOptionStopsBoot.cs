namespace Hardening.Rules;

/// <summary>A mount option with which the system does not start, or starts without what it needs.</summary>
public sealed class MountOptionStopsBoot : HostRule
{
    private static readonly AbsolutePath[] Programs = [.. new[] { "/nix/store", "/nix", "/" }.Select(AbsolutePath.From)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8024", Layer.Storage, Severity.Error)
    {
        Title = "Mount option keeps the system from starting",
        Why = "Every program of NixOS is in /nix/store: with noexec nothing starts. With nofail the boot continues without a file system that activation needs: state is created in the wrong place, and secrets and passwords are missing.",
        Fix = "Remove MountOption.NoExec from the mount of /nix/store, and MountOption.NoFail from mounts that are needed for boot.",
        Threat = Threats.Outage,
        References = [Reference.Man("mount(8)"), Reference.Man("systemd.mount(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Nixos.HasUnreadModules || host.Root.Get(StorageSettings.Mounts).IsOpen || host.Root.Get(StorageSettings.Disks).IsOpen) yield break;
        if (Programs.Select(at => host.Storage.Mounts.FirstOrDefault(mount => mount.At.Is(at))).OfType<MountModel>().FirstOrDefault() is { } store && store.Options.OriginOf(MountOption.NoExec) is { } noexec
            && host.Storage.Mounts.All(static mount => !mount.At.IsUnknown))
            yield return At(noexec, $"{store.At} contains every program of {host.Name} (/nix/store) and is mounted with noexec: nothing starts.").With(store.At);
        foreach (var mount in host.Storage.Mounts)
            if (mount.At.TryGet(out var at) && BootStages.IsMountedEarly(host, at) && mount.Options.OriginOf(MountOption.NoFail) is { } nofail)
                yield return At(nofail, $"{at} is needed in the initrd and mounted with nofail: if it is missing, the boot continues without it.").With(mount.At);
    }
}
