namespace Hardening.Rules;

/// <summary>A backup to a disk that may be missing.</summary>
public sealed class BackupFillsRoot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8204", Layer.Backup, Severity.Warning)
    {
        Title = "Backup fills the root file system when its disk is missing",
        Why = "With nofail the host starts without the disk, and its mount point is then a folder of the root file system. The backup writes there: it fills the root, and on a wiped root it is gone at the next boot. Nothing fails.",
        Fix = "Describe the backup with Backup.Daily, which waits for the mount, or set systemd.services.restic-backups-NAME.unitConfig.RequiresMountsFor.",
        Threat = Threats.DataLoss,
        References = [Reference.Man("systemd.mount(5)"), Reference.Man("systemd.unit(5)"), Reference.NixosModule("services/backup/restic.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var job in host.Backup.Jobs)
        {
            var (name, repository) = (job.Name, job.Repository);
            // What the facet describes waits for its mount; the module alone does not.
            if (job.Repository.Origins.Any(static origin => origin.Method == nameof(BackupJob.To))) continue;
            if (!repository.TryGet(out var place) || !AbsolutePath.TryFrom(place.ToString(), out var path, out _) || path is null) continue;
            if (host.Storage.MountOf(path) is not { } mount || !mount.At.TryGet(out var at) || at.ToString() == "/") continue;
            if (mount.Options.FirstOrDefault(static option => option is { IsCertain: true, Value.Text: "nofail" }) is not { Value: not null } nofail) continue;
            if (WaitsFor(host, $"restic-backups-{name}")) continue;
            var root = host.Storage.MountOf(AbsolutePath.From("/"));
            yield return At(repository.Origins[0], $"When the disk of {at} is missing on {host.Name}, the backup {name} writes to the root file system{(root is { IsWiped: true } ? ", which is wiped at each boot" : "")}.").With(nofail.Origin);
        }
    }

    private static bool WaitsFor(HostModel host, string unit) =>
        host.SaidBelow("systemd", "services", unit).Any(static option => option.Path.Count > 3 && option.Path[option.Path.Count - 1] is "RequiresMountsFor" or "ConditionPathIsMountPoint" or "AssertPathIsMountPoint" or "requires" or "bindsTo")
        || host.Nixos.UnknownPrefixes.Any(prefix => prefix.Path.Segments[0] == "systemd") || host.Nixos.IsEverythingUnknown;
}
