namespace Hardening.Rules;

/// <summary>A mount option with which the system does not start, or starts without what it needs.</summary>
public sealed class MountOptionStopsBoot : HostRule
{
    private static readonly AbsolutePath[] Programs = [.. new[] { "/nix/store", "/nix", "/" }.Select(AbsolutePath.From)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8024", Layer.Storage, Severity.Error)
    {
        Title = "A mount option keeps the system from starting",
        Why = "Every program of NixOS is in /nix/store: with noexec nothing starts. With nofail the boot goes on without a file system that activation needs: state is created anew beside it, and secrets and passwords are missing.",
        Fix = "Leave MountOption.NoExec out of the mount that holds /nix/store, and MountOption.NoFail out of mounts that are needed for boot.",
        Threat = Threats.Outage,
        References = [Reference.Man("mount(8)"), Reference.Man("systemd.mount(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Nixos.HasUnreadModules || host.Root.Get(StorageSettings.Mounts).IsOpen || host.Root.Get(StorageSettings.Disks).IsOpen) yield break;
        if (Programs.Select(at => host.Storage.Mounts.FirstOrDefault(mount => mount.At.Is(at))).OfType<MountModel>().FirstOrDefault() is { } store && store.Options.OriginOf(MountOption.NoExec) is { } noexec
            && host.Storage.Mounts.All(static mount => !mount.At.IsUnknown))
            yield return At(noexec, $"{store.At} holds every program of {host.Name} (/nix/store) and is mounted with noexec: nothing starts.").With(store.At);
        foreach (var mount in host.Storage.Mounts)
            if (mount.At.TryGet(out var at) && BootStages.IsMountedEarly(host, at) && mount.Options.OriginOf(MountOption.NoFail) is { } nofail)
                yield return At(nofail, $"{at} is needed in the initrd and mounted with nofail: where it is missing, the boot goes on without it.").With(mount.At);
    }
}
