namespace Hardening.Rules;

/// <summary>A flag that upgrades channels, for a host that is built from a flake.</summary>
public sealed class ChannelFlagWithFlake : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5003", Layer.Updates, Severity.Warning)
    {
        Title = "Upgrade flag is for channels and has no effect with a flake",
        Why = "The flag updates channels, which a host built from a flake does not use. Its inputs stay as they are in flake.lock.",
        Fix = "Leave the flag out. Inputs change with the flake's lock file, which the repository updates, or with --recreate-lock-file if the flake is on the host.",
        Threat = Threats.StaleSoftware,
        References = [Reference.Man("nixos-rebuild(8)"), Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Updates.Flake.TryGet(out var flake)) yield break;
        foreach (var flag in host.Updates.Flags.Where(static item => item.IsCertain && item.Value.Text is "--upgrade" or "--upgrade-all"))
            yield return At(flag.Origin, $"{flag.Value} updates channels, but {host.Name} is built from {flake} and uses none.").With(host.Updates.Flake)
                .Fix(new Edit.RemoveValue(flag.Origin, flag.Value));
    }
}
