namespace Hardening.Rules;

/// <summary>SSH is kept closed, and a range of ports opens it again.</summary>
public sealed class RangeReopensSsh : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2108", Layer.Firewall, Severity.Warning)
    {
        Title = "A range of ports opens SSH, which was to stay closed",
        Why = "The port of SSH lies in a range that was opened for something else. SSH is on every interface again, although KeepPortClosed() says it is not.",
        Fix = "Make the range smaller, or move SSH out of it with Ports(...). Where SSH is meant to be open, leave out KeepPortClosed().",
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
                yield return At(range.Origin, $"The ports {range.Value} are open on every interface, and SSH, which was to stay closed, listens on {port}.").With(closed);
        }
    }
}
