namespace Hardening.Rules;

/// <summary>A password that only the machine decrypts whose copies it protects.</summary>
public sealed class BackupPasswordOnlyOnHost : FleetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7202", Layer.Backup, Severity.Warning)
    {
        Title = "Backup password can only be decrypted by the machine it backs up",
        Why = "The password is encrypted to the host's key alone, and that key exists only on the host and inside the backup. If the machine is lost, the backup cannot be decrypted.",
        Fix = "Add a second recipient, fleet.Administrator(\"admin\", key), and store the password away from the machines of the fleet.",
        Threat = Threats.DataLoss,
        References = [new("restic, encryption", "https://restic.readthedocs.io/en/stable/070_encryption.html"), new("agenix", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(FleetModel fleet)
    {
        if (!fleet.HasNoAdministrator) yield break;
        foreach (var host in fleet.Hosts)
            foreach (var job in host.Backup.Jobs)
                if (job.Password.TryGet(out var secret))
                    yield return At(job.Password.Origins[0], $"{secret} decrypts the backups of {host.Name}, and only {host.Name} can decrypt it.").On(host.Name);
    }
}
