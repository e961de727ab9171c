namespace Hardening.Rules;

/// <summary>A server that upgrades by itself and never restarts.</summary>
public sealed class KernelStaysOld : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5006", Layer.Updates, Severity.Info)
    {
        Title = "A server upgrades by itself, but never starts its new kernel",
        Why = "A new kernel is installed and waits for the next restart, while the old one with its known holes runs on. Nobody sees it: everything else is up to date.",
        Fix = "Add a time at which it may restart: Automatic(..., upgrade => upgrade.Reboot(\"03:00\", \"05:00\")).",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var updates = host.Updates;
        if (host.Kind.Is(HostKind.Server) && updates.Flake.TryGet(out _) && updates.Reboots.IsUnset && updates.AtNextBoot.IsUnset)
            yield return At(updates.Flake, $"{host.Name} upgrades by itself, but goes on with its old kernel until somebody restarts it.");
    }
}
