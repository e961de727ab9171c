namespace Hardening.Rules;

/// <summary>The firewall or NAT names an interface that nothing describes or creates.</summary>
public sealed class FirewallInterfaceMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2160", Layer.Firewall, Severity.Warning)
    {
        Title = "Firewall rule names an interface that does not exist",
        Why = "A rule for a missing interface matches nothing and gives no error: the port it should open stays closed, and the interface it should trust is filtered.",
        Fix = "Use the same name as in Network.Interface(...), best as one constant, or describe what creates the interface.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/firewall.nix"), Reference.NixosModule("services/networking/nat.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var network = host.Network;
        if (network.Interfaces.IsEmpty || !NetworkReading.DescribesEveryAddress(host) || host.Nixos.MayRun(ServiceKinds.Interfaces)) yield break;
        foreach (var on in host.Firewall.Interfaces.Where(item => item.IsCertain && IsAbsent(host, item.Value.ToString())))
            yield return Missing(host, on.Origin, on.Value.ToString(), "opens ports");
        foreach (var (patterns, what) in new[] { (host.Firewall.Trusted, "is trusted"), (network.NatInternal, "is behind NAT") })
        {
            foreach (var pattern in patterns.Where(item => item.IsCertain && !item.Value.IsWildcard && IsAbsent(host, item.Value.ForNftables)))
                yield return Missing(host, pattern.Origin, pattern.Value.ForNftables, what);
        }
    }

    private Finding Missing(HostModel host, Origin origin, string name, string what) =>
        host.Network.Interfaces.Aggregate(
            At(origin, $"{name} {what}, but {host.Name} has no such interface: described {Words.Those(host.Network.Interfaces.Count(), "is", "are")} {Words.And([.. host.Network.Interfaces.Select(static item => item.Value.ToString())])}."),
            static (finding, item) => finding.With(item.Origin)).With(host.Network.Dhcp);

    // The host's end of a container's link is named by systemd-nspawn; "lo" is always there; wireless interfaces have a facet of their own.
    private static bool IsAbsent(HostModel host, string name) =>
        name != "lo" && !name.StartsWith("wl", StringComparison.Ordinal) && host.Network.Interfaces.All(item => item.Value.ToString() != name)
        && !((name.StartsWith("ve-", StringComparison.Ordinal) || name.StartsWith("vb-", StringComparison.Ordinal)) && !host.Containers.All.IsEmpty)
        && host.Network.Interfaces.All(item => !name.StartsWith(item.Value + ".", StringComparison.Ordinal));
}
