namespace Hardening.Rules;

/// <summary>A firewall that lets everything in from the outside.</summary>
public sealed class UplinkTrusted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2105", Layer.Firewall, Severity.Warning)
    {
        Title = "The firewall trusts the interface to the outside",
        Why = "On a trusted interface every port is open, before any other rule is asked. On the interface that leads to the gateway this is the same as no firewall, while the ports that are listed look like the only ones.",
        Fix = "Take the interface out of Trust(...), and open single ports with AllowTcp(...) or On(...).",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Firewall.Filters()) yield break;
        foreach (var trusted in host.Firewall.Trusted.Where(static item => item.IsCertain))
        {
            foreach (var uplink in host.Network.Uplinks().Where(uplink => trusted.Value.Matches(uplink.Name)).Take(1))
                yield return At(trusted.Origin, $"Everything is let in on {uplink.Name}, which leads to the outside.").With(uplink.Origin)
                    .Fix(new Edit.RemoveValue(trusted.Origin, trusted.Value));
        }
    }
}
