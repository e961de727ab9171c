namespace Hardening.Rules;

/// <summary>A host has no backup.</summary>
public sealed class NothingBackedUp : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8420", Layer.Backup, Severity.Info)
    {
        Title = "Nothing described backs the host up",
        Why = "A failed disk, a wrong command or encrypted files of an extortionist end with the loss of everything that is on the host only.",
        Fix = "Describe a backup: Backup.Daily(...); or accept this finding with where the data is kept.",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("services/backup/restic.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Kind.IsUnknown || !host.Backup.All.IsEmpty || host.Backup.All.IsOpen || host.Nixos.HasUnreadModules || host.Nixos.MayRun(ServiceKinds.Backups) || !host.Services.All.IsEmpty) yield break;
        // A description of a few settings is not yet one of a machine.
        if (host.Storage.Mounts.FirstOrDefault(static mount => mount.At.Is(static at => at.ToString() is "/" or "/persist")) is null) yield break;
        if (host.Users.Described().All(static account => account.Name.IsRoot) && !host.Nixos.Definitions.Any(static definition => definition.Path.Segments[0] == "services")) yield break;
        yield return At(host, $"Nothing described backs up {host.Name}.");
    }
}
