namespace Hardening.Rules;

/// <summary>A server of which nothing says how it gets new software.</summary>
public sealed class NeverUpdated : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5010", Layer.Updates, Severity.Info)
    {
        Title = "Server has no updates",
        Why = "Most attacks exploit known vulnerabilities. A server without automatic upgrades is upgraded late or never.",
        Fix = "Call Updates.Automatic(\"github:owner/repository\", calendar: \"weekly\"), or Updates.ByHand() if it is upgraded manually.",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Kind.Is(HostKind.Server) && host.Updates.Flake.IsUnset && host.Updates.Nh.IsUnset && !host.Nixos.MayRun(ServiceKinds.Updaters))
            yield return At(host, $"Nothing described updates {host.Name}.").Fix(new Edit.Describe("Updates.ByHand()"));
    }
}
