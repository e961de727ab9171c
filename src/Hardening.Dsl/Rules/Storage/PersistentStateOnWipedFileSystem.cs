namespace Hardening.Rules;

/// <summary>A place for what must survive, which does not survive itself.</summary>
public sealed class PersistentStateOnWipedFileSystem : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7003", Layer.Storage, Severity.Error)
    {
        Title = "Persistent state is on a file system that is wiped at boot",
        Why = "The bind mounts lead to a folder on the file system that is replaced at boot, so nothing is kept.",
        Fix = "Use a separate subvolume: Subvolume(\"persist\", \"/persist\").",
        Threat = Threats.DataLoss,
        References = [new("impermanence", "https://github.com/nix-community/impermanence")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var place in host.Storage.Persistent)
            if (host.Storage.MountOf(place.At) is { IsWiped: true } mount)
                yield return At(place.Origin, $"{place.At} is on the file system at {mount.At}, which is wiped at boot.").With(mount.KeepOldRootsDays);
    }
}
