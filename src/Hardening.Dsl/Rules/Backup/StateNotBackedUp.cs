namespace Hardening.Rules;

/// <summary>A service whose data is in none of the backups that the host makes.</summary>
public sealed class StateNotBackedUp : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8331", Layer.Backup, Severity.Warning)
    {
        Title = "State of a service is in no backup",
        Why = "The host makes backups, but none of them holds the folder in which the service keeps its data. After a failed disk the service comes back empty.",
        Fix = "Add the folder to a backup, or call Everything(), which copies the state of all services that are described. Databases are dumped first.",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("services/backup/restic.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (BackupPlaces.Of(host) is not { } backups) yield break;
        StateItem[] missing = [.. StateOfServices.Of(host).Where(item => backups.CopyOf(item.Path) is null && !backups.MayHave(item) && !(StateOfServices.IsDatabase(item) && (backups.HasHook || StateOfServices.DumpOf(item, host) is not null)))];
        if (missing.Length == 0) yield break;
        var finding = At(backups.Paths[0].Origin, $"No backup of {host.Name} has {Words.And([.. missing.Select(static item => $"{item.Path} ({item.What})")])}.");
        yield return missing.Aggregate(finding, static (found, item) => found.With(item.Origin));
    }
}
