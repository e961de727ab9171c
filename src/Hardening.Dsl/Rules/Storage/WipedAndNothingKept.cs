namespace Hardening.Rules;

/// <summary>A root that is wiped, and nothing that survives it.</summary>
public sealed class WipedAndNothingKept : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7002", Layer.Storage, Severity.Error)
    {
        Title = "The root is wiped at each boot, and nothing is kept",
        Why = "SSH host keys, the numbers of accounts, logs and the data of every service lie on the root. Each restart deletes them; old roots are kept for a while, but nothing brings their content back.",
        Fix = "Call Storage.Persist(\"/persist\") with a file system that is not wiped: what everything described has to keep follows by itself.",
        Threat = Threats.DataLoss,
        References = [new("impermanence", "https://github.com/nix-community/impermanence")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Root.Get(StorageSettings.Persistent).IsEmpty) yield break;
        foreach (var mount in host.Storage.Mounts)
            if (mount.KeepOldRootsDays.TryGet(out _))
                yield return At(mount.KeepOldRootsDays, $"{mount.Subvolume} of {host.Name} is empty after each boot, and nothing described survives that.");
            else if (mount.At.Is(static at => at.ToString() == "/") && mount.Format.Is(FilesystemFormat.Tmpfs))
                yield return At(mount.At, $"The root of {host.Name} is in memory and empty after each boot, and nothing described survives that.");
    }
}
