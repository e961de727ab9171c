namespace Hardening.Rules;

/// <summary>A flag that upgrades channels, for a host that is built from a flake.</summary>
public sealed class FlagOfChannels : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5003", Layer.Updates, Severity.Warning)
    {
        Title = "A flag of the upgrade is about channels and does nothing for a flake",
        Why = "The flag fetches new channels, and a host that is built from a flake does not look at them. It goes on with the inputs in flake.lock, while the flag reads as if everything were upgraded.",
        Fix = "Leave the flag out. New inputs come with the flake's lock file, which the repository updates, or with --recreate-lock-file where the flake lies on the host.",
        Threat = Threats.StaleSoftware,
        References = [Reference.Man("nixos-rebuild(8)"), Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Updates.Flake.TryGet(out var flake)) yield break;
        foreach (var flag in host.Updates.Flags.Where(static item => item.IsCertain && item.Value.Text is "--upgrade" or "--upgrade-all"))
            yield return At(flag.Origin, $"{flag.Value} fetches new channels, but {host.Name} is built from {flake} and uses none.").With(host.Updates.Flake)
                .Fix(new Edit.RemoveValue(flag.Origin, flag.Value));
    }
}
