namespace Hardening.Rules;

/// <summary>A directive that is meant to be emptied and is left out.</summary>
public sealed class NullLeavesCapabilities : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8202", Layer.Systemd, Severity.Warning)
    {
        Title = "null leaves the capability bounding set unbounded",
        Why = "NixOS writes no line for a directive that is null, so systemd keeps its default: CapabilityBoundingSet then has every capability. The empty set is the empty string.",
        Fix = "Use \"\" instead of null, or Sandbox.Strict, which empties the set.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Man("systemd.exec(5)"), Reference.NixosModule("../lib/systemd-lib.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        from option in host.SaidBelow("systemd", "services")
        where option is { Path: [_, _, _, "serviceConfig", "CapabilityBoundingSet"], Value: NixosValue.Nothing }
        select At(option.Origins[0], $"CapabilityBoundingSet = null leaves {option.Path[2]} on {host.Name} every capability: the empty set is \"\".");
}
