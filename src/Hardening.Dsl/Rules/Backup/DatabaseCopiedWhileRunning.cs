namespace Hardening.Rules;

/// <summary>A backup that copies the files of a database while it writes them.</summary>
public sealed class DatabaseCopiedWhileRunning : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8332", Layer.Backup, Severity.Warning)
    {
        Title = "Backup copies the files of a running database",
        Why = "The database writes its files while they are copied one after the other: the copies are of different moments, and a restored database may not start or have lost data. Nothing reports that before the restore.",
        Fix = "Copy a dump instead: services.postgresqlBackup.enable or services.mysqlBackup.enable, or Everything(), which dumps PostgreSQL by itself. Exclude the folder of the database.",
        Threat = Threats.DataLoss,
        References = [new("PostgreSQL, file system level backup", "https://www.postgresql.org/docs/current/backup-file.html"), Reference.NixosModule("services/backup/postgresql-backup.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (BackupPlaces.Of(host) is not { HasHook: false } backups) yield break;
        foreach (var item in StateOfServices.Of(host).Where(StateOfServices.IsDatabase))
        {
            if (backups.CopyOf(item.Path) is not { } copy || StateOfServices.DumpOf(item, host) is { } dump && backups.CopyOf(dump) is not null) continue;
            if (backups.Excludes(item.Path)) continue;
            yield return At(copy, $"The backup copies {item.Path} of {host.Name} ({item.What}) while the database runs, and no dump of it.").With(item.Origin);
        }
    }
}
