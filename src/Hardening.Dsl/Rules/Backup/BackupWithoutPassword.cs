namespace Hardening.Rules;

/// <summary>A copy that restic cannot encrypt.</summary>
public sealed class BackupWithoutPassword : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7204", Layer.Backup, Severity.Error)
    {
        Title = "Backup has no password and does not evaluate",
        Why = "restic encrypts every repository. NixOS refuses a job that has neither a password nor an environment file.",
        Fix = "Call Password(host.Secrets.Add(\"restic_password\")), and store the password in a second place away from this machine.",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("services/backup/restic.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var job in host.Backup.Jobs)
            if (job.Password.IsUnset && job.Credentials.IsUnset)
                yield return At(job.Origin, $"Backup {job.Name} has no password file, so NixOS refuses to build {host.Name}.");
    }
}
