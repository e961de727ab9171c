namespace Hardening.Rules;

/// <summary>A host without a packet filter, whatever its rules say.</summary>
public sealed class FirewallOff : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2103", Layer.Firewall, Severity.Warning)
    {
        Title = "Firewall is disabled or opens every port",
        Why = "Every listening program is reachable from every network. Firewall rules beside it are not written.",
        Fix = "Leave out Firewall.Disable(), and open the needed ports with AllowTcp(...) and AllowUdp(...).",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var off = host.Firewall.Enabled;
        foreach (var open in OpenToAll(host)) yield return open;
        // A ruleset of the user's is read by rules of its own.
        if (!off.Is(false) || host.MayFilterItself()) yield break;
        var idle = IdleRules(host).ToArray();
        var calls = idle.Select(static call => call.Method).Distinct().ToArray();
        var finding = At(off, idle.Length == 0
            ? $"Inbound traffic to {host.Name} is not filtered."
            : $"Inbound traffic to {host.Name} is not filtered, so {Words.And(calls)} {Words.Those(calls.Length, "holds", "hold")} no effect.");
        yield return idle.Aggregate(finding, static (f, call) => f.With(call)).Fix(new Edit.Remove(off.Origins[0]));
    }

    // Ports from 1024 on are those that a program takes without a right of its own.
    private IEnumerable<Finding> OpenToAll(HostModel host)
    {
        var firewall = host.Firewall;
        if (!firewall.Filters()) yield break;
        foreach (var (open, where) in firewall.Interfaces.Certain.Select(name => (firewall.On(name), $"on {name}")).Prepend((firewall.Everywhere, "on every interface")))
        {
            foreach (var (ranges, protocol) in new[] { (open.TcpRanges, "TCP"), (open.UdpRanges, "UDP") })
            {
                var certain = ranges.Where(static item => item.IsCertain).OrderBy(static item => item.Value.First.Number).ToArray();
                if (certain.Length == 0 || !Covers(certain.Select(static item => item.Value))) continue;
                var finding = At(certain[0].Origin, $"{Words.And([.. certain.Select(static item => item.Value.ToString())])} {Words.Those(certain.Length, "opens", "open")} every {protocol} port from 1024 on {where}: the firewall of {host.Name} filters nothing there.");
                yield return certain.Skip(1).Aggregate(finding, static (f, item) => f.With(item.Origin));
            }
        }
    }

    private static bool Covers(IEnumerable<PortRange> ranges)
    {
        var next = 1024;
        foreach (var range in ranges)
            if (range.First.Number <= next) next = Math.Max(next, range.Last.Number + 1);
        return next > 65535;
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
