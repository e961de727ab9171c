namespace Hardening.Rules;

/// <summary>Root builds what an ordinary user writes.</summary>
public sealed class FlakeWritableByUser : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5001", Layer.Updates, Severity.Warning)
    {
        Title = "Upgrade builds a flake that an unprivileged user can write",
        Why = "The upgrade runs as root and activates what is in the folder. Anyone who can write there is root after the next upgrade, without a password.",
        Fix = "Store the flake where only root can write, such as path:/etc/nixos, or fetch it from a repository.",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var flake = host.Updates.Flake;
        if (flake.TryGet(out var reference) && reference is { Scheme: "path", IsPinned: false } && reference.LocalPath() is { } path && PlacesOfOthers.AreWritable(path))
            yield return At(flake, $"{host.Name} builds and activates {path} as root, which is not writable by root alone.");
    }
}
