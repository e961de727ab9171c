namespace Hardening.Rules;

/// <summary>A repository that is empty after each boot.</summary>
public sealed class CopiesOnWhatIsWiped : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7203", Layer.Backup, Severity.Error)
    {
        Title = "Copies go to a file system that a restart empties",
        Why = "The repository is made anew after each boot, and fills the root in between. When a copy is needed, it holds nothing older than the last restart.",
        Fix = "Mount a disk where the copies go, or name a repository elsewhere.",
        Threat = Threats.DataLoss,
        References = [new("restic, preparing a new repository", "https://restic.readthedocs.io/en/stable/030_preparing_a_new_repo.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var job in host.Backup.Jobs)
            if (job.Repository.TryGet(out var repository) && repository.Folder is { } folder && host.Storage.MountOf(folder) is { IsWiped: true } mount)
                yield return At(job.Repository, $"{folder} lies on the file system at {mount.At}, which is empty after each boot.").With(mount.KeepOldRootsDays);
    }
}
