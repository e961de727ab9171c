namespace Hardening.Rules;

/// <summary>A server of which nothing says how it gets new software.</summary>
public sealed class NeverUpdated : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5010", Layer.Updates, Severity.Info)
    {
        Title = "Nothing says how a server gets updates",
        Why = "Known holes are what most attacks use. A machine that nobody has to look at is upgraded when somebody thinks of it.",
        Fix = "Call Updates.Automatic(\"github:owner/repository\", calendar: \"weekly\"); or Updates.ByHand() where somebody does it, so that the description says so.",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Kind.Is(HostKind.Server) && host.Updates.Flake.IsUnset && host.Updates.Nh.IsUnset)
            yield return At(host, $"Nothing described brings updates to {host.Name}.").Fix(new Edit.Describe("Updates.ByHand()"));
    }
}
