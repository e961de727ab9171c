namespace Hardening.Rules;

/// <summary>A server that upgrades by itself and never restarts.</summary>
public sealed class RebootMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5006", Layer.Updates, Severity.Info)
    {
        Title = "Upgrades automatically but never reboots into the new kernel",
        Why = "A new kernel is installed and used from the next reboot on, while the old one with its known vulnerabilities keeps running.",
        Fix = "Allow reboots in a time window: Automatic(..., upgrade => upgrade.Reboot(\"03:00\", \"05:00\")).",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var updates = host.Updates;
        if (host.Kind.Is(HostKind.Server) && updates.Flake.TryGet(out _) && updates.Reboots.IsUnset && updates.AtNextBoot.IsUnset)
            yield return At(updates.Flake, $"{host.Name} upgrades automatically, but keeps its old kernel until it is rebooted by hand.");
    }
}
