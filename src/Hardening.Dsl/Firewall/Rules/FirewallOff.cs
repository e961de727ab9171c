namespace Hardening;

/// <summary>A host without a packet filter, whatever its rules say.</summary>
public sealed class FirewallOff : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2103", Layer.Firewall, Severity.Warning)
    {
        Title = "The firewall is switched off",
        Why = "Every program that listens is reachable from every network, also one that only opens a port for itself. Rules that are described beside it are not written and hold nobody back.",
        Mend = "Leave out Firewall.Disable(), and open what shall be reached with AllowTcp(...) and AllowUdp(...).",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var off = host.Firewall.Enabled;
        if (!off.Is(false)) yield break;
        var idle = IdleRules(host).ToArray();
        var calls = idle.Select(static call => call.Method).Distinct().ToArray();
        var finding = At(off, idle.Length == 0
            ? $"Nothing filters what comes in to {host.Name}."
            : $"Nothing filters what comes in to {host.Name}, so {Words.And(calls)} {Words.Those(calls.Length, "holds", "hold")} nobody back.");
        yield return idle.Aggregate(finding, static (f, call) => f.With(call)).Fix(new Edit.Remove(off.Origins[0]));
    }

    private static IEnumerable<Origin> IdleRules(HostModel host)
    {
        var firewall = host.Firewall;
        if (firewall.Ping.Is(false)) yield return firewall.Ping.Origins[0];
        if (firewall.ReversePath.Is(static check => check != ReversePathCheck.Off)) yield return firewall.ReversePath.Origins[0];
        if (host.Ssh.OpenFirewall.Is(false)) yield return host.Ssh.OpenFirewall.Origins[0];
        foreach (var name in firewall.Interfaces.Where(static item => item.IsCertain)) yield return name.Origin;
        foreach (var port in firewall.Everywhere.Tcp.Concat(firewall.Everywhere.Udp).Where(static item => item.IsCertain).Select(static item => item.Origin).Distinct()) yield return port;
    }
}
