namespace Hardening.Rules;

/// <summary>A copy that restic cannot encrypt.</summary>
public sealed class CopiesWithoutPassword : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7204", Layer.Backup, Severity.Error)
    {
        Title = "A backup has no password, and is not built",
        Why = "restic encrypts every repository. NixOS refuses a job that names neither a password nor an environment file.",
        Fix = "Call Password(host.Secrets.Add(\"restic_password\")), and keep the password somewhere that this machine is not.",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("services/backup/restic.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var job in host.Backup.Jobs)
            if (job.Password.IsUnset && job.Credentials.IsUnset)
                yield return At(job.Origin, $"{job.Name} has no password to encrypt with, and NixOS does not build {host.Name}.");
    }
}
