namespace Hardening.Rules;

/// <summary>Root builds what an ordinary user writes.</summary>
public sealed class FlakeOfSomebodyElse : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5001", Layer.Updates, Severity.Warning)
    {
        Title = "The upgrade builds a flake that an ordinary user can write",
        Why = "The upgrade runs as root and activates whatever the folder holds. Whoever writes there, or gets into that account, is root after the next upgrade, without a password.",
        Fix = "Keep the flake where only root writes, such as path:/etc/nixos, or fetch it from a repository.",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var flake = host.Updates.Flake;
        if (flake.TryGet(out var reference) && reference is { Scheme: "path", IsPinned: false } && reference.LocalPath() is { } path && PlacesOfOthers.AreWritable(path))
            yield return At(flake, $"{host.Name} builds and activates, as root, what lies in {path}, which is not root's alone.");
    }
}
