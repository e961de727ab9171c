namespace Hardening.Rules;

/// <summary>Copies that nothing but the machine itself holds.</summary>
public sealed class CopiesBesideTheOriginal : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7201", Layer.Backup, Severity.Warning)
    {
        Title = "All copies lie in the machine whose data they are",
        Why = "Fire, theft, a power surge and whoever becomes root take the machine and its copies together. A second disk helps against the death of the first, and against nothing else.",
        Fix = "Add a copy that leaves the machine: Daily(\"away\", copy => copy.To(\"rest:https://backup.example.org/host\")...).",
        Threat = Threats.DataLoss,
        References = [new("restic, preparing a new repository", "https://restic.readthedocs.io/en/stable/030_preparing_a_new_repo.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var jobs = host.Backup.Jobs.ToArray();
        if (jobs.Length == 0 || host.Backup.All.IsOpen || host.Backup.All.Any(static item => !item.IsCertain) || host.Nixos.MayRun(ServiceKinds.Backups)) yield break;
        if (!jobs.All(static job => job.Repository.Is(static repository => repository.Folder is not null))) yield break;
        var finding = At(jobs[0].Repository, $"Every copy of {host.Name} lies in {host.Name} itself.");
        yield return jobs.Skip(1).Aggregate(finding, static (found, job) => found.With(job.Repository));
    }
}
