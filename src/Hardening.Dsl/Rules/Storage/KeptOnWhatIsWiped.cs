namespace Hardening.Rules;

/// <summary>A place for what must survive, which does not survive itself.</summary>
public sealed class KeptOnWhatIsWiped : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7003", Layer.Storage, Severity.Error)
    {
        Title = "What is to survive a restart lies on a file system that a restart empties",
        Why = "The bind mounts lead to a folder on the very file system that is replaced at boot. Everything looks kept until the machine restarts.",
        Fix = "Give the place a subvolume of its own: Subvolume(\"persist\", \"/persist\").",
        Threat = Threats.DataLoss,
        References = [new("impermanence", "https://github.com/nix-community/impermanence")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var place in host.Storage.Persistent)
            if (host.Storage.MountOf(place.At) is { IsWiped: true } mount)
                yield return At(place.Origin, $"{place.At} lies on the file system at {mount.At}, which is empty after each boot.").With(mount.KeepOldRootsDays);
    }
}
