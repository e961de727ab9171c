namespace Hardening.Rules;

/// <summary>Upgrades that wait for a restart nobody makes.</summary>
public sealed class NextBootWithoutReboot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5007", Layer.Updates, Severity.Warning)
    {
        Title = "Server upgrades at the next boot, but never reboots",
        Why = "Nothing of the new system runs before the next boot, not even the fixed services, and a server can run for months.",
        Fix = "Add Reboot(\"03:00\", \"05:00\"), or leave out AtNextBoot().",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (waits, reboot) = (host.Updates.AtNextBoot, host.Updates.Reboots);
        if (host.Kind.Is(HostKind.Server) && host.Updates.Flake.TryGet(out _) && waits.Is(true) && reboot.IsUnset)
            yield return At(waits, $"Upgrades of {host.Name} take effect at the next boot, and nothing reboots it.").Fix(new Edit.Remove(waits.Origins[0]));
    }
}
