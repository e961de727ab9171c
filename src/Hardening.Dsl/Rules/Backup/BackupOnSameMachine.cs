namespace Hardening.Rules;

/// <summary>Copies that nothing but the machine itself holds.</summary>
public sealed class BackupOnSameMachine : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7201", Layer.Backup, Severity.Warning)
    {
        Title = "All backups are on the machine they back up",
        Why = "Fire, theft, a power surge or an attacker with root destroys the machine and its backups together. A second disk only protects against a failure of the first.",
        Fix = "Add a backup to another machine: Daily(\"away\", copy => copy.To(\"rest:https://backup.example.org/host\")...).",
        Threat = Threats.DataLoss,
        References = [new("restic, preparing a new repository", "https://restic.readthedocs.io/en/stable/030_preparing_a_new_repo.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var jobs = host.Backup.Jobs.ToArray();
        if (jobs.Length == 0 || host.Backup.All.IsOpen || host.Backup.All.Any(static item => !item.IsCertain) || host.Nixos.MayRun(ServiceKinds.Backups)) yield break;
        if (!jobs.All(static job => job.Repository.Is(static repository => repository.Folder is not null))) yield break;
        var finding = At(jobs[0].Repository, $"Every backup of {host.Name} is stored on {host.Name} itself.");
        yield return jobs.Skip(1).Aggregate(finding, static (found, job) => found.With(job.Repository));
    }
}
