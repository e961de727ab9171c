namespace Hardening.Rules;

/// <summary>An upgrade that builds the same thing again and again.</summary>
public sealed class UpgradeWithoutChange : HostRule
{
    private static readonly string[] Changing = ["--update-input", "--recreate-lock-file", "--override-input"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5004", Layer.Updates, Severity.Warning)
    {
        Title = "Upgrade builds the same system each time",
        Why = "The revision or the lock file beside the flake fixes what is built, and nothing described changes it. The timer runs and succeeds, and no fix arrives.",
        Fix = "Use a branch instead of the revision; for a flake on the host add Flags(\"--recreate-lock-file\"), or fetch it from a repository whose lock file is updated.",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix"), new("Nix manual, nix flake", "https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (flake, flags) = (host.Updates.Flake, host.Updates.Flags);
        if (!flake.TryGet(out var reference) || flags.IsOpen || flags.Any(static flag => Changing.Any(name => flag.Value.Text.StartsWith(name, StringComparison.Ordinal)))) yield break;
        if (reference.IsPinned)
            yield return At(flake, $"{reference} is pinned to one revision, so each upgrade of {host.Name} builds the same system.");
        else if (reference.LocalPath() is not null)
            yield return At(flake, $"{reference} is on {host.Name} itself, and nothing there updates its inputs or configuration.");
    }
}
