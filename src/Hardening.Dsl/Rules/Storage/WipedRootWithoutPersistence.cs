namespace Hardening.Rules;

/// <summary>A root that is wiped, and nothing that survives it.</summary>
public sealed class WipedRootWithoutPersistence : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7002", Layer.Storage, Severity.Error)
    {
        Title = "Root is wiped at boot, and nothing persists",
        Why = "SSH host keys, user ids, logs and the data of every service are on the root file system and are deleted at each boot. Old roots are kept for a while, but are not restored.",
        Fix = "Call Storage.Persist(\"/persist\") with a file system that is not wiped: the state of everything described is then kept there.",
        Threat = Threats.DataLoss,
        References = [new("impermanence", "https://github.com/nix-community/impermanence")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Root.Get(StorageSettings.Persistent).IsEmpty) yield break;
        foreach (var mount in host.Storage.Mounts)
            if (mount.KeepOldRootsDays.TryGet(out _))
                yield return At(mount.KeepOldRootsDays, $"{mount.Subvolume} of {host.Name} is wiped at boot, and no described state persists.");
            else if (mount.At.Is(static at => at.ToString() == "/") && mount.Format.Is(FilesystemFormat.Tmpfs))
                yield return At(mount.At, $"The root of {host.Name} is a tmpfs, empty at each boot, and no described state persists.");
    }
}
