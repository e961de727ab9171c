namespace Hardening.Rules;

/// <summary>A repository that is empty after each boot.</summary>
public sealed class BackupOnWipedFileSystem : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7203", Layer.Backup, Severity.Error)
    {
        Title = "Backup is written to a file system that is wiped at boot",
        Why = "The repository is created again after every boot and fills the root file system in between. It never holds anything older than the last boot.",
        Fix = "Mount a disk at the backup folder, or use a repository on another machine.",
        Threat = Threats.DataLoss,
        References = [new("restic, preparing a new repository", "https://restic.readthedocs.io/en/stable/030_preparing_a_new_repo.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var job in host.Backup.Jobs)
            if (job.Repository.TryGet(out var repository) && repository.Folder is { } folder && host.Storage.MountOf(folder) is { IsWiped: true } mount)
                yield return At(job.Repository, $"{folder} is on the file system at {mount.At}, which is wiped at boot.").With(mount.KeepOldRootsDays);
    }
}
