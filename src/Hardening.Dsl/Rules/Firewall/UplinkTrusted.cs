namespace Hardening.Rules;

/// <summary>A firewall that lets everything in from the outside.</summary>
public sealed class UplinkTrusted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2105", Layer.Firewall, Severity.Warning)
    {
        Title = "Firewall trusts the uplink interface",
        Why = "On a trusted interface every port is open, before any other rule applies. On the interface of the default route that is the same as no firewall, while the listed ports look like the only open ones.",
        Fix = "Remove the interface from Trust(...), and open single ports with AllowTcp(...) or On(...).",
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
                yield return At(trusted.Origin, $"Every port is open on {uplink.Name}, the interface of the default route.").With(uplink.Origin)
                    .Fix(new Edit.RemoveValue(trusted.Origin, trusted.Value));
        }
    }
}
