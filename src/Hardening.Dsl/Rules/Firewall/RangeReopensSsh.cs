namespace Hardening.Rules;

/// <summary>SSH is kept closed, and a range of ports opens it again.</summary>
public sealed class RangeReopensSsh : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2108", Layer.Firewall, Severity.Warning)
    {
        Title = "A port range opens SSH despite KeepPortClosed",
        Why = "The SSH port is inside a range that was opened for something else, so SSH is open on every interface although KeepPortClosed() is called.",
        Fix = "Make the range smaller, or move SSH out of it with Ports(...). If SSH should be open, leave out KeepPortClosed().",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("services/networking/firewall.nix"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (open, closed) = (host.Firewall.Everywhere, host.Ssh.OpenFirewall);
        if (!host.Ssh.Enabled.Is(true) || !closed.Is(false) || !host.Firewall.Filters() || host.Ssh.ListenPorts() is not { } ports) yield break;
        foreach (var range in open.TcpRanges.Where(static item => item.IsCertain && item.Value.Count > 1))
        {
            foreach (var port in ports.Where(port => range.Value.Contains(port) && open.Tcp.Lacks(port)).Take(1))
                yield return At(range.Origin, $"Ports {range.Value} are open on every interface, which includes SSH on port {port} despite KeepPortClosed().").With(closed);
        }
    }
}
