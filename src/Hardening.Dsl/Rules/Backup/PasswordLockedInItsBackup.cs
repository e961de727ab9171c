namespace Hardening.Rules;

/// <summary>A password that only the machine decrypts whose copies it protects.</summary>
public sealed class PasswordLockedInItsBackup : FleetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7202", Layer.Backup, Severity.Warning)
    {
        Title = "Only the machine itself can decrypt the password of its backup",
        Why = "The password is encrypted to the host's key alone, and that key is on the host and in the copy that the password opens. When the machine is gone, the copies are there and nobody can read them.",
        Fix = "Name somebody who can decrypt it too: fleet.Administrator(\"admin\", key). And keep the password where no machine of the fleet is needed.",
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
                    yield return At(job.Password.Origins[0], $"{secret} opens the copies of {host.Name}, and nothing but {host.Name} can decrypt it.").On(host.Name);
    }
}
